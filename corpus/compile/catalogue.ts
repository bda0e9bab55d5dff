/** The catalogue: what the application knows of the corpus before it opens a dossier. */
import type { BodyEntry, Catalogue, CataloguePolity, CompiledDossier, DossierEntry } from '../model/compiled.ts';
import type { Corpus } from '../model/corpus.ts';
import type { PolityRef } from '../model/ids.ts';
import type { Polity, Source } from '../model/records.ts';
import { isClosed, latestFirst } from '../model/standing-order.ts';
import { BODIES, BODY_NAMES, type Body } from '../model/terms.ts';
import { codeTable, pairAliases } from './aliases.ts';
import type { ClaimIndex } from './index-claims.ts';

/** The relations row that holds today, or held last. */
function latestRelations(dossier: CompiledDossier): DossierEntry['relations'] {
  const [last] = latestFirst(dossier.standing.diplomaticRelations);
  return last === undefined ? null : { value: last.value, asOf: last.asOf ?? null };
}

/** One row for each direction that is recorded: the one that holds today, or held last. */
function latestRecognition({ parties, standing }: CompiledDossier): DossierEntry['recognition'] {
  const [a, b] = parties;
  const rows = latestFirst(standing.recognition);
  return [
    { from: a, of: b },
    { from: b, of: a },
  ].flatMap(({ from, of }) => {
    const row = rows.find((each) => each.from === from && each.of === of);
    return row === undefined ? [] : [{ from, of, value: row.value, asOf: row.asOf ?? null }];
  });
}

/** The missions of either party that stand with the other or are accredited to it. */
function missionsBetween({ parties, missions }: CompiledDossier): DossierEntry['missions'] {
  const isParty = (ref: string): ref is PolityRef => parties.some((party) => party === ref);
  return missions.flatMap((mission) => {
    const { sender, host, alsoAccreditedTo = [] } = mission;
    if (!isParty(sender) || ![host, ...alsoAccreditedTo].some((ref) => isParty(ref) && ref !== sender)) return [];
    return [
      {
        type: mission.type,
        sender,
        host,
        city: mission.city ?? null,
        isClosed: isClosed(mission),
        asOf: mission.asOf ?? null,
      },
    ];
  });
}

function entryOf(dossier: CompiledDossier): DossierEntry {
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
    recognition: latestRecognition(dossier),
    missions: missionsBetween(dossier),
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
