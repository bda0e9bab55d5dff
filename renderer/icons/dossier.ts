import { html } from 'lit';

export const dossierIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M4.5 2.5h5l3 3v8h-8z" />
  <path d="M9.5 2.5v3h3M6.75 8.5h3.5M6.75 11h3.5" />
</svg>`;
