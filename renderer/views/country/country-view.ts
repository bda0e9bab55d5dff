/** The page of one country: its dossiers with their standing at a glance, from the catalogue alone. */
import { ContextConsumer } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Catalogue, CataloguePolity } from '../../../corpus/model/compiled.ts';
import { t } from '../../i18n/en.ts';
import { readGlance } from '../../model/glance-reading.ts';
import { dossiersOf, polityName, polityOf } from '../../model/pairs.ts';
import { typeset } from '../../model/typeset.ts';
import { catalogueContext } from '../../services/contexts.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { viewStyles } from '../../styles/shared/view.styles.ts';
import { ViewReadyEvent } from '../view-ready-event.ts';
import { countryStyles } from './country-view.styles.ts';
import '../../components/dossier-table/dossier-table.ts';
import '../../components/flag/flag.ts';
import '../../components/problem/problem.ts';

/**
 * @event view-ready - The page is drawn.
 */
@customElement('attache-country-view')
export class CountryViewElement extends LitElement {
  static override styles = [resetStyles, partsStyles, viewStyles, countryStyles];

  /** A code of any kind. */
  @property() accessor code = '';

  readonly #catalogue = new ContextConsumer(this, { context: catalogueContext, subscribe: true });

  override render() {
    const catalogue = this.#catalogue.value ?? null;
    if (catalogue === null) return nothing;
    const polity = polityOf(catalogue, this.code);
    return html`<div class="sheet">${polity === null ? this.#unknown() : this.#country(catalogue, polity)}</div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const catalogue = this.#catalogue.value ?? null;
    if (catalogue === null || !changed.has('code')) return;
    const polity = polityOf(catalogue, this.code);
    const title = polity === null ? t.country.unknown(this.code) : polityName(catalogue, polity.id);
    this.dispatchEvent(
      new ViewReadyEvent(title, this.renderRoot.querySelector<HTMLElement>(polity === null ? 'attache-problem' : 'h1')),
    );
  }

  #country(catalogue: Catalogue, polity: CataloguePolity) {
    const name = polityName(catalogue, polity.id);
    const dossiers = dossiersOf(catalogue, polity.codes.iso3);
    const today = new Date();
    const about = [
      polity.codes.iso3,
      t.terms.polityTypes[polity.type],
      ...(polity.capital === undefined ? [] : [t.country.capital(typeset(polity.capital.name))]),
      t.country.dossiers(dossiers.length),
    ];
    return html`<header>
        <attache-flag code=${polity.codes.iso3}></attache-flag>
        <h1 tabindex="-1">${name}</h1>
      </header>
      <p class="meta">${about.join(' · ')}</p>
      ${dossiers.length === 0 ? html`<p class="lead">${t.country.none(name)}</p>` : nothing}
      <attache-dossier-table
        .lines=${dossiers.map((entry) => readGlance(catalogue, entry, today))}
      ></attache-dossier-table>`;
  }

  #unknown() {
    return html`<attache-problem
      is-page
      has-home
      heading=${t.country.unknown(this.code)}
      message=${t.country.unknownLead}
    ></attache-problem>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-country-view': CountryViewElement;
  }
}
