import { css } from 'lit';

export const dossierTableStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    border-top: 2px solid var(--rule-strong);
    font: var(--t-small);
  }
  th,
  td {
    padding: 0.4375rem var(--s-4) 0.4375rem 0;
    text-align: left;
    vertical-align: baseline;
    font-weight: 400;
    border-bottom: 1px solid var(--rule-soft);
  }
  thead th {
    padding: var(--s-1) var(--s-4) var(--s-1) 0;
    font: var(--t-micro);
    color: var(--ink-3);
    border-bottom-color: var(--rule);
  }
  tbody tr {
    position: relative;
  }
  tbody tr:hover {
    background: var(--surface-hover);
  }
  tbody th {
    width: 17rem;
  }
  th a {
    display: flex;
    gap: var(--s-3);
    align-items: baseline;
    font: var(--weight-strong) 1.03125rem/1.25rem var(--font-read);
  }
  /* The whole row opens the dossier, and the link stays one link. */
  th a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  th a:focus-visible {
    outline: none;
  }
  tr:has(a:focus-visible) {
    outline: var(--focus);
    outline-offset: -2px;
  }
  tr:hover .title {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .flags {
    --flag-width: 1.3125rem;
    display: flex;
    flex: none;
    gap: 2px;
    align-self: flex-start;
    margin-top: 0.1875rem;
  }
  .item {
    display: inline-flex;
    gap: var(--s-2);
    align-items: baseline;
    margin-right: var(--s-2);
    color: var(--ink-2);
  }
  .item .glyph-box {
    align-self: flex-start;
    height: 1.25rem;
    align-items: center;
  }
  .item .glyph {
    width: 0.75rem;
    height: 0.75rem;
  }
  .arrow {
    color: var(--ink-3);
  }
  .claims {
    padding-right: 0;
    text-align: right;
    color: var(--ink-2);
  }
  thead .claims {
    color: var(--ink-3);
  }
  .wide {
    display: none;
  }
  @container (min-width: 56rem) {
    .wide {
      display: table-cell;
    }
    tbody th {
      width: 15.5rem;
    }
    .relations {
      white-space: nowrap;
    }
    .relations .old {
      white-space: normal;
    }
    .relations .item {
      max-width: 19rem;
    }
  }
  @media print {
    tr {
      break-inside: avoid;
    }
  }
`;
