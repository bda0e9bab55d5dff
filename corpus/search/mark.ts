/** Marks the runs of a shown text that answer the query, by reading the text again: no positions in the index. */
import type { Mark } from '../model/search-page.ts';
import { answers, type QueryWord } from './query.ts';
import { tokenize } from './tokenize.ts';

export function markText(text: string, words: readonly QueryWord[]): Mark[] {
  return tokenize(text)
    .filter(({ forms }) => words.some((word) => forms.some((form) => answers(word, form))))
    .map(({ start, end }) => ({ start, end }));
}

/** True when some word of `text` answers the query word. */
export function holds(text: string, word: QueryWord): boolean {
  return tokenize(text).some(({ forms }) => forms.some((form) => answers(word, form)));
}
