/** The one search field. It reports what is typed and never searches itself. */
import { LitElement, css, html } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../../i18n/en.ts';
import { closeIcon } from '../../icons/close.ts';
import { searchIcon } from '../../icons/search.ts';
import { cleanQuery } from '../../model/query.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { SearchInputEvent, SearchProceedEvent } from './search-events.ts';

const SEARCH_DEBOUNCE_MS = 60;

/**
 * @event search-input - What was typed, after a short pause.
 * @event search-proceed - The reader goes on into the results.
 */
@customElement('attache-search-field')
export class SearchFieldElement extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    resetStyles,
    partsStyles,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      label {
        display: flex;
        align-items: center;
        gap: var(--s-2);
        height: 2rem;
        padding: 0 var(--s-1) 0 var(--s-2);
        border: var(--line) solid var(--control-edge);
        border-radius: var(--r-2);
        background: var(--surface-page);
        color: var(--ink-2);
      }
      label:focus-within {
        border-color: var(--accent);
        outline: 1px solid var(--accent);
      }
      input {
        flex: 1;
        min-width: 0;
        height: 100%;
        appearance: none;
        font: var(--t-ui);
        color: var(--ink);
      }
      input:focus-visible {
        outline: none;
      }
      input::placeholder {
        color: var(--ink-3);
        opacity: 1;
      }
      input::-webkit-search-cancel-button {
        display: none;
      }
      button {
        display: grid;
        place-items: center;
        width: var(--target);
        height: 1.5rem;
        color: var(--ink-2);
      }
      button:hover {
        color: var(--ink);
      }
      kbd {
        margin-right: var(--s-1);
        white-space: nowrap;
      }
    `,
  ];

  /** The query that the page shows. */
  @property() accessor query = '';
  @property({ type: Boolean }) accessor disabled = false;
  @state() private accessor isFilled = false;
  /** The query last told or taken. */
  #sent = '';
  /** Whether the field shows a query taken from the address. */
  #isAdopted = true;
  #timer = 0;
  #isComposing = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.#timer);
  }

  override render() {
    return html`<label>
      ${searchIcon}
      <input
        type="search"
        aria-label=${t.shell.searchLabel}
        placeholder=${t.shell.searchPlaceholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        ?disabled=${this.disabled}
        @input=${this.#onInput}
        @keydown=${this.#onKeydown}
        @compositionstart=${this.#onCompositionStart}
        @compositionend=${this.#onCompositionEnd}
      />
      ${
        this.isFilled
          ? html`<button type="button" aria-label=${t.shell.clear} @click=${this.#onClear}>${closeIcon}</button>`
          : html`<kbd aria-hidden="true">${t.shell.searchKey}</kbd>`
      }
    </label>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The address follows the typing with a delay: an echo of an earlier keystroke must not overwrite.
    const isEcho = this.query === this.#sent || this.#timer !== 0 || this.#isComposing;
    if (!changed.has('query') || isEcho) return;
    this.#sent = this.query;
    this.#isAdopted = false;
    this.isFilled = this.query !== '';
  }

  protected override updated(): void {
    if (this.#isAdopted || this.#input === null) return;
    this.#isAdopted = true;
    this.#input.value = this.#sent;
  }

  /** Selects what is there, so that typing replaces it. */
  override focus(options?: FocusOptions): void {
    this.#input?.focus(options);
    this.#input?.select();
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  #send(): void {
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    const query = cleanQuery(this.#input?.value ?? '');
    if (query === this.#sent) return;
    this.#sent = query;
    this.dispatchEvent(new SearchInputEvent(query));
  }

  #onInput(): void {
    this.isFilled = this.#input?.value !== '';
    if (this.#isComposing) return;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#send();
    }, SEARCH_DEBOUNCE_MS);
  }

  #onCompositionStart(): void {
    this.#isComposing = true;
  }

  #onCompositionEnd(): void {
    this.#isComposing = false;
    this.#onInput();
  }

  #onClear(): void {
    const input = this.#input;
    if (input === null) return;
    input.value = '';
    this.isFilled = false;
    this.#send();
    input.focus();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (this.isFilled) this.#onClear();
      else this.#input?.blur();
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      this.#send();
      this.dispatchEvent(new SearchProceedEvent(event.key === 'Enter' ? 'open' : 'down'));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-search-field': SearchFieldElement;
  }
}
