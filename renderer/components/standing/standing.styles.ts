import { css } from 'lit';

export const standingStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .axes {
    display: grid;
    grid-template-columns: 1.12fr 1fr 1fr;
    column-gap: var(--s-8);
  }
  h3 {
    margin-bottom: var(--s-2);
    font: var(--weight-strong) 0.9375rem/1.25rem var(--font-ui);
  }
  h4 {
    margin: 0 0 var(--s-1);
    padding-left: var(--s-6);
    font: var(--t-micro);
    color: var(--ink-3);
  }
  li {
    display: flex;
    gap: var(--s-2);
    margin-bottom: var(--s-2);
  }
  .glyph-box {
    height: 1.25rem;
    align-items: center;
  }
  .what {
    font: var(--t-ui);
  }
  .details,
  .note {
    font: var(--t-small);
    color: var(--ink-2);
  }
  .note {
    color: var(--ink-3);
  }
  .earlier .what {
    font: var(--t-small);
  }
  .earlier .glyph {
    width: 0.75rem;
    height: 0.75rem;
    margin: 0 0.125rem;
  }
  .claim {
    font-size: 0.71875rem;
    line-height: 1;
    vertical-align: 0.42em;
    color: var(--accent);
    font-variant-numeric: tabular-nums;
  }
  .claim:hover {
    text-decoration: underline;
  }
  @container (max-width: 40rem) {
    .axes {
      grid-template-columns: minmax(0, 1fr);
      row-gap: var(--s-3);
    }
  }
`;
