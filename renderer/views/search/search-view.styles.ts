import { css } from 'lit';

export const searchViewStyles = css`
  .query {
    font: var(--t-title);
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--s-5);
    padding-bottom: var(--s-3);
  }
  .head p {
    font: var(--t-small);
    color: var(--ink-2);
  }
  .head .any {
    color: var(--warn-ink);
  }
  .flags {
    display: flex;
    flex: none;
    gap: 2px;
    --flag-width: 1.3125rem;
  }
  .pairs {
    margin-bottom: var(--s-4);
    border-top: 1px solid var(--rule);
  }
  .pairs a {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto 2rem;
    gap: var(--s-3);
    align-items: center;
    min-height: 2.25rem;
    padding: 0 var(--s-2);
    border-bottom: 1px solid var(--rule);
  }
  .countries .flags {
    min-width: calc(2 * 1.3125rem + 2px);
  }
  .pairs a:hover {
    background: var(--surface-hover);
  }
  .pairs a:focus-visible {
    background: var(--surface-selected);
    outline-offset: -2px;
  }
  .pairs .title {
    font: var(--t-section);
  }
  .pairs .what {
    font: var(--t-small);
    color: var(--ink-2);
  }
  .more {
    margin: calc(-1 * var(--s-3)) 0 var(--s-3) var(--s-2);
  }
  .group {
    padding: var(--s-2) 0 var(--s-5);
    border-top: 1px solid var(--rule-strong);
  }
  .group header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--s-3);
    min-height: 2.25rem;
  }
  .group h2 a:hover {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .standing {
    display: flex;
    align-items: center;
    gap: var(--s-2);
    font: var(--t-small);
    color: var(--ink-2);
  }
  .standing .glyph {
    width: 0.75rem;
    height: 0.75rem;
  }
  .count {
    margin-left: auto;
    font: var(--t-small);
    color: var(--ink-3);
  }
  .advice,
  .hints {
    max-width: 46rem;
    border-top: 2px solid var(--rule-strong);
    padding-top: var(--s-3);
    font: var(--t-read);
  }
  .advice li {
    position: relative;
    padding: 2px 0 2px var(--s-5);
  }
  .advice li::before {
    content: '–' / '';
    position: absolute;
    left: 0;
    color: var(--ink-3);
  }
  .hints {
    margin-top: var(--s-5);
  }
  .hints li {
    display: grid;
    grid-template-columns: 10rem minmax(0, 1fr);
    padding: var(--s-1) 0;
  }
  .hints span {
    color: var(--ink-2);
  }
  .hints .link,
  .recent .link {
    justify-self: start;
    font: var(--t-ui);
    line-height: 1.5rem;
  }
  .recent {
    margin-top: var(--s-8);
  }
  .recent h2 {
    font: var(--weight-strong) 0.9375rem/1.5rem var(--font-ui);
  }
  @container view (max-width: 40rem) {
    .hints li {
      grid-template-columns: minmax(0, 1fr);
    }
    .count {
      margin-left: 0;
    }
  }
`;
