import { html } from 'lit';

export const themeIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <circle cx="8" cy="8" r="5.25" />
  <path d="M8 2.75a5.25 5.25 0 0 1 0 10.5z" fill="currentColor" />
</svg>`;
