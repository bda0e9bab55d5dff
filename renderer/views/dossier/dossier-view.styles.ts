import { css } from 'lit';

export const dossierViewStyles = css`
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
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--s-4);
  }
  .title .flags {
    display: flex;
    gap: 3px;
    align-self: center;
    margin-right: var(--s-1);
    --flag-width: 3rem;
  }
  .native {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--s-4);
    font: var(--t-lead);
    color: var(--ink-3);
  }
  .overview {
    max-width: 52rem;
    font: 400 1.0625rem/1.625rem var(--font-read);
  }
  .standing {
    margin-top: var(--s-5);
    padding-top: var(--s-3);
    border-top: 2px solid var(--rule-strong);
  }
  .standing .summary {
    max-width: 52rem;
    margin-bottom: var(--s-4);
    font: var(--t-lead);
  }
  attache-ribbon {
    margin-top: var(--s-2);
    padding-top: var(--s-3);
    border-top: 1px solid var(--rule);
  }
  .cols {
    display: grid;
    grid-template-columns: 10.5rem minmax(0, 1fr);
    column-gap: var(--s-8);
    margin-top: var(--s-3);
    border-top: 1px solid var(--rule);
  }
  .cols.narrow {
    grid-template-columns: minmax(0, 1fr);
  }
  attache-toc {
    position: sticky;
    top: 0;
    align-self: start;
    max-height: calc(100vh - var(--bar));
    overflow: hidden auto;
    scrollbar-width: none;
    padding: var(--s-5) 0;
  }
  .narrow attache-toc {
    position: static;
    max-height: none;
    padding: var(--s-3) 0 0;
    border-bottom: 1px solid var(--rule-soft);
  }
  .content {
    min-width: 0;
    padding-top: var(--s-4);
    container: content / inline-size;
  }
  section {
    scroll-margin-top: var(--s-4);
  }
  .content > section + section {
    margin-top: var(--s-8);
  }
  h2 {
    padding-bottom: var(--s-1);
  }
  .hung {
    margin-left: 8.25rem;
  }
  .borrowed {
    margin-top: var(--s-3);
    margin-bottom: var(--s-1);
    font: var(--t-small);
    color: var(--ink-3);
  }
  .sub {
    margin: var(--s-3) 0 0;
    font: var(--weight-strong) 0.9375rem/1.25rem var(--font-ui);
  }
  .thread {
    border-top: 1px solid var(--rule);
    scroll-margin-top: var(--s-4);
  }
  .thread summary {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--s-3);
    padding: var(--s-2) 0;
    list-style: none;
  }
  .thread summary::before {
    content: '+' / '';
    width: 0.75rem;
    color: var(--ink-3);
    font: var(--t-ui);
  }
  .thread[open] summary::before {
    content: '–' / '';
  }
  .thread summary:hover h3 {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .thread summary::-webkit-details-marker {
    display: none;
  }
  .thread h3 {
    font: var(--weight-strong) 1.03125rem/1.5rem var(--font-read);
  }
  .thread summary span {
    font: var(--t-small);
    color: var(--ink-3);
  }
  .thread attache-thread {
    padding-bottom: var(--s-6);
  }
  .dashes,
  .notes {
    max-width: var(--measure);
    font: var(--t-read);
  }
  .dashes li {
    position: relative;
    padding: 2px 0 2px var(--s-4);
  }
  .dashes li::before {
    content: '–' / '';
    position: absolute;
    left: 0;
    color: var(--ink-3);
  }
  .notes li {
    padding: var(--s-1) 0;
    font: var(--t-note);
  }
  .about,
  .offline {
    font: var(--t-small);
    color: var(--ink-3);
  }
  .register li {
    display: grid;
    grid-template-columns: 8.25rem minmax(0, calc(var(--measure) + 8rem));
    padding: var(--s-2) 0;
    scroll-margin: var(--s-16) 0;
  }
  /* Laid out when they come near; they stand below everything else, so that nothing above them moves. */
  .register li,
  attache-names {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 7rem;
  }
  attache-names {
    contain-intrinsic-block-size: auto 60rem;
  }
  .register .n {
    justify-self: end;
    padding-right: var(--s-3);
    font: 400 0.8125rem/1.375rem var(--font-ui);
    color: var(--accent);
    font-variant-numeric: tabular-nums;
  }
  @container content (max-width: 34rem) {
    .hung {
      margin-left: 0;
    }
    section.hung {
      padding-left: var(--s-6);
    }
    .register li {
      grid-template-columns: 2rem minmax(0, 1fr);
    }
  }
  @media print {
    .cols {
      display: block;
      border: 0;
    }
    h2,
    h3 {
      break-after: avoid;
    }
    attache-source-popover {
      display: none;
    }
    .register li,
    attache-names {
      content-visibility: visible;
    }
  }
`;
