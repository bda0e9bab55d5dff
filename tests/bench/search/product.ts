/**
 * The only place where the bench touches the product's analysis and index: what it changes there is
 * changed here. Stock Lunr is set up by the same function, so that both can be compared to the last digit.
 */
import lunr from 'lunr';
import { ANALYSIS_VERSION, isStopWord, stem } from '../../../corpus/search/analysis.ts';
import { configureBuilder, openIndex } from '../../../corpus/search/build-index.ts';
import { PackedBuilder } from '../../../corpus/search/packed/builder.ts';
import { fold, tokenize } from '../../../corpus/search/tokenize.ts';
import type { AskedQuery, AskedTerm } from '../../support/random-queries.ts';
import type { BenchQuery } from './model.ts';

export { fold, isStopWord, openIndex, stem };

/** The folded words of a text, in order, each in its first form. */
export const foldedWords = (text: string): string[] => tokenize(text).flatMap(({ forms }) => forms[0] ?? []);

export function packedBuilder(): PackedBuilder {
  const builder = new PackedBuilder(ANALYSIS_VERSION);
  configureBuilder(builder);
  return builder;
}

export function stockBuilder(): lunr.Builder {
  const builder = new lunr.Builder();
  configureBuilder(builder);
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
