import { html } from 'lit';

export const discloseIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="m4 6.25 4 4 4-4" />
</svg>`;
