import { css } from 'lit';

export const searchSuggestionsStyles = css`
  .places {
    display: grid;
    grid-template-columns: 5rem minmax(0, 1fr) auto;
    column-gap: var(--s-3);
    align-items: start;
    padding: var(--s-2) 0;
    margin-bottom: var(--s-3);
    border-top: 1px solid var(--rule-strong);
  }
  .places a {
    display: grid;
    align-items: center;
    border-radius: var(--r-1);
  }
  .places a:hover {
    background: var(--surface-hover);
  }
  .places a:focus-visible {
    background: var(--surface-selected);
    outline-offset: -2px;
  }
  .places .flags {
    justify-content: end;
    min-width: calc(2 * 1.125rem + 2px);
    color: var(--ink-2);
    --flag-width: 1.125rem;
  }
  .places .what {
    font: var(--t-small);
    color: var(--ink-3);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .absent .flags {
    opacity: 0.6;
    filter: grayscale(1);
  }
  .lead-place {
    grid-column: 1 / -1;
  }
  .lead-place a {
    grid-template-columns: auto minmax(0, auto) minmax(0, 1fr) auto;
    gap: var(--s-4);
    min-height: 3rem;
    padding: var(--s-1) var(--s-2);
    margin: 0 calc(-1 * var(--s-2)) var(--s-1);
  }
  .lead-place .flags {
    min-width: 0;
    --flag-width: 2.25rem;
  }
  .lead-place .label {
    font: 500 1.375rem/1.75rem var(--font-read);
  }
  .lead-place .what {
    color: var(--ink-2);
  }
  .places h2 {
    padding-top: 0.25rem;
    font: var(--t-small);
    color: var(--ink-3);
  }
  .places ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(max(20rem, 40%), 1fr));
    gap: 0 var(--s-4);
  }
  .places li a {
    grid-template-columns: auto minmax(0, auto) minmax(0, 1fr);
    gap: var(--s-2);
    min-height: var(--target);
    padding: 0 var(--s-1);
    margin-left: calc(-1 * var(--s-1));
  }
  .places li .label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @container view (max-width: 48rem) {
    .places {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    .places {
      display: none;
    }
  }
`;
