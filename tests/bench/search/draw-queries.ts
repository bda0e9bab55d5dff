/** Draws the queries of every class from a corpus: words of all frequencies, always the same ones. */
import type { Field, IndexedUnit } from '../../../corpus/search/fields.ts';
import { SeededRandom } from '../../support/random.ts';
import { SHAPES, type BenchQuery, type Shape } from './model.ts';
import { foldedWords, isStopWord } from './product.ts';

export interface Queries {
  readonly measured: readonly BenchQuery[];
  /** Others of the same classes, asked beforehand and not measured. */
  readonly warming: readonly BenchQuery[];
}

const A_CLASS = 40;
const WARMING = 12;
const TYPED = 12;
const TYPED_WARMING = 4;
/** Shares of documents that have a word: common, usual, rarer, rare. */
const BANDS = [0.1, 0.01, 0.001, 0];
const FILTERED: readonly Field[] = ['names', 'labels', 'pair'];

/** Words by band, the common ones first; a band that nothing falls into is left out. */
function bandsOf(units: readonly IndexedUnit[]): string[][] {
  const counts = new Map<string, number>();
  for (const { text } of units) {
    for (const word of new Set(foldedWords(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const bands: string[][] = BANDS.map(() => []);
  for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (word.length < 3 || isStopWord(word)) continue;
    bands[BANDS.findIndex((share) => count / units.length >= share)]?.push(word);
  }
  return bands.filter((band) => band.length > 0);
}

function misspelt(word: string, random: SeededRandom): string {
  const at = 1 + random.below(word.length - 2);
  const kind = random.below(3);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + word.charAt(at) + word.slice(at);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

/** Every beginning of a typed query from two letters of a word on: the words before it are whole. */
const keystrokes = (words: readonly string[]): BenchQuery[] =>
  words.flatMap((word, at) =>
    Array.from({ length: word.length - 1 }, (_, more) => ({
      shape: 'typing' as const,
      words: words.slice(0, at),
      beginning: word.slice(0, more + 2),
    })),
  );

/** A way to make the n-th query of each class. */
function makers(units: readonly IndexedUnit[], random: SeededRandom): Record<Shape, (at: number) => BenchQuery[]> {
  const bands = bandsOf(units);
  const word = (band: number): string => random.pick(bands[band % bands.length] ?? []);
  /** Words that stand in one document's text, in their order there. */
  const together = (count: number): string[] => {
    for (;;) {
      const words = foldedWords(random.pick(units).text).filter((found) => found.length > 2 && !isStopWord(found));
      const chosen = new Set(words.length < count ? [] : Array.from({ length: count }, () => random.pick(words)));
      const found = [...new Set(words)].filter((candidate) => chosen.has(candidate));
      if (found.length === count) return found;
    }
  };
  const inOrder = (count: number): string[] => {
    for (;;) {
      const words = foldedWords(random.pick(units).text);
      const at = random.below(Math.max(1, words.length - count));
      const found = words.slice(at, at + count);
      if (found.length === count && !found.some(isStopWord)) return found;
    }
  };
  const long = (band: number): string => {
    for (;;) {
      const found = word(band);
      if (/^[a-z]{6,}$/.test(found)) return found;
    }
  };
  const filtered = (at: number): BenchQuery => {
    for (;;) {
      const field = FILTERED[at % FILTERED.length] ?? 'names';
      const words = foldedWords(random.pick(units)[field]).filter((found) => !isStopWord(found));
      if (words.length > 0) return { shape: 'filter', words: [random.pick(words)], field };
    }
  };
  return {
    one: (at) => [{ shape: 'one', words: [word(at)] }],
    two: (at) => [{ shape: 'two', words: [word(at), word(Math.floor(at / bands.length))] }],
    and: () => [{ shape: 'and', words: together(3) }],
    prefix: (at) => [
      { shape: 'prefix', words: [], beginning: word(at).slice(0, 2 + (Math.floor(at / bands.length) % 4)) },
    ],
    fuzzy: (at) => [{ shape: 'fuzzy', words: [misspelt(long(at), random)], edits: 1 }],
    phrase: (at) => [{ shape: 'phrase', words: inOrder(at % 3 === 2 ? 3 : 2) }],
    filter: (at) => [filtered(at)],
    typing: (at) => keystrokes(together(2 + (at % 2))),
  };
}

export function drawQueries(units: readonly IndexedUnit[], seed: number): Queries {
  const random = new SeededRandom(seed);
  const make = makers(units, random);
  const draw = (count: (shape: Shape) => number): BenchQuery[] =>
    SHAPES.flatMap((shape) => Array.from({ length: count(shape) }, (_, at) => make[shape](at)).flat());
  return {
    measured: draw((shape) => (shape === 'typing' ? TYPED : A_CLASS)),
    warming: draw((shape) => (shape === 'typing' ? TYPED_WARMING : WARMING)),
  };
}
