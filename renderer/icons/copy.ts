import { html } from 'lit';

export const copyIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M5.75 5.75h7.5v7.5h-7.5z" />
  <path d="M3.75 10.25h-1v-7.5h7.5v1" />
</svg>`;
