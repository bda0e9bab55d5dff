/** Marks the runs of a shown text that answer the query, by reading the text again: no positions in the index. */
import type { Mark } from '../model/search-page.ts';
import { stem } from './analysis.ts';
import type { QueryWord } from './query.ts';
import { tokenize, type Word } from './tokenize.ts';

interface ReadWord extends Word {
  readonly stems: readonly string[];
}

/** True when a word of a text answers the query word. */
export function answers(word: QueryWord, { forms, stems }: Pick<ReadWord, 'forms' | 'stems'>): boolean {
  return (
    stems.some((stemmed) => word.stems.includes(stemmed)) ||
    (word.isPrefix && forms.some((form) => word.forms.some((typed) => form.startsWith(typed))))
  );
}

/** Reads texts of one corpus and remembers them: names recur in claim after claim. */
export class TextReader {
  readonly #read = new Map<string, readonly ReadWord[]>();

  #words(text: string): readonly ReadWord[] {
    const known = this.#read.get(text);
    if (known !== undefined) return known;
    const words = tokenize(text).map((word) => ({ ...word, stems: word.forms.map(stem) }));
    this.#read.set(text, words);
    return words;
  }

  /** The runs of `text` that answer any of the words. */
  mark(text: string, words: readonly QueryWord[]): Mark[] {
    return this.#words(text)
      .filter((read) => words.some((word) => answers(word, read)))
      .map(({ start, end }) => ({ start, end }));
  }

  /** True when some word of `text` answers the query word. */
  holds(text: string, word: QueryWord): boolean {
    return this.#words(text).some((read) => answers(word, read));
  }
}
