/** What all pages share: the sheet, its padding, the heading over a rule. */
import { css } from 'lit';

export const viewStyles = css`
  :host {
    display: block;
    container: view / inline-size;
  }
  .sheet {
    max-width: 80rem;
    margin: 0 auto;
    padding: var(--s-6) var(--s-10) var(--s-16);
  }
  h1 {
    font: var(--t-display);
    letter-spacing: -0.014em;
  }
  h1:focus-visible,
  h2:focus-visible {
    outline: none;
  }
  h2 {
    font: var(--t-section);
  }
  .lead {
    max-width: 46rem;
    margin-top: var(--s-3);
    font: var(--t-lead);
  }
  .meta {
    margin-top: var(--s-2);
    font: var(--t-small);
    color: var(--ink-3);
  }
  @container view (max-width: 48rem) {
    .sheet {
      padding: var(--s-5) var(--s-5) var(--s-12);
    }
    h1 {
      font-size: 2rem;
      line-height: 2.25rem;
    }
  }
  @media print {
    .sheet {
      max-width: none;
      padding: 0;
    }
  }
`;
