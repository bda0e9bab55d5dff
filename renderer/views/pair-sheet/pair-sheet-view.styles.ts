import { css } from 'lit';

export const pairSheetStyles = css`
  .opening {
    padding: var(--s-8) var(--s-10);
    color: var(--ink-3);
    animation: appear 0s 400ms both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s-4);
    align-items: baseline;
  }
  .flags {
    --flag-width: 1.3125rem;
    display: flex;
    flex: none;
    gap: 2px;
  }
  header .flags {
    --flag-width: 3rem;
    gap: 3px;
    align-self: center;
    margin-right: var(--s-1);
  }
  .lead {
    max-width: 52rem;
  }
  .lead b {
    font-weight: var(--weight-strong);
  }
  section {
    margin-top: var(--s-6);
    padding-top: var(--s-3);
    border-top: 1px solid var(--rule);
  }
  .first {
    margin-top: var(--s-5);
    border-top: 2px solid var(--rule-strong);
  }
  h2 {
    padding-bottom: var(--s-1);
  }
  h3 {
    margin: var(--s-3) 0 var(--s-1);
    font: var(--t-small);
    color: var(--ink-3);
  }
  section p,
  dd,
  td,
  .claims {
    font: var(--t-read);
  }
  table {
    width: 100%;
    max-width: 60rem;
    border-collapse: collapse;
  }
  th,
  td {
    padding: var(--s-1) var(--s-4) var(--s-1) 0;
    text-align: left;
    vertical-align: baseline;
  }
  thead th {
    font: var(--t-micro);
    color: var(--ink-3);
  }
  tbody th {
    font: 400 1.03125rem/1.5rem var(--font-read);
  }
  .each {
    table-layout: fixed;
  }
  .each thead th {
    font: var(--weight-strong) 0.9375rem/1.25rem var(--font-ui);
    color: var(--ink);
  }
  .each tbody th,
  dt {
    font: var(--t-ui);
    line-height: 1.5rem;
    color: var(--ink-3);
  }
  .each td:first-child,
  .each tbody th {
    width: 13rem;
  }
  table:not(.each) td {
    font: var(--t-small);
    line-height: 1.5rem;
    color: var(--ink-2);
  }
  dl > div {
    display: grid;
    grid-template-columns: 13rem minmax(0, 40rem);
    align-items: baseline;
    padding: var(--s-1) 0;
  }
  section .note {
    font: var(--t-small);
    color: var(--ink-3);
  }
  .claims {
    max-width: 46rem;
  }
  .claims li {
    padding: 2px 0;
    text-wrap: pretty;
  }
  .claims .link {
    margin-right: var(--s-1);
    font: var(--t-small);
  }
  .either {
    columns: 18rem;
    max-width: 60rem;
  }
  .either a {
    display: flex;
    gap: var(--s-2);
    align-items: center;
    min-height: var(--target);
    break-inside: avoid;
    font: var(--t-ui);
  }
  .either a:hover span {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  @container view (max-width: 44rem) {
    dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
    .each td:first-child,
    .each tbody th {
      width: 7rem;
    }
  }
  @media print {
    section {
      break-inside: avoid;
    }
  }
`;
