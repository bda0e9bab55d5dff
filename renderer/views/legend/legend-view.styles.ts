import { css } from 'lit';

export const legendStyles = css`
  section {
    margin-top: var(--s-8);
    padding-top: var(--s-3);
    border-top: 1px solid var(--rule);
  }
  .first {
    margin-top: var(--s-5);
    border-top: 2px solid var(--rule-strong);
  }
  h2 {
    padding-bottom: var(--s-2);
  }
  h3 {
    margin-bottom: var(--s-2);
    font: var(--weight-strong) 0.9375rem/1.25rem var(--font-ui);
  }
  .parts {
    max-width: 46rem;
    margin-top: var(--s-3);
    counter-reset: part;
    font: var(--t-note);
    color: var(--ink-2);
  }
  .parts li {
    position: relative;
    padding: 2px 0 2px var(--s-6);
    counter-increment: part;
  }
  .parts li::before {
    content: counter(part);
    position: absolute;
    left: 0;
    font: var(--t-small);
    line-height: 1.375rem;
    color: var(--ink-3);
  }
  .assertions > div {
    display: grid;
    grid-template-columns: 9rem minmax(0, 22rem) minmax(0, 1fr);
    column-gap: var(--s-6);
    align-items: baseline;
    padding: var(--s-2) 0;
    border-top: 1px solid var(--rule-soft);
  }
  dt {
    font: var(--weight-strong) 0.9375rem/1.5rem var(--font-ui);
  }
  dd {
    font: var(--t-note);
    color: var(--ink-2);
  }
  .words > div {
    display: grid;
    grid-template-columns: 13rem minmax(0, 40rem);
    column-gap: var(--s-4);
    padding: var(--s-1) 0;
  }
  .words dt {
    font: var(--t-ui);
    line-height: 1.375rem;
  }
  .note {
    max-width: 46rem;
    margin-bottom: var(--s-3);
    font: var(--t-note);
    color: var(--ink-2);
  }
  .words + .note {
    margin-top: var(--s-3);
  }
  .axes {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: var(--s-6) var(--s-8);
    margin-bottom: var(--s-5);
  }
  .axes h3 {
    font: var(--t-small);
    color: var(--ink-2);
  }
  .axes li {
    display: flex;
    gap: var(--s-2);
    align-items: center;
    min-height: 1.75rem;
  }
  .plain {
    font: var(--t-note);
    color: var(--ink-2);
  }
  .ref {
    vertical-align: 0;
    font-size: 0.8125rem;
  }
  @container view (max-width: 60rem) {
    .assertions > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container view (max-width: 40rem) {
    .axes,
    .words > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
