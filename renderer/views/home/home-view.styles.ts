import { css } from 'lit';

export const homeStyles = css`
  .sheet {
    padding-top: var(--s-10);
  }
  .dossiers {
    margin-top: var(--s-8);
    border-top: 2px solid var(--rule-strong);
  }
  article {
    position: relative;
    display: grid;
    grid-template-columns: 18rem minmax(0, 1fr);
    column-gap: var(--s-8);
    padding: var(--s-5) 0;
    border-bottom: 1px solid var(--rule);
  }
  article:hover {
    background: var(--surface-hover);
  }
  .flags {
    --flag-width: 2.25rem;
    display: flex;
    gap: 3px;
    margin-bottom: var(--s-3);
  }
  h3 {
    font: var(--t-title);
    letter-spacing: -0.01em;
  }
  /* The whole row opens the dossier, and the link stays one link. */
  h3 a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  h3 a:focus-visible {
    outline: none;
  }
  article:has(h3 a:focus-visible) {
    outline: var(--focus);
    outline-offset: var(--focus-gap);
  }
  article:hover h3 a {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 4px;
  }
  .counts {
    font: var(--t-small);
    color: var(--ink-3);
  }
  .pair h3 + .counts {
    margin-top: var(--s-1);
  }
  .summary {
    max-width: 42rem;
    font: var(--t-read);
  }
  .standing ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-1) var(--s-8);
    margin-top: var(--s-3);
    font: var(--t-small);
    color: var(--ink-2);
  }
  .standing li {
    display: flex;
    gap: var(--s-2);
    align-items: flex-start;
  }
  .standing .glyph {
    width: 0.875rem;
    height: 0.875rem;
    margin-top: 3px;
  }
  .standing b {
    font-weight: 400;
    color: var(--ink);
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
  @media (max-width: 1080px) {
    .narrow-only {
      display: grid;
    }
  }
  @container view (max-width: 52rem) {
    article,
    .line {
      grid-template-columns: 13rem minmax(0, 1fr);
      column-gap: var(--s-6);
    }
    h3 {
      font-size: 1.375rem;
      line-height: 1.75rem;
    }
  }
  @container view (max-width: 36rem) {
    article,
    .line {
      grid-template-columns: minmax(0, 1fr);
      row-gap: var(--s-2);
    }
  }
`;
