/** How a part of a query was read, as a shape; the word stands beside it. */
import { svg, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ReadPart } from '../../corpus/model/search-page.ts';

const SHAPES = {
  word: svg`<path d="M2.5 4h11M8 4v8.5" />`,
  phrase: svg`<path
    d="M6.5 4.75c-1.6.6-2.5 1.9-2.5 3.6V10.5h2.6V7.9H4.4M12 4.75c-1.6.6-2.5 1.9-2.5 3.6V10.5h2.6V7.9H9.9"
  />`,
  excluded: svg`<path d="M3 8h10" />`,
  filter: svg`<path d="M2.5 3.5h11L9.5 8.5v4l-3-1.5V8.5z" />`,
  operator: svg`<path d="m8 2.5 5.5 5.5L8 13.5 2.5 8z" />`,
  'left-out': svg`<path d="m4 4 8 8M12 4l-8 8" />`,
} satisfies Record<ReadPart['role'], unknown>;

export const readRole = (role: ReadPart['role']): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[role]}</svg>`;
