/** The bar over every page: brand, back and forward, where one is, the search field. */
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../../i18n/en.ts';
import { backIcon } from '../../icons/back.ts';
import { forwardIcon } from '../../icons/forward.ts';
import { homeHref } from '../../model/routes.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import type { CompletionsFor } from '../search-field/completion-list.ts';
import { HistoryEvent } from './history-event.ts';
import { topBarStyles } from './top-bar.styles.ts';
import '../search-field/search-field.ts';

export interface TrailStep {
  readonly label: string;
  /** Null for where one is. */
  readonly href: string | null;
}

/**
 * @slot skip - The link that leads past the bar.
 * @event history-step - Back or forward was pressed.
 * @event search-input - From the search field.
 * @event search-proceed - From the search field.
 */
@customElement('attache-top-bar')
export class TopBarElement extends LitElement {
  static override styles = [resetStyles, partsStyles, topBarStyles];

  @property({ attribute: false }) accessor trail: readonly TrailStep[] = [];
  @property() accessor query = '';
  /** Ways to go on from the caret, for the search field. */
  @property({ attribute: false }) accessor completions: CompletionsFor = { query: '', items: [] };
  @property({ type: Boolean, attribute: 'can-go-back' }) accessor canGoBack = false;
  @property({ type: Boolean, attribute: 'can-go-forward' }) accessor canGoForward = false;
  @property({ type: Boolean, attribute: 'is-search-ready' }) accessor isSearchReady = false;

  override render() {
    return html`<header>
      <slot name="skip"></slot>
      <a class="brand" href=${homeHref}>${t.shell.brand}</a>
      <div class="where">
        <button
          type="button"
          aria-label=${t.shell.back}
          title=${t.shell.back}
          data-go="back"
          ?disabled=${!this.canGoBack}
          @click=${this.#onStep}
        >
          ${backIcon}
        </button>
        <button
          type="button"
          aria-label=${t.shell.forward}
          title=${t.shell.forward}
          data-go="forward"
          ?disabled=${!this.canGoForward}
          @click=${this.#onStep}
        >
          ${forwardIcon}
        </button>
        <nav class="trail" aria-label=${t.shell.trail}>
          <ol>
            ${this.trail.map(this.#step)}
          </ol>
        </nav>
      </div>
      <search>
        <attache-search-field
          .query=${this.query}
          .completions=${this.completions}
          ?disabled=${!this.isSearchReady}
        ></attache-search-field>
      </search>
    </header>`;
  }

  focusSearch(): void {
    this.renderRoot.querySelector('attache-search-field')?.focus();
  }

  readonly #step = ({ label, href }: TrailStep) =>
    html`<li>
      ${href === null ? html`<span aria-current="page">${label}</span>` : html`<a href=${href}>${label}</a>`}
    </li>`;

  #onStep(event: Event): void {
    const { go } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new HistoryEvent(go === 'back' ? 'back' : 'forward'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-top-bar': TopBarElement;
  }
}
