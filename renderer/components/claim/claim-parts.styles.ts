/** Styles of the shared parts of a claim. */
import { css } from 'lit';

export const claimPartsStyles = css`
  .lead-in {
    font: var(--weight-strong) 0.875rem/1.25rem var(--font-ui);
  }
  .by {
    font: 400 0.875rem/1.25rem var(--font-ui);
    color: var(--ink-2);
  }
  .refs {
    font: 400 0.71875rem/1 var(--font-ui);
    font-variant-numeric: tabular-nums;
    vertical-align: 0.42em;
    margin-left: 0.2em;
  }
  /* Left out of what is copied, so that a sentence can be quoted as it stands. */
  .refs,
  .id {
    user-select: none;
  }
  .ref {
    padding: 0 0.1em;
    color: var(--accent);
    white-space: nowrap;
  }
  .ref:hover {
    text-decoration: underline;
  }
  .unseen::before {
    content: '(';
  }
  .unseen::after {
    content: ')';
  }
  .id {
    font: 400 0.71875rem/1 var(--font-ui);
    font-variant-numeric: tabular-nums;
    color: var(--ink-3);
    vertical-align: 0.42em;
    margin-left: 0.4em;
  }
  .id:hover {
    color: var(--accent);
    text-decoration: underline;
  }
  .state,
  .links {
    font: var(--t-micro);
    line-height: 1.25rem;
    color: var(--ink-3);
  }
  .state {
    margin-top: var(--s-1);
  }
  .state b {
    font-weight: var(--weight-strong);
    color: var(--ink-2);
  }
  .links .link {
    white-space: nowrap;
  }
  .edged {
    position: relative;
  }
  .edged::before {
    content: '';
    position: absolute;
    left: var(--edge-left, -0.625rem);
    top: 0.3125rem;
    bottom: 0.3125rem;
    width: 0;
  }
  [data-kind='allegation'] .edged::before {
    border-left: 2px dashed var(--ink-faint);
  }
  [data-kind='speculation'] .edged::before {
    border-left: 2px dotted var(--ink-faint);
  }
  [data-kind='denial'] .edged::before {
    border-left: 4px double var(--ink-2);
  }
  [data-kind='plan'] .edged::before {
    border-left: 1px solid var(--ink-faint);
  }
`;
