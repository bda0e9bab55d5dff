/** The page of two countries without a dossier: what their own records have in common, and nothing on how they stand. */
import { ContextConsumer } from '@lit/context';
import { Task, initialState } from '@lit/task';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { pairFlags } from '../../components/flag/pair-flags.ts';
import { t } from '../../i18n/en.ts';
import { polityName, polityOf } from '../../model/pairs.ts';
import { countryHref, dossierHref } from '../../model/routes.ts';
import { readSheet } from '../../model/sheet-reading.ts';
import { asApiError } from '../../services/api-error.ts';
import { apiContext, catalogueContext, dossierClientContext } from '../../services/contexts.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { viewStyles } from '../../styles/shared/view.styles.ts';
import { ViewReadyEvent } from '../view-ready-event.ts';
import { claimsPart, eachPart, eitherPart, membershipsPart, togetherPart } from './pair-sheet-parts.ts';
import { pairSheetStyles } from './pair-sheet-view.styles.ts';
import { textsOfClaims } from './claim-texts.ts';
import type { PairSheet } from '../../../corpus/model/pair-sheet.ts';
import '../../components/problem/problem.ts';

/**
 * @event view-ready - The page is drawn.
 */
@customElement('attache-pair-sheet-view')
export class PairSheetViewElement extends LitElement {
  static override styles = [resetStyles, partsStyles, viewStyles, pairSheetStyles];

  /** Alpha-3 codes. */
  @property() accessor first = '';
  @property() accessor second = '';
  /** Texts of the claims that name both, as far as they have been looked up. */
  @state() private accessor texts: ReadonlyMap<string, string> = new Map();

  readonly #api = new ContextConsumer(this, { context: apiContext, subscribe: true });
  readonly #catalogue = new ContextConsumer(this, { context: catalogueContext, subscribe: true });
  readonly #client = new ContextConsumer(this, { context: dossierClientContext, subscribe: true });
  #announced = '';

  readonly #task = new Task(this, {
    task: ([first, second, api]) =>
      api === undefined || first === second ? initialState : api.pairSheet(first, second),
    args: () => [this.first, this.second, this.#api.value] as const,
  });

  override render() {
    if (this.first === this.second) return this.#same();
    return this.#task.render({
      initial: () => nothing,
      pending: () => html`<p class="opening" role="status">${t.shell.opening}</p>`,
      complete: (sheet) => this.#sheet(sheet),
      error: (error) => this.#problem(error),
    });
  }

  protected override updated(_changed: PropertyValues): void {
    const isSame = this.first === this.second;
    const sheet = this.#task.value;
    const isDrawn = isSame || this.#task.error !== undefined || sheet?.pair === this.#pair;
    const where = `${this.#pair}|${String(this.#task.status)}`;
    if (!isDrawn || where === this.#announced) return;
    this.#announced = where;
    const place = this.renderRoot.querySelector<HTMLElement>('attache-problem, h1');
    this.dispatchEvent(new ViewReadyEvent(this.#title, place));
    if (sheet !== undefined && !isSame) void this.#lookUp(sheet);
  }

  get #pair(): string {
    return [this.first, this.second].sort().join('-');
  }

  get #title(): string {
    const catalogue = this.#catalogue.value ?? null;
    const names = [this.first, this.second].sort().map((code) => {
      const polity = catalogue === null ? null : polityOf(catalogue, code);
      return polity === null || catalogue === null ? code : polityName(catalogue, polity.id);
    });
    const [a = '', b = ''] = names;
    return this.first === this.second ? t.sheet.same(a) : t.sheet.title(a, b);
  }

  #sheet(sheet: PairSheet) {
    const catalogue = this.#catalogue.value ?? null;
    if (catalogue === null) return nothing;
    const reading = readSheet(sheet, catalogue, new Date());
    return html`<div class="sheet">
      <header>
        ${pairFlags(reading.polities.map(({ code }) => code))}
        <h1 tabindex="-1">${reading.title}</h1>
      </header>
      ${
        sheet.dossier === null
          ? html`<p class="lead"><b>${t.sheet.notResearched}</b> ${t.sheet.meaning(...reading.names)}</p>`
          : html`<p class="lead">
              ${t.sheet.covered} <a class="link" href=${dossierHref(sheet.dossier)}>${sheet.dossier}</a>
            </p>`
      }
      <p class="meta">${sheet.pair}</p>
      ${eachPart(reading)} ${togetherPart(reading)} ${membershipsPart(reading)} ${claimsPart(reading, this.texts)}
      ${eitherPart(reading, catalogue)}
    </div>`;
  }

  #same() {
    return html`<div class="sheet">
      <h1 tabindex="-1">${this.#title}</h1>
      <p class="lead">${t.sheet.sameLead}</p>
      <p class="meta"><a class="link" href=${countryHref(this.first)}>${this.first}</a></p>
    </div>`;
  }

  #problem(thrown: unknown) {
    const error = asApiError(thrown);
    return html`<div class="sheet">
      <attache-problem
        is-page
        has-home
        can-retry
        heading=${t.sheet.failed}
        message="${t.problem.reasons[error.code]} ${error.message}"
        @retry=${this.#onRetry}
      ></attache-problem>
    </div>`;
  }

  #onRetry(): void {
    void this.#task.run();
  }

  /** After the page stands: the claims can be read where they are at home, their texts are a help. */
  async #lookUp(sheet: PairSheet): Promise<void> {
    const client = this.#client.value;
    this.texts = new Map();
    if (client === undefined || sheet.claims.length === 0) return;
    for await (const texts of textsOfClaims(sheet, client)) {
      if (sheet !== this.#task.value || !this.isConnected) return;
      this.texts = new Map([...this.texts, ...texts]);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-pair-sheet-view': PairSheetViewElement;
  }
}
