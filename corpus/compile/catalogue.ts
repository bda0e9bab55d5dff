/** The catalogue: what the application knows of the corpus before it opens a dossier. */
import type { BodyEntry, Catalogue, CataloguePolity, CompiledDossier, DossierEntry } from '../model/compiled.ts';
import type { Corpus } from '../model/corpus.ts';
import type { PolityRef } from '../model/ids.ts';
import { boundsOf, parseEdtf } from '../model/edtf.ts';
import type { Polity, Source } from '../model/records.ts';
import { BODIES, BODY_NAMES, type Body } from '../model/terms.ts';
import { codeTable, pairAliases } from './aliases.ts';
import type { ClaimIndex } from './index-claims.ts';

const startOf = (interval: string | null): string => {
  const edtf = interval === null ? null : parseEdtf(interval);
  return edtf === null ? '' : (boundsOf(edtf).start ?? '');
};

/** The latest row of the relations axis: the one that began last. */
function latestRelations(dossier: CompiledDossier): DossierEntry['relations'] {
  const rows = [...dossier.standing.diplomaticRelations].sort((a, b) =>
    startOf(a.interval) < startOf(b.interval) ? -1 : 1,
  );
  const last = rows.at(-1);
  return last === undefined ? null : { value: last.value, asOf: last.asOf ?? null };
}

function entryOf(dossier: CompiledDossier): DossierEntry {
  const parties = new Set<string>(dossier.parties);
  return {
    id: dossier.id,
    title: dossier.title,
    parties: dossier.parties,
    updated: dossier.updated,
    claims: dossier.claims.length + dossier.alsoSeenFrom.length,
    sources: dossier.sources.length,
    threads: dossier.threads.length,
    summary: dossier.standing.summary,
    relations: latestRelations(dossier),
    recognition: dossier.standing.recognition
      .filter(({ from, of }) => parties.has(from) && parties.has(of))
      .map(({ from, of, value }) => ({ from: from as PolityRef, of: of as PolityRef, value })),
  };
}

/** The polity as the catalogue lists it: no claims, no notes, no sources; those stand in the hand-edited file. */
function polityEntry({ claims: _c, sources: _s, existenceNote: _n, ...polity }: Polity): CataloguePolity {
  const { memberships, predecessors, codes, ...rest } = polity;
  const { note: _note, ...bareCodes } = codes;
  return {
    ...rest,
    codes: bareCodes,
    ...(memberships === undefined
      ? {}
      : { memberships: memberships.map(({ sources: _sources, note: _why, ...membership }) => membership) }),
    ...(predecessors === undefined ? {} : { predecessors: predecessors.map(({ ref }) => ref) }),
  };
}

/** Each body that some polity belongs to, with every page that the memberships cite. */
function bodyEntries(corpus: Corpus): Catalogue['bodies'] {
  const sources = new Map<string, Source>(corpus.sources.map(({ value }) => [value.id, value]));
  const memberships = corpus.polities.flatMap(({ value }) => value.memberships ?? []);
  const entries = BODIES.flatMap((body): [Body, BodyEntry][] => {
    const cited = memberships.filter(({ organisation }) => organisation === body).flatMap((each) => each.sources);
    if (cited.length === 0) return [];
    const pages = [...new Set(cited)].sort().flatMap((id) => {
      const csl = sources.get(id)?.csl;
      return csl === undefined
        ? []
        : [{ id, title: csl.title, publisher: csl.publisher ?? null, url: csl.URL ?? null }];
    });
    return [[body, { name: BODY_NAMES[body], sources: pages }]];
  });
  return Object.fromEntries(entries);
}

/** Compiles the catalogue of the given dossiers. */
export function compileCatalogue(corpus: Corpus, dossiers: readonly CompiledDossier[], index: ClaimIndex): Catalogue {
  const { version, date } = corpus.edition.value;
  return {
    version,
    date,
    dossiers: dossiers.map(entryOf),
    polities: corpus.polities.map(({ value }) => polityEntry(value)),
    bodies: bodyEntries(corpus),
    codes: codeTable(corpus),
    pairAliases: pairAliases(corpus),
    counts: {
      dossiers: dossiers.length,
      claims: index.size,
      sources: corpus.sources.length,
      polities: corpus.polities.length,
    },
  };
}
