/**
 * Lunr's extension points, set once for build and search: tokenizer, pipelines, stemming.
 * The only file that registers pipeline functions; Lunr stores them in the index by label.
 */
import lunr from 'lunr';
import { tokenize } from './tokenize.ts';

/** Changes whenever the same text would give other terms: an index of another analysis is refused. */
export const ANALYSIS_VERSION = 'attache-analysis/2';

/** Words too common to search for; kept in the index, dropped from a query that has others. */
const STOP_WORDS = new Set(
  'a an and are as at be by for from has he her his in is it its of on or she that the their they this to was were which with'.split(
    ' ',
  ),
);

export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}

/** English stem of a folded word; words of other scripts come back unchanged. */
export function stem(folded: string): string {
  return /^[a-z]+$/.test(folded) ? lunr.stemmer(new lunr.Token(folded, {})).toString() : folded;
}

/** Puts the stem and the word as written into the index, so that a prefix never loses a word half typed. */
function stemAndSurface(token: lunr.Token): lunr.Token | lunr.Token[] {
  const surface = token.toString();
  const stemmed = stem(surface);
  return stemmed === surface ? token : [token.clone(() => stemmed), token];
}

/** Lunr's tokenizer interface over our own reading of text. */
function lunrTokenizer(value?: string | object | null): lunr.Token[] {
  if (typeof value !== 'string') return [];
  return tokenize(value).flatMap(({ forms }) => forms.map((form) => new lunr.Token(form, {})));
}

lunr.Pipeline.registerFunction(stemAndSurface, ANALYSIS_VERSION);

/** Sets tokenizer and pipelines of a builder. Queries are made of stems and prefixes, so search needs no pipeline. */
export function applyAnalysis(builder: lunr.Builder): void {
  builder.tokenizer = lunrTokenizer as typeof builder.tokenizer;
  builder.pipeline.reset();
  builder.pipeline.add(stemAndSurface);
  builder.searchPipeline.reset();
}
