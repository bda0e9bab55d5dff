import { html } from 'lit';

export const linkIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path
    d="M6.75 9.25a2.5 2.5 0 0 0 3.5 0l2-2a2.5 2.5 0 0 0-3.5-3.5l-.75.75M9.25 6.75a2.5 2.5 0 0 0-3.5 0l-2 2a2.5 2.5 0 0 0 3.5 3.5l.75-.75"
  />
</svg>`;
