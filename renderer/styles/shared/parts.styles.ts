/** Small parts that many elements draw: icons, glyphs, links, buttons, keys, marks, "as of". */
import { css } from 'lit';

export const partsStyles = css`
  .icon,
  .glyph {
    width: 1rem;
    height: 1rem;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: var(--icon-stroke);
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .glyph {
    stroke-linecap: butt;
    stroke-linejoin: miter;
    forced-color-adjust: preserve-parent-color;
  }
  .glyph .solid {
    fill: currentColor;
    stroke: none;
  }
  .glyph .dots {
    stroke-dasharray: 1.5 2;
  }
  .glyph-box {
    display: inline-flex;
    flex: none;
  }
  .s-open {
    color: var(--status-open);
  }
  .s-strained {
    color: var(--status-strained);
  }
  .s-broken {
    color: var(--status-broken);
  }
  .s-none {
    color: var(--status-none);
  }
  .s-unknown {
    color: var(--status-unknown);
  }
  .link {
    color: var(--accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
    text-underline-offset: 3px;
  }
  .link:hover {
    text-decoration-color: currentColor;
  }
  .button {
    display: inline-flex;
    align-items: center;
    gap: var(--s-2);
    min-height: 2rem;
    padding: 0 var(--s-3);
    border: var(--line) solid var(--control-edge);
    border-radius: var(--r-2);
    font: var(--t-small);
    color: var(--ink);
    white-space: nowrap;
  }
  .button:hover {
    background: var(--surface-hover);
  }
  .act {
    display: inline-flex;
    align-items: center;
    gap: var(--s-2);
    min-height: var(--target);
    color: var(--ink-2);
    font: var(--t-small);
    white-space: nowrap;
  }
  .act:hover {
    color: var(--ink);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  kbd {
    display: inline-block;
    min-width: 1.125rem;
    padding: 0 0.25rem;
    border: var(--line) solid var(--rule);
    border-radius: 3px;
    font: 400 0.75rem/1rem var(--font-ui);
    color: var(--ink-2);
    text-align: center;
  }
  mark {
    background: var(--mark-search);
    color: inherit;
    font-weight: var(--weight-strong);
    padding: 0 0.06em;
    margin: 0 -0.06em;
    border-radius: var(--r-1);
    box-decoration-break: clone;
  }
  .num {
    font-variant-numeric: lining-nums tabular-nums;
  }
  .nowrap {
    white-space: nowrap;
  }
  .as-of {
    color: var(--ink-3);
    white-space: nowrap;
  }
  .as-of.old {
    color: var(--warn-ink);
    white-space: normal;
  }
  @media print {
    .glyph,
    mark {
      print-color-adjust: exact;
    }
  }
`;
