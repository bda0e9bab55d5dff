/** Reads what the reader typed. Cannot fail: any string is a query, if only an empty one. */
import { isStopWord, stem } from './analysis.ts';
import { tokenize } from './tokenize.ts';

export interface QueryWord {
  /** Folded forms; any of them will do. */
  readonly forms: readonly string[];
  readonly stems: readonly string[];
  /** The last word while it is still being typed: it also stands for every longer word. */
  readonly isPrefix: boolean;
}

/** Longest text and most words that are read; the rest of a pasted page is ignored. */
const MAX_CHARS = 1000;
const MAX_WORDS = 24;

/** The words to search for; common words are dropped unless there is nothing else. */
export function readQuery(text: string): QueryWord[] {
  const read = text.slice(0, MAX_CHARS);
  const words = tokenize(read).slice(0, MAX_WORDS);
  const typing = words.at(-1)?.end === read.length;
  const all = words.map(({ forms }, index): QueryWord => ({
    forms,
    stems: [...new Set(forms.map(stem))],
    isPrefix: typing && index === words.length - 1,
  }));
  const telling = all.filter(({ forms, isPrefix }) => isPrefix || !forms.every(isStopWord));
  return unique(
    telling.some(({ forms }) => !forms.every(isStopWord))
      ? telling.filter(({ forms }) => !forms.every(isStopWord))
      : all,
  );
}

function unique(words: readonly QueryWord[]): QueryWord[] {
  const seen = new Map<string, QueryWord>();
  for (const word of words) {
    const key = word.stems.join(' ');
    const earlier = seen.get(key);
    seen.set(key, earlier === undefined ? word : { ...word, isPrefix: word.isPrefix || earlier.isPrefix });
  }
  return [...seen.values()];
}
