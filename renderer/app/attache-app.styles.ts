import { css } from 'lit';

export const appStyles = css`
  :host {
    display: grid;
    grid-template: var(--bar) minmax(0, 1fr) / var(--side) minmax(0, 1fr);
    height: 100vh;
    overflow: clip;
  }
  attache-top-bar {
    grid-column: 1 / -1;
  }
  main {
    position: relative;
    min-width: 0;
    min-height: 0;
    overflow: hidden auto;
    background: var(--surface-page);
    scrollbar-width: thin;
    scrollbar-color: var(--control-edge) transparent;
    scroll-padding: var(--s-6) 0;
  }
  main:focus-visible {
    outline-offset: -2px;
  }
  .printed {
    display: none;
    margin-bottom: var(--s-4);
    font: var(--t-small);
    color: var(--ink-3);
  }
  .skip {
    position: absolute;
    z-index: 1;
    top: var(--s-2);
    left: var(--s-2);
    padding: var(--s-1) var(--s-3);
    border-radius: var(--r-2);
    background: var(--accent);
    color: var(--on-accent);
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
    pointer-events: none;
  }
  @media (max-width: 1080px) {
    :host {
      grid-template-columns: var(--rail) minmax(0, 1fr);
    }
  }
  @media print {
    :host {
      display: block;
      height: auto;
      overflow: visible;
    }
    main {
      overflow: visible;
    }
    .printed {
      display: block;
    }
    .skip {
      display: none;
    }
  }
`;
