/** Standing at a glance: three axes, three shapes, always with word and "as of". */
import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../../i18n/en.ts';
import { NBSP } from '../../i18n/plural.ts';
import { standingGlyph } from '../../icons/standing-glyph.ts';
import { claimHref } from '../../model/routes.ts';
import type { StandingReading, StandingRow } from '../../model/standing-reading.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { standingStyles } from './standing.styles.ts';

@customElement('attache-standing')
export class StandingElement extends LitElement {
  static override styles = [resetStyles, partsStyles, standingStyles];

  @property({ attribute: false }) accessor reading: StandingReading | null = null;
  /** Id of the dossier, for links to its claims. */
  @property() accessor pair = '';

  override render() {
    const { reading } = this;
    if (reading === null) return nothing;
    return html`<div class="axes">
      ${this.#axis(t.standing.recognition, reading.recognition)} ${this.#axis(t.standing.relations, reading.relations)}
      ${this.#axis(t.standing.representation, reading.missions)}
    </div>`;
  }

  #axis(title: string, rows: readonly StandingRow[]) {
    const current = rows.filter((row) => !row.isEarlier);
    const earlier = rows.filter((row) => row.isEarlier);
    return html`<section>
      <h3>${title}</h3>
      <ul>
        ${current.map(this.#row)}
      </ul>
      ${
        earlier.length === 0
          ? nothing
          : html`<h4>${t.standing.earlier}</h4>
              <ul class="earlier">
                ${earlier.map(this.#row)}
              </ul>`
      }
    </section>`;
  }

  readonly #row = (row: StandingRow) =>
    html`<li>
      ${standingGlyph(row.glyph)}
      <div>
        <p class="what">${row.title}</p>
        <p class="details">${row.details.join(', ')}${this.#asOf(row)}${this.#claims(row)}</p>
        ${row.note === null ? nothing : html`<p class="note">${row.note}</p>`}
      </div>
    </li>`;

  #asOf({ asOf, details }: StandingRow) {
    if (asOf === null) return nothing;
    return html`${details.length === 0 ? nothing : '; '}<span class=${asOf.isOld ? 'as-of old' : 'as-of'}
        >${asOf.text}</span
      >`;
  }

  #claims({ claims }: StandingRow) {
    return claims.map(
      (id) =>
        html`${NBSP}<a class="claim" href=${claimHref(this.pair, id)} title=${id}>${id.slice(id.indexOf('/') + 1)}</a>`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-standing': StandingElement;
  }
}
