import { html } from 'lit';

export const searchIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <circle cx="7" cy="7" r="4.25" />
  <path d="m10.25 10.25 3.5 3.5" />
</svg>`;
