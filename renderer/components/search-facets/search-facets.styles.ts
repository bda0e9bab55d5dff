import { css } from 'lit';

export const searchFacetsStyles = css`
  :host {
    display: block;
    font: var(--t-small);
  }
  .fold {
    display: none;
    gap: var(--s-1);
  }
  .fold[aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  fieldset {
    min-width: 0;
    margin: 0 0 var(--s-4);
    padding: var(--s-2) 0 0;
    border: 0;
    border-top: 1px solid var(--rule);
  }
  fieldset:first-child {
    border-top-color: var(--rule-strong);
  }
  legend {
    float: left;
    width: 100%;
    padding: 0 0 var(--s-1);
    font: var(--weight-strong) 0.84375rem/1.25rem var(--font-ui);
  }
  legend + * {
    clear: both;
  }
  label {
    display: grid;
    grid-template-columns: 1.375rem minmax(0, 1fr) auto;
    align-items: center;
    min-height: var(--target);
    color: var(--ink-2);
  }
  label:hover {
    color: var(--ink);
  }
  label:has(:checked) {
    color: var(--ink);
  }
  label.empty {
    color: var(--ink-3);
  }
  input {
    width: 0.875rem;
    height: 0.875rem;
    accent-color: var(--accent);
  }
  .num {
    padding-left: var(--s-2);
    font: var(--t-micro);
    font-variant-numeric: lining-nums tabular-nums;
    color: var(--ink-3);
  }
  fieldset .act {
    padding-left: 1.375rem;
  }
  @container (max-width: 60rem) {
    .fold {
      display: inline-flex;
    }
    .facets {
      display: none;
    }
    .facets.open {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr));
      gap: 0 var(--s-6);
      padding: var(--s-2) 0 0;
    }
    .facets.open fieldset {
      border-top-color: var(--rule);
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
