import { css } from 'lit';

export const topBarStyles = css`
  :host {
    display: block;
  }
  header {
    display: grid;
    grid-template-columns: var(--side) minmax(0, 1fr) minmax(16rem, 34rem);
    align-items: center;
    height: var(--bar);
    padding-right: var(--s-4);
    border-bottom: var(--line) solid var(--rule);
  }
  .brand {
    justify-self: start;
    margin-left: calc(var(--s-5) - var(--s-1));
    padding: var(--s-1);
    font: 600 1.0625rem/1.25rem var(--font-read);
    letter-spacing: -0.005em;
  }
  .where {
    display: flex;
    align-items: center;
    gap: var(--s-1);
    min-width: 0;
    padding: 0 var(--s-6);
    color: var(--ink-2);
    font: var(--t-small);
  }
  .where button {
    display: grid;
    place-items: center;
    flex: none;
    width: var(--target);
    height: var(--target);
    border-radius: var(--r-2);
  }
  .where button:hover:enabled {
    background: var(--surface-hover-frame);
    color: var(--ink);
  }
  .where button:disabled {
    color: var(--ink-faint);
  }
  .trail {
    min-width: 0;
    margin-left: var(--s-2);
  }
  .trail ol {
    display: flex;
    white-space: nowrap;
    min-width: 0;
  }
  .trail li {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    padding: var(--s-1) 2px;
  }
  .trail li:not(:last-child) {
    flex: none;
  }
  .trail li + li::before {
    content: '/' / '';
    margin: 0 var(--s-2);
    color: var(--ink-faint);
  }
  .trail a:hover {
    color: var(--ink);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .trail [aria-current] {
    color: var(--ink);
  }
  @media (max-width: 1080px) {
    header {
      grid-template-columns: auto minmax(0, 1fr) minmax(12rem, 26rem);
    }
    .brand {
      margin-left: var(--s-3);
    }
    .where {
      padding: 0 var(--s-3);
    }
  }
  @media (max-width: 720px) {
    header {
      grid-template-columns: auto auto minmax(0, 1fr);
      padding-right: var(--s-3);
    }
    .trail {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @media (max-width: 420px) {
    header {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .brand {
      display: none;
    }
    .where {
      padding: 0 var(--s-2);
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
