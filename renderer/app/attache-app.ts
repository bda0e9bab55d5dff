/** The shell: frame, address, keys. It asks for the status once, provides the services, and shows one view. */
import { ContextProvider } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Catalogue } from '../../corpus/model/compiled.ts';
import type { SearchNarrowEvent } from '../components/search-facets/search-narrow-event.ts';
import type { CompletionsFor } from '../components/search-field/completion-list.ts';
import type { SearchInputEvent, SearchProceedEvent } from '../components/search-field/search-events.ts';
import type { SingleKeysEvent } from '../components/shortcuts-dialog/shortcuts-dialog.ts';
import type { HistoryEvent } from '../components/top-bar/history-event.ts';
import type { ThemeSelectEvent } from '../components/theme-switch/theme-switch.ts';
import { StoreController } from '../controllers/store-controller.ts';
import { formatDate } from '../i18n/format-date.ts';
import { t } from '../i18n/en.ts';
import { polityName, polityOf, unresearchedPair } from '../model/pairs.ts';
import { asApiError } from '../services/api-error.ts';
import { connectedBridge, createApi } from '../services/api.ts';
import { apiContext, catalogueContext, dossierClientContext, recentSearchesContext } from '../services/contexts.ts';
import { DossierClient } from '../services/dossier-client.ts';
import { RecentSearches } from '../state/recent-searches.ts';
import { ThemeState } from '../state/theme-state.ts';
import { resetStyles } from '../styles/shared/reset.styles.ts';
import type { DossierOpenEvent } from '../views/dossier/dossier-view.ts';
import type { ProblemKind } from '../views/problem/problem-view.ts';
import type { SearchAnswerEvent } from '../views/search/search-events.ts';
import type { ViewReadyEvent } from '../views/view-ready-event.ts';
import { appStyles } from './attache-app.styles.ts';
import { arrive } from './arrive.ts';
import { CommandsController } from './commands-controller.ts';
import { RouterController } from './router-controller.ts';
import { trailOf } from './trail.ts';
import '../components/shortcuts-dialog/shortcuts-dialog.ts';
import '../components/side-nav/side-nav.ts';
import '../components/top-bar/top-bar.ts';
import '../views/country/country-view.ts';
import '../views/dossier/dossier-view.ts';
import '../views/home/home-view.ts';
import '../views/legend/legend-view.ts';
import '../views/pair-sheet/pair-sheet-view.ts';
import '../views/problem/problem-view.ts';
import '../views/search/search-view.ts';

type Opened = Pick<DossierOpenEvent, 'asked' | 'pair' | 'title'>;

@customElement('attache-app')
export class AttacheAppElement extends LitElement {
  static override styles = [resetStyles, appStyles];

  @state() private accessor catalogue: Catalogue | null = null;

  @state() private accessor problem: ProblemKind | null = null;
  @state() private accessor opened: Opened | null = null;
  /** What the reader types, with the caret: it says nothing about any other query of the address. */
  @state() private accessor typed: Pick<SearchInputEvent, 'query' | 'caret'> = { query: '', caret: null };
  @state() private accessor completions: CompletionsFor = { query: '', items: [] };

  readonly #api = createApi(connectedBridge());
  readonly #catalogueProvider = new ContextProvider(this, { context: catalogueContext, initialValue: null });
  readonly #router = new RouterController(this, () => this.#main);
  readonly #theme = new ThemeState(document.documentElement);
  readonly #themeWatch = new StoreController(this, this.#theme);

