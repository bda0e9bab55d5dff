import { html } from 'lit';

export const legendIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path
    d="M8 4.25C6.5 3 4.75 2.75 2.5 2.75v9.5c2.25 0 4 .25 5.5 1.5 1.5-1.25 3.25-1.5 5.5-1.5v-9.5C11.25 2.75 9.5 3 8 4.25zM8 4.25v9.5"
  />
</svg>`;
