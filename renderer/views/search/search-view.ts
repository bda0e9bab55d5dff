/** Answers to the query in the address: where it leads, then claims by dossier, with what they can be narrowed by. */
import { ContextConsumer } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FacetChoice, SearchInput, SearchPage } from '../../../corpus/model/search-page.ts';
import type { SearchNarrowEvent } from '../../components/search-facets/search-narrow-event.ts';
import { FocusList } from '../../controllers/focus-list.ts';
import { PoliteStatus } from '../../controllers/polite-status.ts';
import { SearchController } from '../../controllers/search-controller.ts';
import { t } from '../../i18n/en.ts';
import { chosenValues } from '../../model/facet-choice.ts';
import type { ApiError } from '../../services/api-error.ts';
import { apiContext, catalogueContext, recentSearchesContext } from '../../services/contexts.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { viewStyles } from '../../styles/shared/view.styles.ts';
import { ViewReadyEvent } from '../view-ready-event.ts';
import { emptyPart } from './search-empty.ts';
import { SearchAnswerEvent, SearchReturnEvent } from './search-events.ts';
import { headPart, noneHeadPart, nonePart } from './search-head.ts';
import { listPart } from './search-list.ts';
import { notesPart } from './search-notes.ts';
import { noticesPart } from './search-notices.ts';
import { suggestionsPart } from './search-suggestions.ts';
import { searchSuggestionsStyles } from './search-suggestions.styles.ts';
import { summaryOf } from './search-summary.ts';
import { searchViewStyles } from './search-view.styles.ts';
import { unfoldedPart, waysPart } from './search-ways.ts';
import type { Unfolded } from './search-ways.ts';
import { searchWaysStyles } from './search-ways.styles.ts';
import '../../components/problem/problem.ts';
import '../../components/search-facets/search-choices.ts';
import '../../components/search-facets/search-facets.ts';

/** As many as can be drawn anew at every keystroke; the others come when asked for. */
const HITS_SHOWN = 40;
const MOST_HITS = 200;

/**
 * @event view-ready - The page is drawn.
 * @event search-answer - An answer has come, with ways to go on from the caret.
 * @event search-narrow - The reader narrows or widens the answers.
 * @event search-return - The reader goes back to the field.
 */
@customElement('attache-search-view')
export class SearchViewElement extends LitElement {
  static override styles = [
    resetStyles,
    partsStyles,
    viewStyles,
    searchViewStyles,
    searchSuggestionsStyles,
    searchWaysStyles,
  ];

  @property() accessor query = '';
  @property({ attribute: false }) accessor facets: FacetChoice = {};
  @property({ type: Boolean }) accessor exact = false;
  /** Where the caret stands in the query while the reader types it; null otherwise. */
  @property({ attribute: false }) accessor caret: number | null = null;
  /** The query of which the reader asked to see every suggestion, or more claims. */
  @state() private accessor openedFor: string | null = null;
  @state() private accessor lengthenedFor: string | null = null;
  @state() private accessor unfolded: Unfolded = null;

  readonly #api = new ContextConsumer(this, { context: apiContext, subscribe: true });
  readonly #catalogue = new ContextConsumer(this, { context: catalogueContext, subscribe: true });
  readonly #recent = new ContextConsumer(this, { context: recentSearchesContext, subscribe: true });

