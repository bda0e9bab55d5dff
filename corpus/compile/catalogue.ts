/** The catalogue: what the application knows of the corpus before it opens a dossier. */
import type { Catalogue, CompiledDossier, DossierEntry } from '../model/compiled.ts';
import type { Corpus } from '../model/corpus.ts';
import type { PolityRef } from '../model/ids.ts';
import { boundsOf, parseEdtf } from '../model/edtf.ts';
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

/** Compiles the catalogue of the given dossiers. */
export function compileCatalogue(corpus: Corpus, dossiers: readonly CompiledDossier[], index: ClaimIndex): Catalogue {
  const { version, date } = corpus.edition.value;
  return {
    version,
    date,
    dossiers: dossiers.map(entryOf),
    polities: corpus.polities.map(({ value: { claims: _claims, ...polity } }) => polity),
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
