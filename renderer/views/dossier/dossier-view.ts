/** The page of one pair. It opens the dossier, draws its sections, and brings the addressed place into sight. */
import { ContextConsumer } from '@lit/context';
import { Task, initialState } from '@lit/task';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { SourceOpenEvent } from '../../components/claim/source-open-event.ts';
import { ScrollSpy } from '../../controllers/scroll-spy.ts';
import { t } from '../../i18n/en.ts';
import type { DossierIndex } from '../../model/dossier-index.ts';
import { dossierHref, sectionHref } from '../../model/routes.ts';
import { readSource } from '../../model/source-reading.ts';
import { typeset } from '../../model/typeset.ts';
import { asApiError } from '../../services/api-error.ts';
import { dossierClientContext } from '../../services/contexts.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { viewStyles } from '../../styles/shared/view.styles.ts';
import { ViewReadyEvent } from '../view-ready-event.ts';
import { headPart } from './dossier-head.ts';
import { recordsPart } from './dossier-records.ts';
import { registerPart } from './dossier-register.ts';
import { tocOf } from './dossier-sections.ts';
import { themesPart } from './dossier-themes.ts';
import { threadsPart } from './dossier-threads.ts';
import { dossierViewStyles } from './dossier-view.styles.ts';
import '../../components/problem/problem.ts';
import '../../components/source-popover/source-popover.ts';
import '../../components/toc/toc.ts';

/** Below this width of the page the contents fold into one line. */
const TOC_MIN_WIDTH_PX = 960;

/** The dossier that the view has opened, for the side and the trail. */
export class DossierOpenEvent extends Event {
  static readonly type = 'dossier-open';
  /** As the address has it: perhaps an alias. */
  readonly asked: string;
  readonly pair: string;
  readonly title: string;

  constructor(asked: string, pair: string, title: string) {
    super(DossierOpenEvent.type, { bubbles: true, composed: true });
    this.asked = asked;
    this.pair = pair;
    this.title = title;
  }
}

/**
 * @event view-ready - The page, or another place of it, is drawn.
 * @event dossier-open - The dossier has been opened.
 */
@customElement('attache-dossier-view')
export class DossierViewElement extends LitElement {
  static override styles = [resetStyles, partsStyles, viewStyles, dossierViewStyles];

  @property() accessor pair = '';
  @property() accessor claim: string | null = null;
  @property() accessor section: string | null = null;

  @state() private accessor isNarrow = false;
  /** The dossier of which everything has been drawn, not only the head and the claims by theme. */
  @state() private accessor wholeFor: DossierIndex | null = null;