  readonly #search = new SearchController(this);
  readonly #status = new PoliteStatus(this);
  readonly #keys = new FocusList(this, '[data-hit]', () => {
    this.dispatchEvent(new SearchReturnEvent());
  });
  /** The question last asked, and the answer last told. */
  #asked = '';
  #told: SearchPage | null = null;

  constructor() {
    super();
    this.addEventListener('click', this.#onClick);
  }

  override render() {
    const { page, isSlow } = this.#search;
    return html`${isSlow ? html`<div class="slow" role="progressbar" aria-label=${t.search.searching}></div>` : nothing}
      <div class="sheet">
        ${this.#isEmpty ? emptyPart(this.#recent.value?.value ?? []) : this.#answered(page)}
        <p class="visually-hidden" role="status">${this.#status.text}</p>
      </div>`;
  }

  protected override willUpdate(): void {
    const question = JSON.stringify(this.#input);
    if (question !== this.#asked && this.#api.value !== undefined) {
      this.#asked = question;
      this.#ask();
    }
    const { page } = this.#search;
    this.#status.say(page === null || this.#isEmpty ? '' : summaryOf(page, this.#isNarrowed));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('query') || changed.has('exact')) {
      const title = this.#isEmpty ? t.search.title : t.search.titleFor(this.query);
      this.dispatchEvent(new ViewReadyEvent(title, this.#heading));
    }
    const { page } = this.#search;
    if (page === null || page === this.#told) return;
    this.#told = page;
    this.dispatchEvent(new SearchAnswerEvent(page.query, page.completions));
  }

  /** From the field: into the results, or straight to the page that the query names. */
  async proceed(how: 'down' | 'open'): Promise<void> {
    await this.updateComplete;
    const { query } = this;
    // Whoever presses Enter at once means the answer that is on its way.
    await this.#search.settled;
    await this.updateComplete;
    if (this.query !== query || this.#search.error !== null) return;
    const lead = this.renderRoot.querySelector<HTMLElement>('[data-lead]');
    if (how === 'open' && lead !== null && this.#search.page?.query === query) lead.click();
    else this.#keys.focusFirst();
  }

  get #isEmpty(): boolean {
    return this.query.trim() === '';
  }

  get #isNarrowed(): boolean {
    return chosenValues(this.facets).length > 0;
  }

  get #heading(): HTMLElement | null {
    return this.renderRoot.querySelector('h1');
  }

  get #input(): SearchInput {
    return {
      text: this.query,
      limit: this.lengthenedFor === this.query ? MOST_HITS : HITS_SHOWN,
      facets: this.facets,
      exact: this.exact,
      explain: this.unfolded === 'explain',
      ...(this.caret === null ? {} : { caret: this.caret }),
    };
  }

  #ask(): void {
    const api = this.#api.value;
    if (api === undefined) return;
    if (this.#isEmpty) this.#search.clear();
    else this.#search.run(this.#input, (input) => api.search(input));
  }

  #problem({ code, message }: ApiError) {
    return html`<attache-problem
      class="problem"
      heading=${t.problem.search}
      message=${code === 'timeout' ? t.search.slow : message}
      can-retry
      @retry=${this.#ask}
    ></attache-problem>`;
  }

  /** Until the first answer the query stands alone; a failure leaves the last answer below it. */
  #answered(page: SearchPage | null) {
    const { error } = this.#search;
    const problem = error === null ? nothing : this.#problem(error);
    return page === null
      ? html`<h1 class="query" dir="auto" tabindex="-1">${this.query}</h1>
          ${problem}`
      : html`${problem}${this.#answer(page)}`;
  }

  #answer(page: SearchPage) {
    const isNone = page.hits.length + page.suggestions.length + page.notes.length === 0 && !this.#isNarrowed;
    const catalogue = this.#catalogue.value ?? null;
    const asked = { query: page.query, facets: this.facets, exact: this.exact };
    return html`<header class="head">
        ${isNone ? noneHeadPart(page) : headPart(page, this.#isNarrowed)} ${waysPart(this.unfolded, this.#onUnfold)}
      </header>
      ${unfoldedPart(this.unfolded, page, catalogue)} ${noticesPart(page, asked)}
      ${suggestionsPart(page, catalogue, this.openedFor === page.query, this.#onAll)}
      <attache-search-choices
        .page=${page}
        .chosen=${this.facets}
        @search-narrow=${this.#onChoices}
      ></attache-search-choices>
      ${isNone ? nonePart() : this.#found(page)}`;
  }

  #found(page: SearchPage) {
    return html`<div class="found">
      <attache-search-facets .page=${page} .chosen=${this.facets}></attache-search-facets>
      <div class="list">
        ${notesPart(page.notes)} ${listPart(page, this.#catalogue.value ?? null)} ${this.#more(page)}
        ${this.#isNarrowed && page.hits.length === 0 ? html`<p class="away">${t.search.narrowedAway}.</p>` : nothing}
      </div>
    </div>`;
  }

  #more({ hits, total }: SearchPage) {
    const next = Math.min(total, MOST_HITS);
    if (hits.length === 0 || hits.length >= next) return nothing;
    return html`<button type="button" class="button" @click=${this.#onMore}>${t.search.more(next)}</button>`;
  }

  /** The focus goes to the first claim that was not there, since the button goes. */
  async #onMore(): Promise<void> {
    const before = new Set(this.#search.page?.hits.map(({ claim }) => claim));
    this.lengthenedFor = this.query;
    await this.updateComplete;
    await this.#search.settled;
    await this.updateComplete;
    const hits = [...this.renderRoot.querySelectorAll('attache-search-hit')];
    hits.find(({ hit }) => hit !== null && !before.has(hit.claim))?.focus();
  }

  readonly #onAll = (): void => {
    this.openedFor = this.query;
  };

  readonly #onUnfold = (next: Unfolded): void => {
    this.unfolded = next;
  };

  /** With the last choice its button goes; the focus returns to the heading. */
  #onChoices({ facets }: SearchNarrowEvent): void {
    if (chosenValues(facets).length === 0) this.#heading?.focus({ preventScroll: true });
  }

  /** A result was opened, by pointer or key: a search that led somewhere is worth keeping. */
  readonly #onClick = (event: Event): void => {
    const isHit = event.composedPath().some((node) => node instanceof HTMLElement && node.hasAttribute('data-hit'));
    if (isHit) this.#recent.value?.remember(this.query);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-search-view': SearchViewElement;
  }
}
