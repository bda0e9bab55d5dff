/** Finds claims: every word on its own through Lunr, then joined by how many words a claim answers. */
import { FIELDS, type Field } from './fields.ts';
import type { PackedIndex } from './packed/packed-index.ts';
import type { QueryWord } from './query.ts';

export interface RankedClaim {
  readonly claim: string;
  /** Sum of Lunr's scores over the words. */
  readonly score: number;
  /** How many of the query's words the claim answers. */
  readonly covered: number;
}

/** A word that only begins like the one typed weighs less than the word itself. */
const PREFIX_BOOST = 0.4;

/** A polity that a word of the query names, by the code under which the index files it. */
export interface NamedPolity {
  readonly code: string;
  /** The word is one of its names, not only the beginning of one. */
  readonly isWhole: boolean;
}

/** Where the index files polities: among a claim's actors, and as the parties of its dossier. */
const POLITY_FIELDS: readonly Field[] = ['names', 'pair'];

/** Calls `visit` with each claim that answers a word, and Lunr's score. */
function eachAnswer(
  index: PackedIndex,
  word: QueryWord,
  polities: readonly NamedPolity[],
  visit: (claim: string, score: number) => void,
): void {
  index.each((query) => {
    for (const stemmed of word.stems) query.term(stemmed, { fields: Object.keys(FIELDS), usePipeline: false });
    for (const { code, isWhole } of polities) {
      const boost = isWhole ? 1 : PREFIX_BOOST;
      query.term(code.toLowerCase(), { fields: [...POLITY_FIELDS], usePipeline: false, boost });
    }
    if (!word.isPrefix) return;
    for (const form of word.forms) {
      // The wildcard is appended by flag: a typed asterisk has already been dropped by the tokenizer.
      query.term(form, { fields: Object.keys(FIELDS), usePipeline: false, wildcard: TRAILING, boost: PREFIX_BOOST });
    }
  }, visit);
}

/** `lunr.Query.wildcard.TRAILING`, spelled out so that this file need not import Lunr. */
const TRAILING = 2;

/**
 * Every claim that answers at least one word, unordered. `politiesOf` tells which polities a word
 * names: the index knows a polity by its code alone, so that its dozens of names in every language
 * stand once in the catalogue and not with every claim.
 */
export function searchIndex(
  index: PackedIndex,
  words: readonly QueryWord[],
  politiesOf: ReadonlyMap<QueryWord, readonly NamedPolity[]>,
): RankedClaim[] {
  const ranked = new Map<string, RankedClaim>();
  for (const word of words) {
    eachAnswer(index, word, politiesOf.get(word) ?? [], (claim, score) => {
      const before = ranked.get(claim);
      ranked.set(claim, { claim, score: (before?.score ?? 0) + score, covered: (before?.covered ?? 0) + 1 });
    });
  }
  return [...ranked.values()];
}
