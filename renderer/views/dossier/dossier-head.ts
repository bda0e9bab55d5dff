/** Head of the dossier: flags, title, overview, what it covers, standing now and over time. */
import { html, nothing } from 'lit';
import { pairFlags } from '../../components/flag/pair-flags.ts';
import '../../components/ribbon/ribbon.ts';
import '../../components/standing/standing.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { t } from '../../i18n/en.ts';
import type { DossierIndex } from '../../model/dossier-index.ts';
import { codeOf } from '../../model/pairs.ts';
import { readRibbon } from '../../model/ribbon-reading.ts';
import { readStanding } from '../../model/standing-reading.ts';
import { typeset } from '../../model/typeset.ts';

function nativeTitles({ dossier }: DossierIndex) {
  return Object.entries(dossier.title)
    .filter(([lang]) => lang !== 'en')
    .map(([lang, text]) => html`<span lang=${lang} dir="auto">${text}</span>`);
}

/** In the order of the title. */
function partyCodes({ dossier, nameOf }: DossierIndex): readonly string[] {
  const title = typeset(dossier.title.en);
  const place = (party: string): number => title.indexOf(nameOf(party));
  return [...dossier.parties].sort((a, b) => place(a) - place(b)).map(codeOf);
}

function metaLine({ dossier, nameOf }: DossierIndex): string {
  const { claims, alsoSeenFrom, sources, threads, coversPredecessors } = dossier;
  return [
    t.dossier.meta(dossier.id, claims.length + alsoSeenFrom.length, sources.length, threads.length),
    ...(coversPredecessors.length === 0 ? [] : [t.dossier.covers(coversPredecessors.map((ref) => nameOf(ref)))]),
    t.dossier.edited(formatDate(dossier.updated, 'long')),
  ].join(' · ');
}

export function headPart(index: DossierIndex, today: Date) {
  const { dossier } = index;
  const native = nativeTitles(index);
  const ribbon = readRibbon(index, today);
  return html`<header class="head">
      <div class="title">
        ${pairFlags(partyCodes(index))}
        <h1 tabindex="-1">${typeset(dossier.title.en)}</h1>
        ${native.length === 0 ? nothing : html`<p class="native">${native}</p>`}
      </div>
      <p class="lead overview">${typeset(dossier.overview.en)}</p>
      <p class="meta">${metaLine(index)}</p>
    </header>
    <section class="standing" aria-labelledby="standing">
      <h2 id="standing" class="visually-hidden">${t.dossier.standing}</h2>
      <p class="summary">${typeset(dossier.standing.summary.en)}</p>
      <attache-standing .reading=${readStanding(index, today)} pair=${dossier.id}></attache-standing>
      ${ribbon === null ? nothing : html`<attache-ribbon .reading=${ribbon}></attache-ribbon>`}
    </section>`;
}
