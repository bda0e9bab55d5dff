import { css } from 'lit';

export const homeStyles = css`
  .sheet {
    padding-top: var(--s-10);
  }
  .dossiers {
    margin-top: var(--s-6);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-2) var(--s-4);
    align-items: center;
    justify-content: space-between;
    margin-bottom: var(--s-2);
  }
  .count {
    font: var(--t-small);
    color: var(--ink-2);
  }
  .filter input {
    width: 14rem;
    min-height: var(--target);
    padding: 0 var(--s-2);
    border: var(--line) solid var(--control-edge);
    border-radius: var(--r-2);
    background: var(--surface-page);
    font: var(--t-small);
  }
  .filter input::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
  .line {
    display: grid;
    grid-template-columns: 18rem minmax(0, 42rem);
    column-gap: var(--s-8);
    align-items: baseline;
    margin-top: var(--s-6);
  }
  .line h2 {
    font: var(--weight-strong) 0.9375rem/1.5rem var(--font-ui);
  }
  .line p {
    font: var(--t-note);
    color: var(--ink-2);
  }
  .examples {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-2);
  }
  .examples .button {
    border-color: var(--rule);
    background: var(--surface-page);
    font-size: 0.9375rem;
  }
  .examples .button:hover {
    border-color: var(--control-edge);
  }
  .narrow-only {
    display: none;
  }
  @media print {
    .filter {
      display: none;
    }
  }
  @media (max-width: 1080px) {
    .narrow-only {
      display: grid;
    }
  }
  @container view (max-width: 52rem) {
    .line {
      grid-template-columns: 13rem minmax(0, 1fr);
      column-gap: var(--s-6);
    }
  }
  @container view (max-width: 36rem) {
    .line {
      grid-template-columns: minmax(0, 1fr);
      row-gap: var(--s-2);
    }
  }
`;
