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
  .flags {
    display: flex;
    flex: none;
    gap: 2px;
    --flag-width: 1.3125rem;
  }
  .notices {
    padding: var(--s-2) 0 var(--s-3);
    font: var(--t-small);
    color: var(--ink-2);
  }
  .problem {
    margin: var(--s-3) 0 var(--s-5);
  }
  .slow {
    position: sticky;
    top: 0;
    height: 2px;
    margin-bottom: -2px;
    overflow: hidden;
  }
  .slow::before {
    content: '';
    display: block;
    width: 30%;
    height: 100%;
    background: var(--accent);
    animation: pass 1.2s var(--ease) infinite;
  }
  @keyframes pass {
    from {
      translate: -100% 0;
    }
    to {
      translate: 340% 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .slow::before {
      width: 100%;
      animation: none;
    }
  }
  .found {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 13rem;
    column-gap: var(--s-10);
    align-items: start;
  }
  .list {
    grid-area: 1 / 1;
    min-width: 0;
  }
  .found attache-search-facets {
    grid-area: 1 / 2;
    position: sticky;
    top: 0;
    max-height: calc(100vh - var(--bar));
    overflow: hidden auto;
    scrollbar-width: thin;
    scrollbar-color: var(--control-edge) transparent;
  }
  .away {
    padding-top: var(--s-2);
    border-top: 1px solid var(--rule-strong);
    font: var(--t-read);
  }
  .notes {
    padding: var(--s-2) 0 var(--s-5);
    border-top: 1px solid var(--rule-strong);
  }
  .notes li {
    padding: var(--s-1) 0 var(--s-1) var(--s-3);
    border-left: 2px solid var(--mark-user-edge);
    margin-top: var(--s-2);
    max-width: var(--measure);
  }
  .notes h3 {
    font: var(--weight-strong) 0.84375rem/1.25rem var(--font-ui);
  }
  .notes p {
    font: var(--t-small);
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
  .advice {
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
  .recent .link {
    font: var(--t-ui);
    line-height: 1.5rem;
  }
  .tips,
  .recent {
    margin-top: var(--s-8);
  }
  .tips h2 {
    margin-bottom: var(--s-2);
  }
  .recent h2 {
    font: var(--weight-strong) 0.9375rem/1.5rem var(--font-ui);
  }
  @container view (max-width: 60rem) {
    .found {
      display: block;
    }
    .found attache-search-facets {
      position: static;
      max-height: none;
      margin-bottom: var(--s-3);
    }
  }
  @container view (max-width: 40rem) {
    .count {
      margin-left: 0;
    }
  }
`;
