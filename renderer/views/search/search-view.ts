/** Answers to the query in the address: pairs first, then claims by dossier. */
import { ContextConsumer } from '@lit/context';
import { Task, TaskStatus } from '@lit/task';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PairHit, SearchHit, SearchPage } from '../../../corpus/model/search-page.ts';
import { pairFlags } from '../../components/flag/pair-flags.ts';
import { FocusList } from '../../controllers/focus-list.ts';
import { SearchController } from '../../controllers/search-controller.ts';
import { t } from '../../i18n/en.ts';
import { codesOf, entryOf } from '../../model/pairs.ts';
import { dossierHref } from '../../model/routes.ts';
import { typeset } from '../../model/typeset.ts';
import { apiContext, catalogueContext, recentSearchesContext } from '../../services/contexts.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { viewStyles } from '../../styles/shared/view.styles.ts';
import { ViewReadyEvent } from '../view-ready-event.ts';
import { unresearchedPairIn } from '../../services/named-pair.ts';
import { countriesPart, enterKey, unresearchedPart } from './search-countries.ts';
import { emptyPart } from './search-empty.ts';
import { groupHeadPart } from './search-group-head.ts';
import { groupHits } from './search-groups.ts';
import type { SearchGroup } from './search-groups.ts';
import { searchViewStyles } from './search-view.styles.ts';
import { summaryOf } from './search-summary.ts';
import '../../components/problem/problem.ts';
import '../../components/search-hit/search-hit.ts';

const HITS_SHOWN = 100;
/** One country may have dozens of pairs; its claims stay in sight. */
const PAIRS_SHOWN = 6;

/** The reader goes up from the first result, back to the field. */
export class SearchReturnEvent extends Event {
  static readonly type = 'search-return';

  constructor() {
    super(SearchReturnEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * @event view-ready - The page is drawn.
 * @event search-return - The reader goes back to the field.
 */
@customElement('attache-search-view')
export class SearchViewElement extends LitElement {
  static override styles = [resetStyles, partsStyles, viewStyles, searchViewStyles];

  @property() accessor query = '';
  /** The query of which the reader asked to see every pair. */
  @state() private accessor openedFor: string | null = null;

  readonly #api = new ContextConsumer(this, { context: apiContext, subscribe: true });
  readonly #catalogue = new ContextConsumer(this, { context: catalogueContext, subscribe: true });
  readonly #recent = new ContextConsumer(this, { context: recentSearchesContext, subscribe: true });

  readonly #search = new SearchController(this);
  /** Two countries without a dossier: only asked where no pair answers. */
  readonly #named = new Task(this, {
    task: ([query, api]) => (query === null || api === undefined ? null : unresearchedPairIn(query, api)),
    args: () => {
      const { page } = this.#search;
      return [page?.pairs.length === 0 && page.query === this.query ? page.query : null, this.#api.value] as const;
    },
  });
  readonly #keys = new FocusList(this, '[data-hit]', () => {
    this.dispatchEvent(new SearchReturnEvent());
  });

