/** Head of the claims of one dossier: flags, title, relations today, number of claims. */
import { html, nothing } from 'lit';
import type { Catalogue, DossierEntry } from '../../../corpus/model/compiled.ts';
import { pairFlags } from '../../components/flag/pair-flags.ts';
import { asOf } from '../../i18n/as-of.ts';
import { t } from '../../i18n/en.ts';
import { relationsGlyph } from '../../icons/standing-glyphs.ts';
import { codesOf, entryOf, pairTitle } from '../../model/pairs.ts';
import { dossierHref } from '../../model/routes.ts';

function standing({ relations }: DossierEntry) {
  if (relations === null)
    return html`<span class="standing">${relationsGlyph('unknown')}${t.search.standingUnknown}</span>`;
  const seen = relations.asOf === null ? null : asOf(relations.asOf, new Date());
  return html`<span class="standing"
    >${relationsGlyph(relations.value)}<span
      >${t.terms.relations[relations.value]}${
        seen === null ? nothing : html`, <span class=${seen.isOld ? 'as-of old' : 'as-of'}>${seen.text}</span>`
      }</span
    ></span
  >`;
}

export function groupHeadPart(catalogue: Catalogue | null, pair: string, count: number) {
  const entry = catalogue === null ? null : entryOf(catalogue, pair);
  const title = catalogue === null || entry === null ? pair : pairTitle(catalogue, entry);
  return html`<header>
    ${catalogue === null ? nothing : pairFlags(codesOf(catalogue, pair))}
    <h2 id="group-${pair}"><a href=${dossierHref(pair)}>${title}</a></h2>
    ${entry === null ? nothing : standing(entry)}
    <span class="count num">${t.search.inDossier(count)}</span>
  </header>`;
}
