/** Pairs that a query names by their countries, in any order, script or code: "rus ml", "россия мали". */
import type { Catalogue, DossierEntry } from '../../model/compiled.ts';
import { pairIdOf, type PairId } from '../../model/ids.ts';
import type { QueryWord } from '../query/tree.ts';
import { formsIn } from './phrases.ts';
import { isOneName, type PolityNames } from './polity-names.ts';
import { politiesNamed, type PolityRanks } from './polity-ranks.ts';

/** Tells what a text names; `PolityFinder` of the engine is one. */
export interface PairReader {
  /** The two sides of a text, wherever it is divided. */
  resolveTwo(text: string): readonly [string, string] | null;
  resolve(
    text: string,
  ):
    | { readonly found: true; readonly polity: { readonly codes: { readonly iso3: string } } }
    | { readonly found: false };
}

export interface Pairs {
  /** Dossiers on two countries that the words name, else on one that all of them name; best first. */
  readonly named: (words: readonly QueryWord[]) => readonly DossierEntry[];
  /** The dossier of two polities, also under a former state's code; null where there is none. */
  readonly dossierOf: (a: string, b: string) => DossierEntry | null;
}

interface Candidate {
  readonly codes: readonly [string, string];
  readonly entry: DossierEntry;
}

/** Every dossier, and again under each other pair that it covers. */
function candidatesOf({ dossiers, pairAliases }: Catalogue): Candidate[] {
  const byId = new Map<PairId, DossierEntry>(dossiers.map((entry) => [entry.id, entry]));
  const pairs = [...dossiers.map(({ id }) => [id, id] as const), ...Object.entries(pairAliases)];
  return pairs.flatMap(([pair, id]) => {
    const [a, b] = pair.split('-');
    const entry = byId.get(id);
    return a === undefined || b === undefined || entry === undefined ? [] : [{ codes: [a, b] as const, entry }];
  });
}

/** How well the words name the two; null unless each word names one of them. */
function rate(
  [a, b]: readonly [string, string],
  ranks: readonly PolityRanks[],
): { readonly isBoth: boolean; readonly rank: number } | null {
  let [inA, inB, rank] = [0, 0, 0];
  for (const each of ranks) {
    const [toA, toB] = [each.get(a), each.get(b)];
    if (toA === undefined && toB === undefined) return null;
    if (toA !== undefined) inA += 1;
    if (toB !== undefined) inB += 1;
    rank += Math.min(toA ?? Infinity, toB ?? Infinity);
  }
  return { isBoth: inA > 0 && inB > 0 && ranks.length > 1, rank };
}

export function pairs(catalogue: Catalogue, names: PolityNames): Pairs {
  const candidates = candidatesOf(catalogue);
  const byPair = new Map(candidates.map(({ codes: [a, b], entry }) => [pairIdOf(a, b), entry]));
  const byCode = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    for (const code of candidate.codes) byCode.set(code, [...(byCode.get(code) ?? []), candidate]);
  }
  return {
    dossierOf: (a, b) => byPair.get(pairIdOf(a, b)) ?? null,
    named: (words) => {
      const ranks = [...politiesNamed(names, words).values()];
      const near = new Set([...(ranks[0]?.keys() ?? [])].flatMap((code) => byCode.get(code) ?? []));
      const rated = [...near].flatMap(({ codes, entry }) => {
        const found = rate(codes, ranks);
        return found === null ? [] : [{ entry, ...found }];
      });
      const both = rated.filter(({ isBoth }) => isBoth);
      const found = (both.length > 0 ? both : rated).sort(
        (a, b) => a.rank - b.rank || b.entry.claims - a.entry.claims || (a.entry.id < b.entry.id ? -1 : 1),
      );
      return [...new Set(found.map(({ entry }) => entry))];
    },
  };
}

/** Longest text, and most words of it, that can be the names of two polities. */
const MAX_TEXT = 256;
const MAX_WORDS = 24;

/** True where the words can be divided into two names, with or without a word between them. */
function mayBeTwo(names: PolityNames, words: readonly (readonly string[])[]): boolean {
  return words.some(
    (_, at) =>
      isOneName(names, words.slice(0, at)) &&
      (isOneName(names, words.slice(at)) || isOneName(names, words.slice(at + 1))),
  );
}

/**
 * The two polities that a whole text names, wherever it is divided. The reader looks for near matches
 * of what it does not know, which is dear, so it is asked only where both sides are known.
 */
export function namedPair(
  names: PolityNames,
  reader: PairReader,
  text: string,
): { readonly a: string; readonly b: string } | null {
  if (text.length > MAX_TEXT) return null;
  const words = formsIn(text);
  if (words.length < 2 || words.length > MAX_WORDS || !mayBeTwo(names, words)) return null;
  const sides = reader.resolveTwo(text);
  if (sides === null) return null;
  const [first, second] = [reader.resolve(sides[0]), reader.resolve(sides[1])];
  if (!first.found || !second.found) return null;
  const [a, b] = [first.polity.codes.iso3, second.polity.codes.iso3];
  return a === b ? null : { a, b };
}
