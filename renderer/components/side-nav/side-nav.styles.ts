import { css } from 'lit';

export const sideNavStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--s-4);
    min-height: 0;
    overflow: hidden;
    padding: var(--s-4) 0;
    border-right: var(--line) solid var(--rule);
    font: var(--t-ui);
  }
  nav {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  nav > ul,
  h2 {
    flex: none;
  }
  nav > .shelf {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: hidden auto;
    scrollbar-width: thin;
    scrollbar-color: var(--control-edge) transparent;
    scroll-padding: var(--s-6) 0;
  }
  a {
    display: flex;
    align-items: center;
    gap: var(--s-3);
    min-height: 2rem;
    padding: 0 var(--s-3) 0 calc(var(--s-5) - 2px);
    border-left: 2px solid transparent;
    color: var(--ink-2);
  }
  a:hover {
    background: var(--surface-hover-frame);
    color: var(--ink);
  }
  a:focus-visible {
    outline-offset: -2px;
  }
  a[aria-current] {
    border-left-color: var(--accent);
    color: var(--ink);
    font-weight: var(--weight-strong);
  }
  a[aria-current] .icon {
    color: var(--accent);
  }
  h2 {
    margin: var(--s-6) 0 var(--s-1);
    padding-left: var(--s-5);
    font: var(--t-micro);
    color: var(--ink-3);
  }
  .pair {
    gap: var(--s-2);
    font: var(--t-small);
    min-height: var(--target);
  }
  .pair .label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .flags {
    --flag-width: 0.9375rem;
    display: flex;
    gap: 2px;
  }
  .foot {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: var(--s-3);
    flex: none;
    padding: 0 var(--s-4) 0 var(--s-5);
    font: var(--t-micro);
    color: var(--ink-3);
  }
  .foot .act {
    font: var(--t-micro);
  }
  .edition span {
    display: block;
  }
  .edition span:first-child {
    color: var(--ink-2);
  }
  @media (max-width: 1080px) {
    :host {
      gap: var(--s-2);
    }
    a {
      flex-direction: column;
      justify-content: center;
      min-height: 2.5rem;
      padding: 0;
      border-right: 2px solid transparent;
    }
    .pair {
      min-height: 2.5rem;
    }
    .flags {
      --flag-width: 1.125rem;
      flex-direction: column;
      gap: 2px;
    }
    .label,
    h2 {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    nav > .shelf {
      margin-top: var(--s-3);
      padding-top: var(--s-3);
      border-top: var(--line) solid var(--rule);
    }
    .foot {
      display: none;
    }
  }
  /* There every border is drawn, also a transparent one. */
  @media (forced-colors: active) {
    a:not([aria-current]) {
      border-color: Canvas;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
