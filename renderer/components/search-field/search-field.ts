/** The one search field. It reports what is typed, offers ways to go on, and never searches itself. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Completion } from '../../../corpus/model/search-page.ts';
import { t } from '../../i18n/en.ts';
import { closeIcon } from '../../icons/close.ts';
import { searchIcon } from '../../icons/search.ts';
import { cleanQuery } from '../../model/query.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { CompletionList } from './completion-list.ts';
import type { CompletionsFor } from './completion-list.ts';
import { completionOptions, optionId, pressedOption } from './completion-options.ts';
import { SearchInputEvent, SearchProceedEvent } from './search-events.ts';
import { completionStyles, searchFieldStyles } from './search-field.styles.ts';

const SEARCH_DEBOUNCE_MS = 60;

/**
 * @event search-input - What was typed and where the caret stands, after a short pause.
 * @event search-proceed - The reader goes on into the results.
 */
@customElement('attache-search-field')
export class SearchFieldElement extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [resetStyles, partsStyles, searchFieldStyles, completionStyles];

  /** The query that the page shows. */
  @property() accessor query = '';
  /** Ways to go on, with the text that they belong to. */
  @property({ attribute: false }) accessor completions: CompletionsFor = { query: '', items: [] };
  @property({ type: Boolean }) accessor disabled = false;
  @state() private accessor isFilled = false;
  readonly #list = new CompletionList(this);
  /** The query last told or taken, and the caret last told. */
  #sent = '';
  #sentCaret: number | null = null;
  /** Whether the field shows a query taken from the address. */
  #isAdopted = true;
  #timer = 0;
  #isComposing = false;

  constructor() {
    super();
    this.addEventListener('pointerdown', this.#onPointerdown);
    this.addEventListener('click', this.#onClick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.#timer);
  }

  override render() {
    const { isOpen, active } = this.#list;
    return html`<label>
        ${searchIcon}
        <input
          type="text"
          role="combobox"
          aria-label=${t.shell.searchLabel}
          aria-autocomplete="list"
          aria-controls="completions"
          aria-expanded=${isOpen}
          aria-activedescendant=${active < 0 ? nothing : optionId(active)}
          placeholder=${t.shell.searchPlaceholder}
          dir="auto"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          ?disabled=${this.disabled}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
          @keyup=${this.#onCaret}
          @pointerup=${this.#onCaret}
          @blur=${this.#onBlur}
          @compositionstart=${this.#onCompositionStart}
          @compositionend=${this.#onCompositionEnd}
        />
        ${
          this.isFilled
            ? html`<button type="button" aria-label=${t.shell.clear} @click=${this.#onClear}>${closeIcon}</button>`
            : html`<kbd aria-hidden="true">${t.shell.searchKey}</kbd>`
        }
      </label>
      ${completionOptions(this.#list)}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('completions')) this.#onCompletions();
    // The address follows the typing with a delay: an echo of an earlier keystroke must not overwrite.
    const isEcho = this.query === this.#sent || this.#timer !== 0 || this.#isComposing;
    if (!changed.has('query') || isEcho) return;
    this.#sent = this.query;
    this.#isAdopted = false;
    this.isFilled = this.query !== '';
    this.#list.follow(this.query);
  }

  protected override updated(): void {
    this.#showList();
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

  get #isFocused(): boolean {
    return this.matches(':focus-within');
  }

  #showList(): void {
    const popover = this.renderRoot.querySelector<HTMLElement>('[popover]');
    if (popover?.isConnected !== true) return;
    popover.togglePopover(this.#list.isOpen);
    popover.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #onCompletions(): void {
    if (this.#isFocused && !this.#isComposing) this.#list.offer(this.completions, this.#input?.value ?? '');
  }

  /** Puts the completion where it belongs and asks at once, as if it had been typed. */
  #take({ replaces, insert }: Completion): void {
    const input = this.#input;
    if (input === null) return;
    this.#list.close();
    input.setRangeText(insert, replaces.start, replaces.end, 'end');
    input.focus();
    this.isFilled = input.value !== '';
    this.#send();
  }

  #send(): void {
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    const input = this.#input;
    if (input === null) return;
    const query = cleanQuery(input.value);
    const end = input.selectionEnd ?? query.length;
    // What was cut off a long paste has no places.
    const caret = input.selectionStart === end ? Math.min(end, query.length) : null;
    if (query === this.#sent && (caret === this.#sentCaret || query === '')) return;
    this.#sent = query;
    this.#sentCaret = caret;
    this.dispatchEvent(new SearchInputEvent(query, caret));
  }

  #sendSoon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#send();
    }, SEARCH_DEBOUNCE_MS);
  }

  #onInput(): void {
    const value = this.#input?.value ?? '';
    this.isFilled = value !== '';
    this.#list.follow(value);
    if (!this.#isComposing) this.#sendSoon();
  }

  /** What waits to be sent will say where the caret is then. */
  #onCaret(): void {
    if (this.#timer === 0 && !this.#isComposing) this.#sendSoon();
  }

  /** A caret that only moved is no question once the reader is elsewhere. */
  #onBlur(): void {
    this.#list.close();
    if (cleanQuery(this.#input?.value ?? '') !== this.#sent) return;
    window.clearTimeout(this.#timer);
    this.#timer = 0;
  }

  #onCompositionStart(): void {
    this.#isComposing = true;
    // What was typed before is no longer what stands there.
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    this.#list.close();
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
    this.#list.close();
    this.#send();
    input.focus();
  }

  /** The focus stays in the field while the list is pressed. */
  readonly #onPointerdown = (event: Event): void => {
    if (pressedOption(event) !== null) event.preventDefault();
  };

  readonly #onClick = (event: Event): void => {
    const pressed = this.#list.items[pressedOption(event) ?? -1];
    if (pressed !== undefined) this.#take(pressed);
  };

  #onKeydown(event: KeyboardEvent): void {
    if (event.isComposing || this.#isForList(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (this.isFilled) this.#onClear();
      else this.#input?.blur();
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      this.#list.close();
      this.#send();
      this.dispatchEvent(new SearchProceedEvent(event.key === 'Enter' ? 'open' : 'down'));
    }
  }

  /** An open list takes the arrows and Escape; Enter and Tab only where an item is active. */
  #isForList(event: KeyboardEvent): boolean {
    const { isOpen, activeItem } = this.#list;
    if (!isOpen || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
    if (event.key === 'ArrowDown') this.#list.step(1);
    else if (event.key === 'ArrowUp') this.#list.step(-1);
    else if (event.key === 'Escape') this.#list.close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && activeItem !== null) this.#take(activeItem);
    else return false;
    event.preventDefault();
    return true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-search-field': SearchFieldElement;
  }
}