  readonly #commands = new CommandsController(this, this.#api, {
    focusSearch: () => this.#focusSearch(),
    showShortcuts: () => this.#showShortcuts(),
    stepClaim: (step) => this.renderRoot.querySelector('attache-dossier-view')?.stepClaim(step),
    stepHistory: (direction) => this.#router.step(direction),
    show: (page) => this.#router.go({ name: page }),
  });

  constructor() {
    super();
    new ContextProvider(this, { context: apiContext, initialValue: this.#api });
    new ContextProvider(this, { context: dossierClientContext, initialValue: new DossierClient(this.#api) });
    new ContextProvider(this, { context: recentSearchesContext, initialValue: new RecentSearches() });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#loadTheme();
    void this.#start();
  }

  override render() {
    const { route } = this.#router;
    const opened = route.name === 'dossier' && this.opened?.asked === route.pair ? this.opened : null;
    return html`<attache-top-bar
        .trail=${trailOf(route, opened?.title ?? this.#namedTitle())}
        query=${route.name === 'search' ? route.query : ''}
        .completions=${this.completions}
        ?can-go-back=${this.#router.canGoBack}
        ?can-go-forward=${this.#router.canGoForward}
        ?is-search-ready=${this.catalogue !== null}
        @history-step=${this.#onHistoryStep}
        @search-input=${this.#onSearchInput}
        @search-proceed=${this.#onSearchProceed}
        ><a slot="skip" class="skip" href="#main" @click=${this.#onSkip}>${t.shell.skip}</a></attache-top-bar
      >
      <attache-side-nav
        .catalogue=${this.catalogue}
        .route=${route}
        .pair=${opened?.pair ?? null}
        theme=${this.#themeWatch.value}
        @theme-select=${this.#onThemeSelect}
        @shortcuts-show=${this.#showShortcuts}
      ></attache-side-nav>
      <main
        id="main"
        tabindex="-1"
        @view-ready=${this.#onViewReady}
        @dossier-open=${this.#onDossierOpen}
        @theme-select=${this.#onThemeSelect}
        @search-return=${this.#focusSearch}
        @search-narrow=${this.#onSearchNarrow}
        @search-answer=${this.#onSearchAnswer}
      >
        ${this.#printed()} ${this.#view()}
      </main>
      <attache-shortcuts-dialog
        ?has-single-keys=${this.#commands.hasSingleKeys}
        @single-keys=${this.#onSingleKeys}
      ></attache-shortcuts-dialog>`;
  }

  #view() {
    const { route } = this.#router;
    if (this.problem !== null) {
      return html`<attache-problem-view .problem=${this.problem} @retry=${this.#onRetry}></attache-problem-view>`;
    }
    if (this.catalogue === null) return nothing;
    switch (route.name) {
      case 'home':
        return html`<attache-home-view theme=${this.#themeWatch.value}></attache-home-view>`;
      case 'search':
        return html`<attache-search-view
          query=${route.query}
          .facets=${route.facets}
          ?exact=${route.exact}
          .caret=${this.typed.query === route.query ? this.typed.caret : null}
        ></attache-search-view>`;
      case 'legend':
        return html`<attache-legend-view></attache-legend-view>`;
      case 'country':
        return html`<attache-country-view code=${route.code}></attache-country-view>`;
      case 'dossier': {
        const [first, second] = unresearchedPair(this.catalogue, route.pair) ?? [];
        if (first !== undefined && second !== undefined) {
          return html`<attache-pair-sheet-view first=${first} second=${second}></attache-pair-sheet-view>`;
        }
        return html`<attache-dossier-view
          pair=${route.pair}
          .claim=${route.claim}
          .section=${route.section}
        ></attache-dossier-view>`;
      }
      case 'unknown':
        return html`<attache-problem-view .problem=${{ kind: 'unknown', path: route.path }}></attache-problem-view>`;
    }
  }

  /** What a page without a dossier is called, from the catalogue. */
  #namedTitle(): string | null {
    const { route } = this.#router;
    const { catalogue } = this;
    if (catalogue === null) return null;
    const named = (code: string): string => {
      const polity = polityOf(catalogue, code);
      return polity === null ? code : polityName(catalogue, polity.id);
    };
    if (route.name === 'country') return named(route.code);
    if (route.name !== 'dossier') return null;
    const pair = unresearchedPair(catalogue, route.pair);
    return pair === null ? null : t.sheet.title(named(pair[0]), named(pair[1]));
  }

  /** On paper one must see which edition it came from. */
  #printed() {
    const { catalogue } = this;
    if (catalogue === null) return nothing;
    return html`<p class="printed">${t.shell.printed(catalogue.version, formatDate(catalogue.date, 'long'))}</p>`;
  }

  async #start(): Promise<void> {
    this.problem = null;
    try {
      const { corpus } = await this.#api.status();
      if (corpus.state === 'ready') this.#open(corpus.catalogue);
      else this.problem = { kind: 'corpus', file: corpus.file, message: corpus.message };
    } catch (error) {
      this.problem = { kind: 'start', message: asApiError(error).message };
    }
    await this.updateComplete;
    document.documentElement.dataset['ready'] = 'true';
    this.#api.ready();
  }

  #open(catalogue: Catalogue): void {
    this.catalogue = catalogue;
    this.#catalogueProvider.setValue(catalogue);
  }

  async #loadTheme(): Promise<void> {
    try {
      this.#theme.apply((await this.#api.settings()).theme);
    } catch {
      // Without the setting the colours follow the system: nothing to tell the reader.
    }
  }

  get #main(): HTMLElement | null {
    return this.renderRoot.querySelector('main');
  }

  #focusSearch(): void {
    this.renderRoot.querySelector('attache-top-bar')?.focusSearch();
  }

  #showShortcuts(): void {
    this.renderRoot.querySelector('attache-shortcuts-dialog')?.show();
  }

  #onRetry(): void {
    void this.#start();
  }

  #onSkip(event: Event): void {
    event.preventDefault();
    this.#main?.focus();
  }

  #onHistoryStep(event: HistoryEvent): void {
    this.#router.step(event.direction);
  }

  /** What is chosen stays while one types; "exactly as typed" was said of one query. */
  #onSearchInput({ query, caret }: SearchInputEvent): void {
    const { route } = this.#router;
    const before = route.name === 'search' ? route : null;
    this.typed = { query, caret };
    const exact = before?.exact === true && before.query === query;
    this.#router.go(
      { name: 'search', query, facets: before?.facets ?? {}, exact },
      before === null ? 'push' : 'replace',
    );
  }

  /** Each choice is a step that one can take back. */
  #onSearchNarrow({ facets }: SearchNarrowEvent): void {
    const { route } = this.#router;
    if (route.name === 'search') this.#router.go({ ...route, facets });
  }

  #onSearchAnswer({ query, completions }: SearchAnswerEvent): void {
    if (completions.length + this.completions.items.length > 0) this.completions = { query, items: completions };
  }

  async #onSearchProceed(event: SearchProceedEvent): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector('attache-search-view')?.proceed(event.how);
  }

  async #onThemeSelect({ theme }: ThemeSelectEvent): Promise<void> {
    this.#theme.apply(theme);
    try {
      await this.#api.saveSettings({ theme });
    } catch {
      // The colours have changed on the screen; that they may not last is no reason to interrupt reading.
    }
  }

  #onSingleKeys(event: SingleKeysEvent): void {
    this.#commands.switchSingleKeys(event.isOn);
  }

  #onDossierOpen({ asked, pair, title }: DossierOpenEvent): void {
    this.opened = { asked, pair, title };
  }

  #onViewReady(event: ViewReadyEvent): void {
    document.title = t.shell.title(event.title);
    arrive(event, this.#router.arrival, this.#main, this.#router.scrollTop, this.#isSearching());
  }

  /** Whether the answers change under the field while one types in it. */
  #isSearching(): boolean {
    const isFocused = this.shadowRoot?.activeElement?.localName === 'attache-top-bar';
    return isFocused && this.#router.route.name === 'search';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-app': AttacheAppElement;
  }
}
