import { css } from 'lit';

export const claimStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    scroll-margin: var(--s-16) 0;
  }
  article {
    position: relative;
    display: grid;
    grid-template-columns: 6.25rem 2rem minmax(0, var(--measure)) minmax(0, 1fr);
    padding: 6px 0;
  }
  article:focus-visible {
    outline-offset: 2px;
  }
  :host([is-addressed]) article {
    --ink-3: var(--ink-2);
    background: var(--accent-wash);
    box-shadow: inset 2px 0 var(--accent);
    margin-left: calc(-1 * var(--s-3));
    padding-left: var(--s-3);
  }
  .date {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    padding: 2px var(--s-2) 0 0;
    font: var(--t-small);
    color: var(--ink-2);
  }
  .how {
    font: var(--t-micro);
    color: var(--ink-3);
  }
  button.how {
    min-height: 1.5rem;
    text-decoration: underline dotted;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  button.how:hover {
    color: var(--ink);
  }
  .kind {
    padding-top: 0.25rem;
    color: var(--ink-3);
  }
  .body {
    min-width: 0;
    font: var(--t-read);
  }
  .text {
    overflow-wrap: break-word;
  }
  .how-note {
    margin: var(--s-1) 0;
    padding-left: var(--s-3);
    border-left: 1px solid var(--rule);
    font: var(--t-small);
    color: var(--ink-2);
  }
  .how-word {
    color: var(--ink-3);
  }
  .margin {
    min-width: 0;
    padding: 2px 0 0 var(--s-8);
    font: italic 400 0.875rem/1.25rem var(--font-read);
    color: var(--ink-2);
  }
  @container (max-width: 54rem) {
    article {
      grid-template-columns: 6.25rem 2rem minmax(0, var(--measure));
    }
    .margin {
      grid-column: 3;
      padding: var(--s-1) 0 0;
    }
  }
  @container (max-width: 30rem) {
    article {
      grid-template-columns: 2rem minmax(0, 1fr);
    }
    .date {
      grid-column: 1 / -1;
      flex-flow: row wrap;
      column-gap: var(--s-3);
      align-items: baseline;
    }
    .blank {
      display: none;
    }
    .margin {
      grid-column: 2;
    }
  }
  @media print {
    article {
      break-inside: avoid;
    }
    .how-note[hidden] {
      display: block !important;
    }
    button.how {
      display: none;
    }
  }
`;
