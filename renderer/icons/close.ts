import { html } from 'lit';

export const closeIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="m4 4 8 8M12 4l-8 8" />
</svg>`;
