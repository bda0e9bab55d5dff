/** Countries that the query names, and the pair of two of them that nobody has researched. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Catalogue } from '../../../corpus/model/compiled.ts';
import type { PairSheet, PolityHit } from '../../../corpus/model/pair-sheet.ts';
import { pairFlags } from '../../components/flag/pair-flags.ts';
import { t } from '../../i18n/en.ts';
import { NBSP } from '../../i18n/plural.ts';
import { dossiersOf } from '../../model/pairs.ts';
import { countryHref, dossierHref } from '../../model/routes.ts';
import { typeset } from '../../model/typeset.ts';

/** The first answer is what Enter opens. */
export const enterKey = html`<kbd aria-hidden="true">↵</kbd>`;

export function countriesPart(countries: readonly PolityHit[], catalogue: Catalogue | null) {
  if (countries.length === 0 || catalogue === null) return nothing;
  return html`<section aria-label=${t.search.countries}>
    <ul class="pairs countries">
      ${repeat(
        countries,
        ({ code }) => code,
        ({ code, name }, at) =>
          html`<li>
            <a data-hit href=${countryHref(code)}>
              ${pairFlags([code])}
              <span class="title">${typeset(name)}</span>
              <span class="what">${t.country.dossiers(dossiersOf(catalogue, code).length)}</span>
              ${at === 0 ? enterKey : nothing}
            </a>
          </li>`,
      )}
    </ul>
  </section>`;
}

export function unresearchedPart(sheet: PairSheet | null) {
  if (sheet === null) return nothing;
  const names = sheet.polities.map(({ name }) => typeset(name)).join(`${NBSP}– `);
  return html`<ul class="pairs">
    <li>
      <a data-hit href=${dossierHref(sheet.pair)}>
        ${pairFlags(sheet.polities.map(({ code }) => code))}
        <span class="title">${names}</span>
        <span class="what">${t.search.notResearched}</span>
        ${enterKey}
      </a>
    </li>
  </ul>`;
}
