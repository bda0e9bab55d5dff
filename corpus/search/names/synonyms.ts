/** French terms of the trade in a query, and the English ones under which the corpus has the same. */
import type { QueryWord } from '../query/tree.ts';
import { formsIn, phrasesOf, tellingWords } from './phrases.ts';
import { wordTable } from './word-table.ts';

/** An English term as its folded words. */
export type Term = readonly string[];

export interface SynonymBook {
  /** Terms by word of the query; every word of a French term of several words has that term's. */
  readonly of: (words: readonly QueryWord[]) => ReadonlyMap<QueryWord, readonly Term[]>;
  /** Terms of single French words that begin so, for a word half typed. */
  readonly beginning: (letters: string) => readonly Term[];
}

/** French plurals end in a letter that is not heard. */
const singular = (form: string): string => (form.length > 3 ? form.replace(/[sx]$/u, '') : form);

/** Under what a French term is filed: its words without elided articles, stop words and plural. */
export const synonymKey = (french: string): readonly string[] =>
  tellingWords(formsIn(french)).map((forms) => singular(forms.at(-1) ?? ''));

/** `synonyms` by French term, as in the directory. */
export function synonymBook(synonyms: Readonly<Record<string, readonly string[]>>): SynonymBook {
  const entries = Object.entries(synonyms).map(([french, english]) => {
    const terms: readonly Term[] = english.map((term) => tellingWords(formsIn(term)).map(([whole = '']) => whole));
    return [synonymKey(french), terms] as const;
  });
  const phrases = phrasesOf(entries, singular);
  const single = wordTable(
    entries.flatMap(([[word = '', ...others], terms]) => (others.length > 0 ? [] : [[word, terms] as const])),
  );
  return {
    of: (words) => {
      const runs = phrases.runs(words.map(({ forms }) => forms));
      return new Map(
        runs.flatMap(({ start, end, values }) => words.slice(start, end).map((word) => [word, values.flat()] as const)),
      );
    },
    beginning: (letters) => single.beginning(letters).flat(),
  };
}
