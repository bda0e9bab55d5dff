import { css } from 'lit';

export const searchHitStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  a {
    display: grid;
    grid-template-columns: 6.25rem 2rem minmax(0, var(--measure)) minmax(6.5rem, 1fr) 5rem;
    padding: 5px 0;
    border-radius: var(--r-1);
  }
  a:hover {
    background: var(--surface-hover);
  }
  a:focus-visible {
    background: var(--surface-selected);
    outline-offset: 0;
  }
  .date,
  .theme,
  .sources {
    font: var(--t-small);
    padding-top: 2px;
    color: var(--ink-2);
  }
  .date {
    padding-right: var(--s-2);
  }
  .kind {
    padding-top: 4px;
    color: var(--ink-3);
  }
  .text {
    font: var(--t-read);
    padding-right: var(--s-6);
    text-wrap: pretty;
  }
  .lead-in {
    font: var(--weight-strong) 0.875rem/1.25rem var(--font-ui);
  }
  .state,
  .named {
    display: block;
    font: var(--t-micro);
    line-height: 1.25rem;
    color: var(--ink-3);
  }
  .state {
    color: var(--ink-2);
    font-weight: var(--weight-strong);
  }
  .why {
    max-width: var(--measure);
    margin-left: 8.25rem;
    padding-bottom: var(--s-2);
    font: var(--t-micro);
    line-height: 1.25rem;
    color: var(--ink-2);
  }
  .theme,
  .sources {
    color: var(--ink-3);
    white-space: nowrap;
  }
  .sources {
    text-align: right;
  }
  @container (max-width: 52rem) {
    a {
      grid-template-columns: 6.25rem 1.5rem minmax(0, 1fr) 5rem;
    }
    .theme {
      display: none;
    }
    .why {
      margin-left: 7.75rem;
    }
  }
  @container (max-width: 34rem) {
    a {
      grid-template-columns: 1.5rem minmax(0, 1fr) auto;
    }
    .date {
      grid-area: 1 / 1 / 2 / 3;
    }
    .sources {
      grid-area: 1 / 3;
    }
    .kind {
      grid-area: 2 / 1;
    }
    .text {
      grid-area: 2 / 2 / 3 / 4;
      padding-right: 0;
    }
    .why {
      margin-left: 1.5rem;
    }
  }
`;
