import { css } from 'lit';

export const threadStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    --edge-left: 0;
  }
  h4 {
    font: var(--t-section);
  }
  .reading {
    display: grid;
    grid-template-columns: 8.25rem minmax(0, 40rem);
    margin-bottom: var(--s-4);
  }
  .reading h4 {
    font: var(--weight-strong) 0.9375rem/1.5rem var(--font-ui);
  }
  .reading p {
    font: var(--t-read);
  }
  .heads,
  .accounts > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 9.5rem minmax(0, 1fr);
  }
  .heads {
    padding: var(--s-2) 0;
    border: solid var(--rule);
    border-width: 1px 0;
  }
  .head {
    display: flex;
    align-items: center;
    gap: var(--s-3);
    padding-left: var(--s-4);
  }
  .head:nth-child(2) {
    grid-column: 3;
  }
  .accounts > li {
    position: relative;
    padding: 10px 0;
  }
  .accounts > li:not(.joint)::before {
    content: '';
    position: absolute;
    left: 50%;
    top: 0;
    bottom: 0;
    border-left: 1px solid var(--rule);
  }
  .when {
    position: relative;
    grid-area: 1 / 2;
    text-align: center;
    font: var(--weight-strong) 0.84375rem/1.25rem var(--font-ui);
  }
  .when span,
  .when i {
    display: block;
    background: var(--surface-page);
  }
  .when i {
    font: var(--t-micro);
    color: var(--ink-3);
  }
  .left .entry {
    grid-area: 1 / 1;
    padding: 0 var(--s-4);
  }
  .right .entry {
    grid-area: 1 / 3;
    padding-left: var(--s-4);
  }
  .whose {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .side {
    font: var(--t-micro);
    color: var(--ink-3);
  }
  .lead {
    display: flex;
    gap: var(--s-2);
    font: var(--t-small);
    color: var(--ink-2);
  }
  .lead .icon {
    margin-top: 2px;
  }
  .lead b {
    font-weight: var(--weight-strong);
    color: var(--ink);
  }
  .text {
    margin-top: 2px;
    font: var(--t-read);
  }
  .accounts > .joint {
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    border-bottom: 1px solid var(--rule);
    text-align: center;
  }
  .accounts > .joint:first-child {
    border-top: 0;
  }
  .joint .when {
    grid-area: 1 / 1;
  }
  .joint .entry {
    grid-area: 2 / 1;
    max-width: 38rem;
    padding: 0 var(--s-4);
  }
  .joint .text {
    text-wrap: balance;
  }
  .joint .lead {
    justify-content: center;
  }
  .joint .edged::before {
    display: none;
  }
  .empty {
    margin-top: var(--s-2);
    padding-left: var(--s-4);
    font: italic 400 0.9375rem/1.375rem var(--font-read);
    color: var(--ink-3);
  }
  .sequence > li {
    display: grid;
    grid-template-columns: 8.25rem minmax(0, var(--measure));
    padding: 6px 0;
    --edge-left: -0.625rem;
  }
  .sequence .when {
    grid-area: auto;
    text-align: left;
    font: var(--t-small);
    color: var(--ink-2);
    padding-right: var(--s-3);
  }
  @container (max-width: 44rem) {
    .reading {
      grid-template-columns: minmax(0, 1fr);
    }
    .heads {
      grid-template-columns: 1fr 1fr;
    }
    .head:nth-child(2) {
      grid-column: 2;
    }
    .accounts > li,
    .sequence > li {
      grid-template-columns: minmax(0, 1fr);
    }
    .accounts > li:not(.joint)::before {
      display: none;
    }
    .left .entry,
    .right .entry {
      grid-area: auto;
      padding: 0 0 0 var(--s-4);
    }
    .right .entry {
      margin-left: var(--s-12);
    }
    .left .entry {
      margin-right: var(--s-12);
    }
    .left .when,
    .right .when {
      grid-area: auto;
      text-align: left;
    }
    .whose {
      position: static;
      width: auto;
      height: auto;
      clip-path: none;
      font: var(--t-micro);
      color: var(--ink-3);
    }
  }
  @media print {
    .accounts > li,
    .sequence > li {
      break-inside: avoid;
    }
  }
`;
