/** Turns claims into units of search: what the index reads, and what a hit shows. */
import type { CompiledClaim, SearchUnit } from '../model/compiled.ts';
import type { Corpus } from '../model/corpus.ts';
import type { IndexedUnit } from '../search/fields.ts';
import { tokenize } from '../search/tokenize.ts';
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

export interface CompiledUnits {
  readonly units: readonly SearchUnit[];
  readonly indexed: readonly IndexedUnit[];
}

/** All claims as search units, in order of id. */
export function compileUnits(corpus: Corpus, index: ClaimIndex): CompiledUnits {
  const names = namesOfActors(corpus);
  const { roles } = corpus.vocabularies;
  const claims = [...index.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const units = claims.map((claim): SearchUnit => {
    const refs = refsOf(claim, names);
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
