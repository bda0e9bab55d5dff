/** Marks of the kinds of assertion; a plain fact carries none. Always beside its word or name. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Assertion } from '../../corpus/model/terms.ts';

const MARKS: Readonly<Record<Assertion, TemplateResult | typeof nothing>> = {
  fact: nothing,
  statement: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M6.5 4.75c-1.6.6-2.5 1.9-2.5 3.6V10.5h2.6V7.9H4.4M12 4.75c-1.6.6-2.5 1.9-2.5 3.6V10.5h2.6V7.9H9.9" />
  </svg>`,
  allegation: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M5 3.5 12 8l-7 4.5z" /></svg>`,
  denial: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M2.75 6h10.5v5" stroke-width="2" />
  </svg>`,
  plan: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M2.5 8h2M6.5 8h1.75M10 8h3M10.5 5 13.5 8l-3 3" />
  </svg>`,
  speculation: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M5.5 6a2.5 2.5 0 1 1 3.9 2.1c-.9.6-1.4 1-1.4 2M8 12.75v.01" />
  </svg>`,
  interpretation: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M3 6.75c2-2 3.5-1.5 5-.5s3 1.5 5-.5M3 10.75c2-2 3.5-1.5 5-.5s3 1.5 5-.5" />
  </svg>`,
  characterisation: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M3 8.75c2-2 3.5-1.5 5-.5s3 1.5 5-.5" />
  </svg>`,
};

export function assertionMark(assertion: Assertion): TemplateResult | typeof nothing {
  return MARKS[assertion];
}
