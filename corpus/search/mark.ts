/** Marks the runs of a shown text that answer the query, by reading the text again: no positions in the index. */
import type { Mark } from '../model/search-page.ts';
import type { Analysis } from './analysis/analysis.ts';
import { tokenize, type Word } from './analysis/tokenize.ts';

/** What a word of a text must be, to answer a word of the query: one of the three. */
export interface Sought {
  /** Folded, exactly so. */
  readonly surfaces: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** It begins so. */
  readonly beginnings: readonly string[];
}

interface ReadWord extends Word {
  readonly stems: readonly string[];
}

/** Texts whose words are kept; names recur in claim after claim. */
const MOST_KEPT = 4000;

const answers = ({ surfaces, stems, beginnings }: Sought, word: ReadWord): boolean =>
  word.forms.some((form) => surfaces.has(form) || beginnings.some((beginning) => form.startsWith(beginning))) ||
  word.stems.some((stem) => stems.has(stem));

export class TextReader {
  readonly #analysis: Analysis;
  readonly #read = new Map<string, readonly ReadWord[]>();

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
  }

  /** The runs of `text` that answer any of the words or hold one of the phrases, ascending, none twice. */
  mark(text: string, words: readonly Sought[], phrases: readonly (readonly Sought[])[] = []): Mark[] {
    const read = this.#words(text);
    const single = read.filter((word) => words.some((sought) => answers(sought, word)));
    const runs = phrases.flatMap((phrase) => this.#runs(read, phrase));
    return join([...single, ...runs].map(({ start, end }) => ({ start, end })));
  }

  /** True when some word of `text` answers. */
  holds(text: string, sought: Sought): boolean {
    return this.#words(text).some((word) => answers(sought, word));
  }

  /** True when the words stand in `text` one after the other. */
  holdsPhrase(text: string, phrase: readonly Sought[]): boolean {
    return this.#runs(this.#words(text), phrase).length > 0;
  }

  #runs(read: readonly ReadWord[], phrase: readonly Sought[]): Mark[] {
    return read.flatMap((first, at) => {
      const run = phrase.map((_, step) => read[at + step]);
      const isHere = phrase.every((sought, step) => {
        const word = run[step];
        return word !== undefined && answers(sought, word);
      });
      return isHere ? [{ start: first.start, end: run.at(-1)?.end ?? first.end }] : [];
    });
  }

  #words(text: string): readonly ReadWord[] {
    const known = this.#read.get(text);
    if (known !== undefined) return known;
    const words = tokenize(text).map((word) => ({
      ...word,
      stems: word.forms.flatMap((form) => this.#analysis.stems(form)),
    }));
    if (this.#read.size >= MOST_KEPT) this.#read.clear();
    this.#read.set(text, words);
    return words;
  }
}

/** Runs in order, those that meet or overlap made one. */
function join(marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last !== undefined && mark.start < last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
    } else joined.push(mark);
  }
  return joined;
}