  readonly #client = new ContextConsumer(this, { context: dossierClientContext, subscribe: true });
  readonly #spy = new ScrollSpy(this, 'section[id]');
  readonly #width = new ResizeObserver(([entry]) => {
    if (entry !== undefined) this.isNarrow = entry.contentRect.width < TOC_MIN_WIDTH_PX;
  });
  #announced = '';

  readonly #task = new Task(this, {
    task: ([pair, client]) => (client === undefined ? initialState : client.open(pair)),
    args: () => [this.pair, this.#client.value] as const,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#width.observe(this);
    this.addEventListener(SourceOpenEvent.type, this.#onSourceOpen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width.disconnect();
    this.removeEventListener(SourceOpenEvent.type, this.#onSourceOpen);
  }

  override render() {
    return this.#task.render({
      pending: () => this.#kept() ?? html`<p class="opening" role="status">${t.shell.opening}</p>`,
      complete: (index) => this.#dossier(index),
      error: (error) => this.#problem(error),
    });
  }

  /** Whoever comes back finds the page as long as it was left: then nothing is put off. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('pair')) this.wholeFor = this.#client.value?.kept(this.pair) ?? null;
  }

  protected override updated(_changed: PropertyValues): void {
    const index = this.#task.value;
    const where = `${this.pair}|${this.claim ?? ''}|${this.section ?? ''}|${String(this.#task.status)}`;
    if (where === this.#announced) return;
    if (this.#task.error !== undefined) {
      this.#announced = where;
      this.dispatchEvent(new ViewReadyEvent(this.pair, this.renderRoot.querySelector('attache-problem')));
    } else if (index !== undefined && index === this.#client.value?.kept(this.pair)) {
      this.#announced = where;
      void this.#announce(index);
    }
  }

  /** The next or previous claim on the page; from nowhere, the first below the top of the window. */
  stepClaim(step: 1 | -1): void {
    const claims = [...this.renderRoot.querySelectorAll('attache-claim')];
    const at = claims.findIndex((claim) => claim.matches(':focus-within'));
    const below = claims.findIndex((claim) => claim.getBoundingClientRect().top > 0);
    const next = at >= 0 ? at + step : step > 0 ? below : below - 1;
    const claim = claims[Math.min(Math.max(next, 0), claims.length - 1)];
    claim?.focus({ preventScroll: true });
    claim?.scrollIntoView({ block: 'center' });
  }

  async #announce(index: DossierIndex): Promise<void> {
    this.dispatchEvent(new DossierOpenEvent(this.pair, index.dossier.id, typeset(index.dossier.title.en)));
    const target = this.#place();
    await Promise.all([...this.renderRoot.querySelectorAll('attache-claim')].map((claim) => claim.updateComplete));
    this.dispatchEvent(
      new ViewReadyEvent(
        typeset(index.dossier.title.en),
        target ?? this.renderRoot.querySelector<HTMLElement>('h1'),
        target !== null,
      ),
    );
    this.#drawRest(index);
  }

  #place(): HTMLElement | null {
    const id = this.claim ?? this.section;
    return id === null ? null : this.renderRoot.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
  }

  #kept() {
    const index = this.#client.value?.kept(this.pair) ?? null;
    return index === null ? null : this.#dossier(index);
  }

  #dossier(index: DossierIndex) {
    return html`<div class="sheet">
        ${guard([index], () => headPart(index, new Date()))}
        <div class=${this.isNarrow ? 'cols narrow' : 'cols'}>
          <attache-toc
            .entries=${guard([index], () => tocOf(index))}
            .current=${this.#spy.current}
            ?is-folded=${this.isNarrow}
          ></attache-toc>
          ${guard([index, this.claim, this.#isWhole(index)], () => this.#content(index))}
        </div>
      </div>
      <attache-source-popover></attache-source-popover>`;
  }

  /** Guarded: the page redraws while one scrolls, and its many claims need not. */
  #content(index: DossierIndex) {
    const today = new Date();
    const rest = (): TemplateResult =>
      html`${threadsPart(index, today)} ${recordsPart(index, today)} ${registerPart(index)}`;
    return html`<div class="content">
      ${themesPart(index, this.claim, today)} ${this.#isWhole(index) ? rest() : nothing}
    </div>`;
  }

  /** A section may stand anywhere; a claim stands among the themes. */
  #isWhole(index: DossierIndex): boolean {
    return this.wholeFor === index || this.section !== null;
  }

  /** What follows the themes is drawn once the reader sees the head. */
  #drawRest(index: DossierIndex): void {
    requestAnimationFrame(() => {
      setTimeout(() => {
        this.wholeFor = index;
      });
    });
  }

  #problem(thrown: unknown) {
    const error = asApiError(thrown);
    const isUnknown = error.code === 'not-found';
    return html`<div class="sheet">
      <attache-problem
        is-page
        has-home
        heading=${isUnknown ? t.problem.notFound(this.pair) : t.problem.dossier}
        message=${isUnknown ? t.problem.notResearched : `${t.problem.reasons[error.code]} ${error.message}`}
        ?can-retry=${!isUnknown}
        @retry=${this.#onRetry}
      >
        ${error.near.length === 0 ? nothing : this.#near(error.near)}
      </attache-problem>
    </div>`;
  }

  #near(pairs: readonly string[]) {
    return html`<p>
      ${t.problem.near} ${pairs.map((pair) => html`<a class="link" href=${dossierHref(pair)}>${pair}</a> `)}
    </p>`;
  }

  #onRetry(): void {
    void this.#task.run();
  }

  readonly #onSourceOpen = (event: Event): void => {
    const index = this.#client.value?.kept(this.pair);
    if (!(event instanceof SourceOpenEvent) || index === undefined || index === null) return;
    const source = index.sources.get(event.source);
    if (source === undefined) return;
    const claim = event.claim === null ? undefined : index.claims.get(event.claim);
    const citation = claim?.sources.find((candidate) => candidate.source === source.id) ?? null;
    const popover = this.renderRoot.querySelector('attache-source-popover');
    if (popover === null) return;
    popover.href = sectionHref(index.dossier.id, source.id);
    void popover.open(readSource(source, index), citation, event.anchor);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-dossier-view': DossierViewElement;
  }
}
