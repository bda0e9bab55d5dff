import { css } from 'lit';

export const ribbonStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .band {
    display: grid;
    grid-template-columns: 6.25rem minmax(0, 1fr);
  }
  svg {
    overflow: visible;
  }
  text {
    font: var(--t-micro);
    fill: var(--ink-2);
  }
  .year {
    fill: var(--ink-3);
    font-variant-numeric: tabular-nums;
  }
  .nothing {
    fill: var(--ink-3);
    font-style: italic;
  }
  .grid {
    stroke: var(--rule-soft);
    shape-rendering: crispEdges;
  }
  .wash {
    fill: var(--_wash);
  }
  .line {
    fill: var(--_line);
    shape-rendering: crispEdges;
  }
  .after {
    stroke: var(--_line);
    stroke-width: 2;
    stroke-dasharray: 3 3;
  }
  .between {
    stroke: var(--ink-faint);
    stroke-dasharray: 1 4;
  }
  .t-open {
    --_line: var(--status-open);
    --_wash: var(--status-open-wash);
  }
  .t-strained {
    --_line: var(--status-strained);
    --_wash: var(--status-strained-wash);
  }
  .t-broken {
    --_line: var(--status-broken);
    --_wash: var(--status-broken-wash);
  }
  .t-none,
  .t-unknown {
    --_line: var(--status-none);
    --_wash: var(--status-none-wash);
  }
  details {
    margin-top: var(--s-1);
    font: var(--t-small);
    color: var(--ink-2);
  }
  summary {
    width: fit-content;
    min-height: 1.5rem;
    color: var(--ink-3);
    font: var(--t-micro);
    line-height: 1.5rem;
    cursor: default;
  }
  summary:hover {
    color: var(--ink);
  }
  table {
    width: 100%;
    margin-top: var(--s-1);
    border-collapse: collapse;
    text-align: left;
  }
  th,
  td {
    padding: var(--s-1) var(--s-4) var(--s-1) 0;
    border-top: 1px solid var(--rule-soft);
    font-weight: 400;
    vertical-align: baseline;
  }
  thead th {
    color: var(--ink-3);
    font: var(--t-micro);
  }
  @container (max-width: 44rem) {
    .label {
      display: none;
    }
  }
  @media print {
    details {
      display: none;
    }
  }
`;
