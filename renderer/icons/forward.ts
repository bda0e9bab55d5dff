import { html } from 'lit';

export const forwardIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="m6.25 3.5 4.5 4.5-4.5 4.5" />
</svg>`;
