/** The start page: what this edition holds, the dossiers with their standing, a few searches. */
import { ContextConsumer } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Catalogue } from '../../../corpus/model/compiled.ts';
import type { Theme } from '../../../electron/common/contract.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { t } from '../../i18n/en.ts';
import { answersFilter, readGlance } from '../../model/glance-reading.ts';
import { sortedDossiers } from '../../model/pairs.ts';
import { legendHref, searchHref } from '../../model/routes.ts';
import { catalogueContext } from '../../services/contexts.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { viewStyles } from '../../styles/shared/view.styles.ts';
import { ViewReadyEvent } from '../view-ready-event.ts';
import { homeStyles } from './home-view.styles.ts';
import '../../components/dossier-table/dossier-table.ts';
import '../../components/theme-switch/theme-switch.ts';

/**
 * @event view-ready - The page is drawn.
 * @event theme-select - From the switch of colours, which stands here when the side is folded.
 */
@customElement('attache-home-view')
export class HomeViewElement extends LitElement {
  static override styles = [resetStyles, partsStyles, viewStyles, homeStyles];

  @property() accessor theme: Theme = 'system';
  /** What stands in the filter. */
  @state() private accessor typed = '';

  readonly #catalogue = new ContextConsumer(this, { context: catalogueContext, subscribe: true });

  override render() {
    const catalogue = this.#catalogue.value ?? null;
    if (catalogue === null) return nothing;
    const { dossiers, claims, sources } = catalogue.counts;
    return html`<div class="sheet">
      <h1 tabindex="-1">${t.home.title}</h1>
      <p class="lead">${t.home.lead}</p>
      <p class="meta">
        ${t.home.holds(dossiers, claims, sources)} ${t.home.closed(formatDate(catalogue.date, 'long'))}
      </p>
      <section class="dossiers" aria-labelledby="dossiers">
        <h2 id="dossiers" class="visually-hidden">${t.home.dossiers}</h2>
        ${this.#dossiers(catalogue)}
      </section>
      ${this.#searches()}
      <section class="line">
        <h2>${t.home.readTitle}</h2>
        <p>${t.home.read} <a class="link" href=${legendHref}>${t.home.legend}</a></p>
      </section>
      <section class="line narrow-only">
        <h2>${t.shell.edition(catalogue.version)}</h2>
        <attache-theme-switch .theme=${this.theme}></attache-theme-switch>
      </section>
    </div>`;
  }

  protected override firstUpdated(): void {
    this.dispatchEvent(new ViewReadyEvent(t.shell.home, this.renderRoot.querySelector('h1')));
  }

  #dossiers(catalogue: Catalogue) {
    const today = new Date();
    const all = sortedDossiers(catalogue);
    const shown = all.filter((entry) => answersFilter(catalogue, entry, this.typed));
    return html`<div class="bar">
        <p class="count" role="status">
          ${shown.length === 0 ? t.glance.none(this.typed.trim()) : t.glance.shown(shown.length, all.length)}
        </p>
        <label class="filter"
          ><span class="visually-hidden">${t.glance.filter}</span>
          <input
            type="search"
            autocomplete="off"
            spellcheck="false"
            placeholder=${t.glance.filterHint}
            .value=${this.typed}
            @input=${this.#onFilter}
          />
        </label>
      </div>
      <attache-dossier-table
        .lines=${shown.map((entry) => readGlance(catalogue, entry, today))}
      ></attache-dossier-table>`;
  }

  #onFilter(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.typed = event.target.value;
  }

  #searches() {
    return html`<section class="line">
      <h2>${t.home.tryThese}</h2>
      <ul class="examples">
        ${t.home.examples.map((query) => html`<li><a class="button" href=${searchHref(query)}>${query}</a></li>`)}
      </ul>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-home-view': HomeViewElement;
  }
}
