/** Dossiers, one line each: flags, title, relations, and where there is room recognition and missions. */
import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../../i18n/en.ts';
import { standingGlyph } from '../../icons/standing-glyph.ts';
import type { GlanceItem, GlanceReading } from '../../model/glance-reading.ts';
import { dossierHref } from '../../model/routes.ts';
import { partsStyles } from '../../styles/shared/parts.styles.ts';
import { resetStyles } from '../../styles/shared/reset.styles.ts';
import { pairFlags } from '../flag/pair-flags.ts';
import { dossierTableStyles } from './dossier-table.styles.ts';

@customElement('attache-dossier-table')
export class DossierTableElement extends LitElement {
  static override styles = [resetStyles, partsStyles, dossierTableStyles];

  @property({ attribute: false }) accessor lines: readonly GlanceReading[] = [];

  override render() {
    if (this.lines.length === 0) return nothing;
    const { columns } = t.glance;
    return html`<table>
      <caption class="visually-hidden">
        ${t.glance.table}
      </caption>
      <thead>
        <tr>
          <th scope="col">${columns.pair}</th>
          <th scope="col">${columns.relations}</th>
          <th scope="col" class="wide">${columns.recognition}</th>
          <th scope="col" class="wide">${columns.missions}</th>
          <th scope="col" class="claims">${columns.claims}</th>
        </tr>
      </thead>
      <tbody>
        ${repeat(this.lines, (line) => line.id, this.#line)}
      </tbody>
    </table>`;
  }

  readonly #line = (line: GlanceReading) =>
    html`<tr>
      <th scope="row">
        <a href=${dossierHref(line.id)}>${pairFlags(line.codes)}<span class="title">${line.title}</span></a>
      </th>
      <td class="relations">${this.#relations(line)}</td>
      <td class="wide">${line.recognition.map(this.#item)}</td>
      <td class="wide">${line.missions.map(this.#item)}</td>
      <td class="claims num">${line.claims}</td>
    </tr>`;

  #relations({ relations: { value, word, asOf } }: GlanceReading) {
    return html`<span class="item"
      >${standingGlyph({ axis: 'relations', value })}<span
        >${word}${
          asOf === null ? nothing : html`, <span class=${asOf.isOld ? 'as-of old' : 'as-of'}>${asOf.text}</span>`
        }</span
      ></span
    >`;
  }

  readonly #item = ({ glyph, about, arrow, word, year }: GlanceItem) =>
    html`<span class="item" title=${about === '' ? nothing : `${about}: ${word}`}
      >${arrow === null ? nothing : html`<span class="arrow" aria-hidden="true">${arrow}</span>`}${standingGlyph(glyph)}<span
        >${about === '' ? nothing : html`<span class="visually-hidden">${about}: </span>`}${word}${
          year === null ? nothing : html`, <span class=${year.isOld ? 'as-of old' : 'as-of'}>${year.text}</span>`
        }</span
      ></span
    > `;
}

declare global {
  interface HTMLElementTagNameMap {
    'attache-dossier-table': DossierTableElement;
  }
}
