import { css } from 'lit';

export const searchFieldStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  label {
    display: flex;
    align-items: center;
    gap: var(--s-2);
    height: 2rem;
    padding: 0 var(--s-1) 0 var(--s-2);
    border: var(--line) solid var(--control-edge);
    border-radius: var(--r-2);
    background: var(--surface-page);
    color: var(--ink-2);
    anchor-name: --search-field;
  }
  label:focus-within {
    border-color: var(--accent);
    outline: 1px solid var(--accent);
  }
  input {
    flex: 1;
    min-width: 0;
    height: 100%;
    appearance: none;
    font: var(--t-ui);
    color: var(--ink);
  }
  input:focus-visible {
    outline: none;
  }
  input::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
  button {
    display: grid;
    place-items: center;
    width: var(--target);
    height: 1.5rem;
    color: var(--ink-2);
  }
  button:hover {
    color: var(--ink);
  }
  kbd {
    margin-right: var(--s-1);
    white-space: nowrap;
  }
`;

/** The list hangs from the field in the top layer, where nothing cuts it off. */
export const completionStyles = css`
  [popover] {
    position: fixed;
    inset: auto;
    position-anchor: --search-field;
    position-area: block-end center;
    justify-self: anchor-center;
    width: anchor-size(width);
    max-height: min(22rem, calc(100vh - var(--bar) - var(--s-4)));
    overflow: hidden auto;
    margin: var(--s-1) 0 0;
    padding: var(--s-1) 0;
    border: 0;
    border-radius: var(--r-3);
    background: var(--surface-raised);
    color: var(--ink);
    box-shadow: var(--lift);
  }
  [role='option'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--s-4);
    min-height: 2rem;
    padding: var(--s-1) var(--s-4);
    border-left: 2px solid transparent;
    cursor: default;
  }
  [role='option']:hover {
    background: var(--surface-hover);
  }
  [role='option'][aria-selected='true'] {
    border-left-color: var(--accent);
    background: var(--surface-selected);
  }
  .detail {
    font: var(--t-small);
    color: var(--ink-2);
  }
  @media (forced-colors: active) {
    [popover] {
      border: 1px solid;
    }
    [role='option'][aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
