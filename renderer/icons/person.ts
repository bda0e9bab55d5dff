import { html } from 'lit';

export const personIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <circle cx="8" cy="5.25" r="2.5" />
  <path d="M3 13.5c.4-2.9 2.4-4.25 5-4.25s4.6 1.35 5 4.25" />
</svg>`;
