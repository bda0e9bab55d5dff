import { html } from 'lit';

export const organisationIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M2.5 13.5h11M3.5 6.5h9L8 3zM4.5 6.5v7M8 6.5v7M11.5 6.5v7" />
</svg>`;
