/** What went wrong, in plain words, with a way out. */
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../../i18n/en.ts';
import { warningIcon } from '../../icons/warning.ts';
import { homeHref } from '../../model/routes.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { RetryEvent } from './retry-event.ts';

/**
 * @slot - More about the problem: what is meant instead, what to do.
 * @event retry - The reader asks to try again.
 */
@customElement('attache-problem')
export class ProblemElement extends LitElement {
  static override styles = [
    resetStyles,
    partsStyles,
    css`
      :host {
        display: block;
        max-width: 44rem;
      }
      h2,
      h1 {
        display: flex;
        gap: var(--s-3);
        align-items: baseline;
        font: var(--t-title);
      }
      h2 .icon,
      h1 .icon {
        color: var(--status-broken);
        width: 1.25rem;
        height: 1.25rem;
        align-self: center;
      }
      p {
        margin-top: var(--s-2);
        font: var(--t-read);
      }
      .ways {
        display: flex;
        gap: var(--s-4);
        align-items: center;
        margin-top: var(--s-4);
      }
    `,
  ];

  @property() accessor heading = '';
  @property() accessor message = '';
  /** Whether trying again can help. */
  @property({ type: Boolean, attribute: 'can-retry' }) accessor canRetry = false;
  /** Whether it fills the page: then it carries the page's heading. */
  @property({ type: Boolean, attribute: 'is-page' }) accessor isPage = false;

  /** Whether the start page can be shown. */
  @property({ type: Boolean, attribute: 'has-home' }) accessor hasHome = false;

  override render() {
    return html`${
        this.isPage
          ? html`<h1 tabindex="-1">${warningIcon}${this.heading}</h1>`
          : html`<h2>${warningIcon}${this.heading}</h2>`
      }
      <p>${this.message}</p>
      <slot></slot>
      <div class="ways">
        ${
          this.canRetry
            ? html`<button type="button" class="button" @click=${this.#onRetry}>${t.problem.retry}</button>`
            : nothing
        }
        ${this.hasHome ? html`<a class="link" href=${homeHref}>${t.problem.home}</a>` : nothing}
      </div>`;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h1, h2')?.focus(options);
  }

  #onRetry(): void {
    this.dispatchEvent(new RetryEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-problem': ProblemElement;
  }
}
