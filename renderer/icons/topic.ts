import { html } from 'lit';

export const topicIcon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M2.5 8 8 2.5h5.5V8L8 13.5z" />
  <circle cx="10.75" cy="5.25" r=".75" />
</svg>`;
