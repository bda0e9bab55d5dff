/** Words as a language has them: the real ones of the corpus, a long tail made in their likeness, and how often each comes. */
import type { SeededRandom } from './random.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** Draws ranks from 0 up by the law of Zipf and Mandelbrot: a few come often, most hardly ever. */
export function zipf(count: number, exponent: number): (random: SeededRandom) => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += 1 / (rank + 3.7) ** exponent;
    sums[rank] = sum;
  }
  return (random) => {
    const wanted = random.next() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** New words whose letters follow one another as in the given ones (each letter from the two before it). */
export function inventWords(models: readonly string[], count: number, random: SeededRandom): string[] {
  const followers = new Map<string, string[]>();
  for (const word of models) {
    const spelled = `^^${word}$`;
    for (let at = 2; at < spelled.length; at += 1) {
      const before = spelled.slice(at - 2, at);
      const letters = followers.get(before) ?? [];
      letters.push(spelled.charAt(at));
      followers.set(before, letters);
    }
  }
  const known = new Set(models);
  const invented: string[] = [];
  while (invented.length < count) {
    let word = '^^';
    while (!word.endsWith('$') && word.length < 18) word += random.pick(followers.get(word.slice(-2)) ?? ['$']);
    const made = word.slice(2).replace('$', '');
    if (made.length < 4 || known.has(made)) continue;
    known.add(made);
    invented.push(made);
  }
  return invented;
}

export interface Lexicon {
  /** The most frequent first. */
  readonly words: readonly string[];
  /** For a word of the real texts: the words that follow it there, as often as they do. */
  readonly followers: ReadonlyMap<number, readonly number[]>;
}

/** The real words in the order of their frequency, then invented ones, among which the names are strewn. */
export function makeLexicon(texts: readonly string[], size: number, random: SeededRandom): Lexicon {
  const counts = new Map<string, number>();
  const read = texts.map(wordsOf);
  for (const words of read) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
  const common = byCount.filter((word) => word === word.toLowerCase() && counts.has(word));
  const names = byCount.filter((word) => word !== word.toLowerCase() && !counts.has(word.toLowerCase()));
  const models = common.filter((word) => /^\p{L}{4,}$/u.test(word));
  const tail = inventWords(models, size - common.length - names.length, random);
  // The corpus speaks of few countries, a world of many: a name is no more frequent than any rare word.
  for (const name of names) tail.splice(random.below(20_000), 0, name);
  const words = [...common, ...tail];
  const ranks = new Map(common.map((word, rank) => [word, rank]));
  const followers = new Map<number, number[]>();
  for (const text of read) {
    text.forEach((word, at) => {
      const [rank, next] = [ranks.get(word), ranks.get(text[at + 1] ?? '')];
      if (rank === undefined || next === undefined) return;
      const list = followers.get(rank) ?? [];
      list.push(next);
      followers.set(rank, list);
    });
  }
  return { words, followers };
}
