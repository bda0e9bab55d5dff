import { html } from 'lit';

export const printIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z" />
</svg>`;
