import { html } from 'lit';

export const backIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M9.75 3.5 5.25 8l4.5 4.5" />
</svg>`;
