import { html } from 'lit';

export const tickIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="m3 8.5 3.25 3.25L13 4.75" />
</svg>`;