  constructor() {
    super();
    this.addEventListener('click', this.#onClick);
  }

  override render() {
    const { page, error } = this.#search;
    return html`<div class="sheet">
      ${error === null ? nothing : this.#problem(error.message)}
      ${this.query.trim() === '' ? emptyPart(this.#recent.value?.value ?? []) : this.#answer(page)}
      <p class="visually-hidden" role="status">${page === null || this.query.trim() === '' ? '' : summaryOf(page)}</p>
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query')) this.#ask();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('query')) return;
    const title = this.query.trim() === '' ? t.search.title : t.search.titleFor(this.query);
    this.dispatchEvent(new ViewReadyEvent(title, this.renderRoot.querySelector('h1')));
  }

  /** From the field: into the results, or straight to the pair that the query names. */
  async proceed(how: 'down' | 'open'): Promise<void> {
    await this.updateComplete;
    const { query } = this;
    // Whoever presses Enter at once means the answer that is on its way.
    await this.#search.settled;
    await this.updateComplete;
    if (this.query !== query || this.#search.error !== null) return;
    const first = this.renderRoot.querySelector<HTMLElement>('[data-hit]');
    if (how === 'open' && first instanceof HTMLAnchorElement && this.#search.page?.query === query) first.click();
    else this.#keys.focusFirst();
  }

  #ask(): void {
    const api = this.#api.value;
    if (api === undefined) return;
    if (this.query.trim() === '') this.#search.clear();
    else this.#search.run(this.query, (text) => api.search(text, HITS_SHOWN));
  }

  #problem(message: string) {
    return html`<attache-problem
      heading=${t.problem.search}
      message=${message}
      can-retry
      @retry=${this.#ask}
    ></attache-problem>`;
  }

  #answer(page: SearchPage | null) {
    if (page === null) return html`<h1 class="query" tabindex="-1">${this.query}</h1>`;
    if (page.pairs.length + page.hits.length + page.countries.length === 0) return this.#none(page);
    return html`<header class="head">
        <h1 class="query" tabindex="-1">${page.query}</h1>
        <p>${summaryOf(page)}</p>
        ${page.mode === 'any' ? html`<p class="any">${t.search.any}</p>` : nothing}
      </header>
      ${this.#unresearched()} ${countriesPart(page.countries, this.#catalogue.value ?? null)} ${this.#pairs(page.pairs)}
      ${repeat(groupHits(page), (group) => group.pair, this.#group)}`;
  }

  #none(page: SearchPage) {
    return html`<header class="head">
        <h1 class="query" tabindex="-1">${page.mode === 'none' ? t.search.noWord : t.search.none(page.query)}</h1>
      </header>
      ${this.#unresearched()}
      <ul class="advice">
        ${t.search.noneAdvice.map((advice) => html`<li>${advice}</li>`)}
      </ul>
      <p class="meta">${t.search.noneMeaning}</p>`;
  }

  #unresearched() {
    return unresearchedPart(this.#named.status === TaskStatus.COMPLETE ? (this.#named.value ?? null) : null);
  }

  #pairs(pairs: readonly PairHit[]) {
    if (pairs.length === 0) return nothing;
    const isFolded = pairs.length > PAIRS_SHOWN && this.openedFor !== this.query;
    return html`<section aria-label=${t.search.pairs}>
      <ul class="pairs">
        ${repeat(isFolded ? pairs.slice(0, PAIRS_SHOWN) : pairs, (pair) => pair.pair, this.#pair)}
      </ul>
      ${
        isFolded
          ? html`<button type="button" class="act more" @click=${this.#onAllPairs}>
              ${t.search.allPairs(pairs.length)}
            </button>`
          : nothing
      }
    </section>`;
  }

  readonly #pair = ({ pair, title }: PairHit, at: number) => {
    const catalogue = this.#catalogue.value ?? null;
    const entry = catalogue === null ? null : entryOf(catalogue, pair);
    return html`<li>
      <a data-hit href=${dossierHref(pair)}>
        ${catalogue === null ? nothing : pairFlags(codesOf(catalogue, pair))}
        <span class="title">${typeset(title)}</span>
        <span class="what">${entry === null ? nothing : t.search.dossier(entry.claims)}</span>
        ${at === 0 && this.#search.page?.countries.length === 0 ? enterKey : nothing}
      </a>
    </li>`;
  };

  #onAllPairs(): void {
    this.openedFor = this.query;
  }

  readonly #group = ({ pair, hits }: SearchGroup) =>
    html`<section class="group" aria-labelledby="group-${pair}">
      ${groupHeadPart(this.#catalogue.value ?? null, pair, hits.length)}
      <ol>
        ${repeat(hits, (hit) => hit.claim, this.#hit)}
      </ol>
    </section>`;

  readonly #hit = (hit: SearchHit) => html`<li><attache-search-hit data-hit .hit=${hit}></attache-search-hit></li>`;

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
