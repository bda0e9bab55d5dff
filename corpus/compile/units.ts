/** Turns claims into units of search: what the index reads, and what a hit shows. */
import type { CompiledClaim } from '../model/compiled.ts';
import type { SearchUnit } from '../model/search-files.ts';
import type { Corpus } from '../model/corpus.ts';
import type { IndexedUnit } from '../search/fields.ts';
import { tokenize } from '../search/analysis/tokenize.ts';
import type { Status } from '../model/terms.ts';
import type { ClaimIndex } from './index-claims.ts';

/** The names of an actor, the preferred one first; of a polity the English one alone. */
type Names = ReadonlyMap<string, readonly string[]>;

function namesOfActors(corpus: Corpus): Names {
  const persons = corpus.persons.map(({ value }) => {
    const preferred = value.names.filter(({ role }) => role === 'preferred');
    return [
      value.id,
      [...preferred, ...value.names.filter((name) => !preferred.includes(name))].map(({ text }) => text),
    ] as const;
  });
  const organisations = corpus.organisations.map(
    ({ value }) => [value.id, [value.names.en, ...Object.values(value.names), ...(value.nameVariants ?? [])]] as const,
  );
  // Its other names stand once in the catalogue: they would fill half the index if each claim repeated them.
  const polities = corpus.polities.map(({ value }) => [value.id, [value.names.en]] as const);
  return new Map<string, readonly string[]>([...persons, ...organisations, ...polities]);
}

/** What the index holds of an actor: a polity's code, since the query turns its names into that, or all spellings. */
function indexedNames(names: Names, ref: string): readonly string[] {
  return ref.startsWith('pol:') ? [ref.slice('pol:'.length)] : (names.get(ref) ?? []);
}

/** Distinct words of several names: a name with six spellings must not weigh six times. */
function distinctWords(names: readonly string[]): string {
  return [...new Set(names.flatMap((name) => tokenize(name).flatMap(({ forms }) => forms)))].join(' ');
}

/** Actors and speakers of a claim who have a record, each once. */
const refsOf = (claim: CompiledClaim, names: Names): string[] =>
  [...new Set([...claim.actors.map(({ ref }) => ref as string), ...(claim.attribution ?? [])])].filter((ref) =>
    names.has(ref),
  );

const yearsOf = (claim: CompiledClaim): string =>
  [...new Set([claim.date, claim.asOf].flatMap((date) => date?.match(/\d{4}/g) ?? []))].join(' ');

/** Relations by which a claim stands against another. */
const AGAINST: ReadonlySet<string> = new Set(['contradicts', 'denies', 'disputes-authenticity-of']);
const DISPUTED: ReadonlySet<Status> = new Set(['disputed', 'denied']);

/** Claims that are disputed, or stand against another, or have another against them. */
function disputedClaims(claims: readonly CompiledClaim[]): ReadonlySet<string> {
  return new Set(
    claims.flatMap(({ id, status, relations = [] }) => {
      const targets = relations.filter(({ type }) => AGAINST.has(type)).map(({ target }) => target);
      return DISPUTED.has(status) || targets.length > 0 ? [id, ...targets] : [];
    }),
  );
}

/** From the best founded to the worst. */
const STANDING: readonly Status[] = [
  'confirmed',
  'reported',
  'disputed',
  'unverified',
  'denied',
  'outdated',
  'superseded',
  'retracted',
];

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The order of the index, by which equal scores are told apart: the newer claim, then the better
 * sourced, then the id, so that it is total.
 */
function byTie(a: CompiledClaim, b: CompiledClaim): number {
  return (
    compareText(b.sortStart ?? '', a.sortStart ?? '') ||
    STANDING.indexOf(a.status) - STANDING.indexOf(b.status) ||
    b.sources.length - a.sources.length ||
    compareText(a.id, b.id)
  );
}

export interface CompiledUnits {
  readonly units: readonly SearchUnit[];
  readonly indexed: readonly IndexedUnit[];
}

/** All claims as search units, in the order of the index. */
export function compileUnits(corpus: Corpus, index: ClaimIndex): CompiledUnits {
  const names = namesOfActors(corpus);
  const { roles } = corpus.vocabularies;
  const languageOf = new Map<string, string>(corpus.sources.map(({ value }) => [value.id, value.csl.language]));
  const claims = [...index.values()].sort(byTie);
  const disputed = disputedClaims(claims);
  const units = claims.map((claim): SearchUnit => {
    const refs = refsOf(claim, names);
    const sourceIds = [...new Set(claim.sources.map(({ source }) => source))];
    return {
      claim: claim.id,
      seenIn: claim.seenIn,
      text: claim.text.en,
      polities: refs
        .filter((ref) => ref.startsWith('pol:'))
        .map((ref) => ref.slice('pol:'.length))
        .sort(),
      names: refs.map((ref) => names.get(ref)?.[0] ?? ref),
      spellings: refs.map((ref) => [...new Set(names.get(ref))].slice(1)),
      date: claim.date,
      asOf: claim.asOf ?? null,
      family: claim.family,
      kind: claim.kind,
      kindLabel: corpus.claimKinds.value[claim.family]?.[claim.kind] ?? claim.kind,
      assertion: claim.assertion,
      status: claim.status,
      confidence: claim.confidence,
      sources: claim.sources.length,
      sortStart: claim.sortStart,
      sortEnd: claim.sortEnd,
      isDisputed: disputed.has(claim.id),
      sourceIds,
      languages: [...new Set(sourceIds.map((id) => languageOf.get(id) ?? 'und'))],
    };
  });
  const indexed = claims.map((claim, at): IndexedUnit => {
    const unit = units[at];
    return {
      claim: claim.id,
      text: claim.text.en,
      names: distinctWords(refsOf(claim, names).flatMap((ref) => indexedNames(names, ref))),
      labels: [
        unit?.kindLabel ?? '',
        claim.assertion,
        claim.place ?? '',
        ...claim.actors.flatMap(({ as, role }) => [as ?? '', roles.value[role] ?? '']),
        yearsOf(claim),
      ].join(' '),
      pair: distinctWords(claim.seenIn.flatMap((pair) => pair.split('-'))),
    };
  });
  return { units, indexed };
}
