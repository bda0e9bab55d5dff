import { css } from 'lit';

export const sourceEntryStyles = css`
  :host {
    display: block;
    font: var(--t-note);
  }
  .citation {
    overflow-wrap: anywhere;
  }
  cite {
    font-style: italic;
  }
  .line {
    font: var(--t-small);
    color: var(--ink-3);
  }
  .line b {
    font-weight: 400;
    color: var(--ink-2);
  }
  .unopened {
    color: var(--ink-2);
  }
  .address {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--s-3);
    align-items: center;
    font: var(--t-small);
    color: var(--ink-2);
  }
  .url {
    overflow-wrap: anywhere;
    min-width: 0;
  }
  @media print {
    :host {
      break-inside: avoid;
    }
  }
`;
