import { html } from 'lit';

export const homeIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M2.5 7.5 8 2.75l5.5 4.75M4.25 6.25v7h7.5v-7" />
</svg>`;
