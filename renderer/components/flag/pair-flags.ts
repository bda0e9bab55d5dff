/** The flags of a pair, side by side. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import './flag.ts';

export const pairFlags = (codes: readonly string[]): TemplateResult =>
  html`<span class="flags">${codes.map((code) => html`<attache-flag code=${code}></attache-flag>`)}</span>`;
