/** Leaping over blocks of long lists: the same answers as reading everything. */
import fc from 'fast-check';
import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { bestOfTerm } from '../../../corpus/search/packed/best-of-term.ts';
import { PackedBuilder } from '../../../corpus/search/packed/builder.ts';
import { Frontier } from '../../../corpus/search/packed/frontier.ts';
import { ListWalk } from '../../../corpus/search/packed/list-walk.ts';
import { PackedIndex } from '../../../corpus/search/packed/packed-index.ts';
import { readPacked } from '../../../corpus/search/packed/reader.ts';
import type { Group } from '../../../corpus/search/packed/request.ts';
import { firstAtLeast, listOf } from '../../../corpus/search/packed/segment.ts';
import { Segments } from '../../../corpus/search/packed/segments.ts';
import { selectGroup } from '../../../corpus/search/packed/words.ts';
import { SeededRandom } from '../../support/random.ts';

const FIELDS = ['text', 'names', 'labels'];
/** From one that nearly every text has to one that hardly any has; "w2" comes in clusters. */
const WORDS = Array.from({ length: 16 }, (_, at) => `w${String(at)}`);
const COUNT = 6000;

const random = new SeededRandom(77);
const words = (length: number): string[] =>
  Array.from({ length }, () => WORDS[Math.floor(WORDS.length * random.next() ** 2)] ?? '');
const units = Array.from({ length: COUNT }, (_, at) => ({
  id: `u${String(at)}`,
  text: words(random.below(30)).filter((word) => word !== 'w2' || at % 1000 < 60),
  names: random.chance(0.2) ? words(1 + random.below(3)) : [],
  labels: at % 3 === 0 ? ['w1'] : [],
}));

function build(from: number, to: number): Uint8Array {
  const builder = new PackedBuilder('test', { memo: (token) => token.toString() });
  builder.tokenizer = ((values: readonly string[]) =>
    values.map((text) => new lunr.Token(text, {}))) as unknown as typeof builder.tokenizer;
  builder.pipeline.reset();
  FIELDS.forEach((field, at) => builder.field(field, { boost: 4 / (at + 1) }));
  for (const unit of units.slice(from, to)) builder.add(unit);
  return builder.pack();
}

const whole = new Segments(readPacked(build(0, COUNT)));
const divided = new Segments(readPacked(build(0, 100)), readPacked(build(100, 3500)), readPacked(build(3500, COUNT)));

const group = (text: string, boost: number, fields?: readonly string[]): Group => ({
  alternatives: [{ text, how: 'term', boost, ...(fields === undefined ? {} : { fields }) }],
});

describe('the best of one term', () => {
  it.each([
    ['one part', whole],
    ['three parts', divided],
  ])('are those of all answers, to the last bit, from %s', (_, segments) => {
    const index = new PackedIndex(segments);
    let leaps = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...WORDS),
        fc.constantFrom(1, 0.4, 3.3),
        fc.option(fc.subarray(FIELDS, { minLength: 1 }), { nil: undefined }),
        fc.constantFrom(1, 2, 7, 20, 400),
        (word, boost, fields, limit) => {
          const ask: lunr.Index.QueryBuilder = (query) =>
            query.term(word, { usePipeline: false, boost, ...(fields === undefined ? {} : { fields }) });
          const all = index.query(ask).map(({ ref, score }) => [ref, score]);
          const { results, total } = index.top(ask, limit);
          expect(results.map(({ ref, score }) => [ref, score])).toEqual(all.slice(0, limit));
          expect(total).toBe(all.length);
          if (bestOfTerm(segments, selectGroup(segments, group(word, boost, fields)), limit) !== null) leaps += 1;
        },
      ),
      { seed: 6, numRuns: 150 },
    );
    expect(leaps).toBeGreaterThan(50);
  });

  it('are left to others where bounds or totals would not be exact', () => {
    const select = (text: string, boost: number, fields?: readonly string[]) =>
      selectGroup(whole, group(text, boost, fields));
    expect(bestOfTerm(whole, select('w0', 1), 10)).not.toBeNull();
    expect(bestOfTerm(whole, select('w0', -1), 10)).toBeNull();
    expect(bestOfTerm(whole, select('w0', 0), 10)).toBeNull();
    expect(bestOfTerm(whole, select('w0', 1), Number.POSITIVE_INFINITY)).toBeNull();
    expect(bestOfTerm(whole, select('w1', 1, ['text', 'names']), 10)).toBeNull();
    expect(bestOfTerm(whole, select('absent', 1), 10)).toBeNull();
  });
});

describe('requests of several groups', () => {
  it('answer the same as their groups one by one', () => {
    const index = new PackedIndex(divided);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 4 }), (asked) => {
        const groups = asked.map((word) => group(word, 1));
        const marks = groups.map((one) => index.matches(one));
        const { documents } = index.rank({ groups, mode: 'all' });
        const expected = units.map((_, at) => at).filter((at) => marks.every((ofGroup) => ofGroup[at] === 1));
        expect([...documents]).toEqual(expected);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

describe('a walk through a list', () => {
  it('finds each document from wherever it is asked to begin', () => {
    const [segment] = whole.all;
    if (segment === undefined) throw new Error('no segment');
    const list = listOf(segment, segment.terms.find('w3'), 0);
    const expected = units.flatMap(({ text }, at) => {
      const frequency = text.filter((word) => word === 'w3').length;
      return frequency === 0 ? [] : [[at, frequency] as const];
    });
    const walk = new ListWalk();
    for (const least of [0, 1, 500, 2999, 3000, 5999, 6000, 99_999]) {
      walk.open(segment, list);
      const found: (readonly [number, number])[] = [];
      while (walk.next(least)) {
        for (let n = 0; n < walk.count; n += 1) found.push([walk.documents[n] ?? 0, walk.frequencies[n] ?? 0]);
      }
      expect(found.filter(([document]) => document >= least)).toEqual(expected.filter(([at]) => at >= least));
      expect(found.length).toBeLessThan(expected.filter(([at]) => at >= least).length + 128);
    }
    for (const [at, { text }] of units.entries()) {
      if (at % 37 !== 0) continue;
      walk.open(segment, list);
      expect(walk.find(at) >= 0).toBe(text.includes('w3'));
    }
  });
});

describe('a frontier', () => {
  it('has the pairs that no other outdoes, and no more', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), { minLength: 1 });
    fc.assert(
      fc.property(pairs, (added) => {
        const frontier = new Frontier();
        for (const [frequency, length] of added) frontier.add(frequency, length);
        const outdone = ([frequency, length]: readonly [number, number]): boolean =>
          added.some(([f, l]) => f >= frequency && l <= length && (f > frequency || l < length));
        const expected = new Set(added.filter((pair) => !outdone(pair)).map(String));
        const found = frontier.frequencies.map(
          (frequency, at) => `${String(frequency)},${String(frontier.lengths[at])}`,
        );
        expect(new Set(found)).toEqual(expected);
        expect(found.length).toBe(expected.size);
        expect(frontier.frequencies).toEqual([...frontier.frequencies].sort((a, b) => a - b));
      }),
      { seed: 8 },
    );
  });
});

describe('the first number that is not below', () => {
  it('is found from any place before it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(500)), fc.nat(520), fc.nat(50), (numbers, least, from) => {
        const sorted = Int32Array.from(numbers).sort();
        const expected = sorted.findIndex((number, at) => at >= from && number >= least);
        const found = firstAtLeast(sorted, least, Math.min(from, sorted.length));
        expect(found).toBe(expected < 0 ? sorted.length : expected);
      }),
      { seed: 9 },
    );
  });
});
