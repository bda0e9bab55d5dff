/**
 * The only place where the bench touches the product's analysis and index: what it changes there is
 * changed here. Stock Lunr is set up by the same function, so that both can be compared to the last digit.
 */
import lunr from 'lunr';
import { best } from '../../../corpus/engine/search/best.ts';
import { Analysis } from '../../../corpus/search/analysis/analysis.ts';
import { fold } from '../../../corpus/search/analysis/fold.ts';
import { isStopWord } from '../../../corpus/search/analysis/stop-words.ts';
import { tokenize } from '../../../corpus/search/analysis/tokenize.ts';
import * as build from '../../../corpus/search/build-index.ts';
import type { PackedBuilder } from '../../../corpus/search/packed/builder.ts';
import type { PackedIndex } from '../../../corpus/search/packed/packed-index.ts';
import type { Group, Ranked } from '../../../corpus/search/packed/request.ts';
import type { AskedQuery, AskedTerm } from '../../support/random-queries.ts';
import type { BenchQuery } from './model.ts';

export { fold, isStopWord };

/** The names of the generated world are no names: nothing is kept from the stemmer. */
const analysis = new Analysis([]);

export const stem = (word: string): string => analysis.stem(word, 'en');
export const openIndex = (bytes: Uint8Array): PackedIndex => build.openIndex(bytes, analysis);

/** The folded words of a text, in order, each in its first form. */
export const foldedWords = (text: string): string[] => tokenize(text).flatMap(({ forms }) => forms[0] ?? []);

export const packedBuilder = (): PackedBuilder => build.indexBuilder(analysis);

export function stockBuilder(): lunr.Builder {
  const builder = new lunr.Builder();
  build.configureBuilder(builder, analysis);
  return builder;
}

/** The query in Lunr's model: the same for the product and for stock Lunr. */
export function askedOf({ shape, words, beginning, field, edits }: BenchQuery): AskedQuery {
  const { REQUIRED, OPTIONAL } = lunr.Query.presence;
  const clauses = words.length + (beginning === undefined ? 0 : 1);
  const options = {
    usePipeline: false,
    // Nobody requires a word that stands alone.
    presence: shape === 'two' || clauses === 1 ? OPTIONAL : REQUIRED,
    ...(field === undefined ? {} : { fields: [field] }),
  };
  // A misspelling has no stem worth looking for: edits are counted from the word as typed.
  const whole = words.map((word): AskedTerm =>
    edits === undefined ? { term: stem(word), options } : { term: word, options: { ...options, editDistance: edits } },
  );
  if (beginning === undefined) return whole;
  return [...whole, { term: beginning, options: { ...options, wildcard: lunr.Query.wildcard.TRAILING } }];
}

/** The query as the window asks it: every word a group of its own; a beginning leads to words as written. */
function groupsOf({ words, beginning }: BenchQuery): Group[] {
  const whole = words.map((word): Group => ({ alternatives: [{ text: stem(word), how: 'term', boost: 1 }] }));
  if (beginning === undefined) return whole;
  return [...whole, { alternatives: [{ text: beginning, how: 'beginning', boost: 1 }] }];
}

/** What the window asks in this way: several words that must all be there, and words that are still being typed. */
export const isRanked = ({ shape, beginning }: BenchQuery): boolean => shape === 'and' || beginning !== undefined;

/** Every answer to such a query. */
export const rankAll = (index: PackedIndex, query: BenchQuery): Ranked =>
  index.rank({ groups: groupsOf(query), mode: 'all' });

/** The best of them, as the window shows them. */
export const bestOf = (index: PackedIndex, ranked: Ranked, limit: number): string[] =>
  best(ranked, limit).map((position) => index.ref(ranked.documents[position] ?? 0));
