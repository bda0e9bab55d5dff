import { html } from 'lit';

export const threadIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M2.5 2.5h5v5h-5zM9 9h4.5v4.5H9zM5 7.5v3.75h4" />
</svg>`;
