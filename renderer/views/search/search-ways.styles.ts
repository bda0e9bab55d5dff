import { css } from 'lit';

export const searchWaysStyles = css`
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s-4);
    margin-left: auto;
  }
  .ways .act {
    gap: var(--s-1);
  }
  .ways [aria-expanded='true'] {
    color: var(--ink);
  }
  .ways [aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  #unfolded {
    padding: var(--s-3) 0 var(--s-5);
    border-top: 1px solid var(--rule);
  }
  #unfolded > p {
    margin-bottom: var(--s-2);
    font: var(--t-small);
    color: var(--ink-2);
  }
  .read {
    width: 100%;
    max-width: 60rem;
    border-collapse: collapse;
    font: var(--t-small);
  }
  .read th,
  .read td {
    padding: var(--s-1) var(--s-4) var(--s-1) 0;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .read thead th {
    font: var(--t-micro);
    color: var(--ink-3);
  }
  .read tbody tr {
    border-top: 1px solid var(--rule-soft);
  }
  .read tbody th {
    width: 22%;
    font: var(--weight-strong) 0.84375rem/1.25rem var(--font-ui);
  }
  .read tbody td:nth-child(2) {
    width: 26%;
  }
  .read .role {
    display: flex;
    gap: var(--s-2);
  }
  .read .icon {
    width: 0.875rem;
    height: 1.25rem;
    color: var(--ink-2);
  }
  .read .num {
    width: 5rem;
    padding-right: 0;
    text-align: right;
  }
  .became {
    display: block;
  }
  .quiet {
    color: var(--ink-3);
  }
  .help {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(24rem, 1fr));
    gap: var(--s-4) var(--s-10);
  }
  .help h3 {
    padding-bottom: var(--s-1);
    border-bottom: 1px solid var(--rule);
    font: var(--weight-strong) 0.84375rem/1.25rem var(--font-ui);
  }
  .help li {
    display: grid;
    grid-template-columns: 10rem minmax(0, 1fr);
    gap: var(--s-3);
    align-items: baseline;
    min-height: var(--target);
    padding: 0.125rem 0;
  }
  .help .link {
    justify-self: start;
    font: var(--t-ui);
    line-height: 1.5rem;
  }
  .help span {
    font: var(--t-small);
    color: var(--ink-2);
  }
  .help .meta {
    grid-column: 1 / -1;
    margin: 0;
  }
  @container view (max-width: 40rem) {
    .help {
      grid-template-columns: minmax(0, 1fr);
    }
    .help li {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
  @media print {
    .ways {
      display: none;
    }
  }
`;
