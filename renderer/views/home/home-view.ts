/** The start page: what this edition holds, the dossiers with their standing, a few searches. */
import { ContextConsumer } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Catalogue, DossierEntry } from '../../../corpus/model/compiled.ts';
import type { Theme } from '../../../electron/common/contract.ts';
import { pairFlags } from '../../components/flag/pair-flags.ts';
import { asOf } from '../../i18n/as-of.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { t } from '../../i18n/en.ts';
import { recognitionGlyph, relationsGlyph } from '../../icons/standing-glyphs.ts';
import { codesOf, pairTitle, polityName } from '../../model/pairs.ts';
import { dossierHref, legendHref, searchHref } from '../../model/routes.ts';
import { catalogueContext } from '../../services/contexts.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { viewStyles } from '../../styles/shared/view.styles.ts';
import { ViewReadyEvent } from '../view-ready-event.ts';
import { homeStyles } from './home-view.styles.ts';
import '../../components/theme-switch/theme-switch.ts';

/**
 * @event view-ready - The page is drawn.
 * @event theme-select - From the switch of colours, which stands here when the side is folded.
 */
@customElement('attache-home-view')
export class HomeViewElement extends LitElement {
  static override styles = [resetStyles, partsStyles, viewStyles, homeStyles];

  @property() accessor theme: Theme = 'system';

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
        ${repeat(
          catalogue.dossiers,
          (entry) => entry.id,
          (entry) => this.#entry(catalogue, entry),
        )}
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

  #entry(catalogue: Catalogue, entry: DossierEntry) {
    return html`<article>
      <div class="pair">
        ${pairFlags(codesOf(catalogue, entry.id))}
        <h3><a href=${dossierHref(entry.id)}>${pairTitle(catalogue, entry)}</a></h3>
        <p class="counts num">${t.home.counts(entry.claims, entry.sources, entry.threads)}</p>
        <p class="counts">${t.home.edited(formatDate(entry.updated))}</p>
      </div>
      <div class="standing">
        <p class="summary">${entry.summary.en}</p>
        <ul>
          ${this.#recognition(catalogue, entry)}${this.#relations(entry)}
        </ul>
      </div>
    </article>`;
  }

  /** Both directions, also where only one is recorded: neither implies the other. */
  #recognition(catalogue: Catalogue, { parties: [a, b], recognition }: DossierEntry) {
    const directions = [
      { from: a, of: b },
      { from: b, of: a },
    ];
    return directions.map(({ from, of }) => {
      const value = recognition.find((record) => record.from === from && record.of === of)?.value ?? 'unknown';
      return html`<li>
        ${recognitionGlyph(value)}<span
          ><b>${t.standing.of(polityName(catalogue, from), polityName(catalogue, of))}</b>
          <span class="whom">${t.terms.recognition[value].toLowerCase()}</span></span
        >
      </li>`;
    });
  }

  #relations({ relations }: DossierEntry) {
    if (relations === null) {
      return html`<li>
        ${relationsGlyph('unknown')}<span
          ><b>${t.standing.relations}</b> <span class="whom">${t.standing.notRecorded.toLowerCase()}</span></span
        >
      </li>`;
    }
    const seen = relations.asOf === null ? null : asOf(relations.asOf, new Date());
    return html`<li>
      ${relationsGlyph(relations.value)}<span
        ><b>${t.standing.relations}</b> <span class="whom">${t.terms.relations[relations.value].toLowerCase()}</span>${
          seen === null ? nothing : html`, <span class=${seen.isOld ? 'as-of old' : 'as-of'}>${seen.text}</span>`
        }</span
      >
    </li>`;
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
