import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matches } from '../../../../corpus/notebook/anchors/myers.ts';
import { likeness, segments, wordDiff, type Run } from '../../../../corpus/notebook/anchors/word-diff.ts';

const join = (runs: readonly Run[], without: Run['kind']): string =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

const show = (runs: readonly Run[]): string =>
  runs.map(({ kind, text }) => ({ kept: text, removed: `[-${text}]`, added: `[+${text}]` })[kind]).join('');

/** Length of the longest common subsequence, by the textbook. */
function lcs(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    b.forEach((y, at) => next.push(x === y ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('matches', () => {
  it('finds as much in common as there is, in order and truly equal', () => {
    const list = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 40 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        const found = matches(Int32Array.from(a), Int32Array.from(b));
        let [atA, atB, length] = [0, 0, 0];
        for (const match of found) {
          expect(match.a).toBeGreaterThanOrEqual(atA);
          expect(match.b).toBeGreaterThanOrEqual(atB);
          expect(a.slice(match.a, match.a + match.length)).toEqual(b.slice(match.b, match.b + match.length));
          atA = match.a + match.length;
          atB = match.b + match.length;
          length += match.length;
        }
        expect(length).toBe(lcs(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes lists that have nothing to do with each other as replaced, ends aside', () => {
    const a = Int32Array.from({ length: 20_000 }, (_, at) => (at === 0 ? -1 : at));
    const b = Int32Array.from({ length: 20_000 }, (_, at) => (at === 0 ? -1 : -2 - at));
    expect(matches(a, b)).toEqual([{ a: 0, b: 0, length: 1 }]);
  });

  it('finds few changes in long lists', () => {
    const a = Int32Array.from({ length: 200_000 }, (_, at) => at);
    const b = a.filter((each) => each % 1000 !== 7);
    const found = matches(a, b);
    expect(found.reduce((sum, { length }) => sum + length, 0)).toBe(b.length);
  });
});

describe('wordDiff', () => {
  it('says nothing of equal texts but that they are kept', () => {
    expect(wordDiff('', '')).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(wordDiff(text, text)).toEqual([{ kind: 'kept', text }]);
      }),
    );
  });

  it('holds both texts whole, whatever the script', () => {
    const word = fc.constantFrom('Mali', 'мира', 'の', '大使館', 'ไทยกับ', 'السفارة', ' ', ', ', '2024', "N'Daw", '👩‍🚀');
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), fc.oneof(text, fc.string()), (before, after) => {
        const runs = wordDiff(before, after);
        expect(join(runs, 'added')).toBe(before);
        expect(join(runs, 'removed')).toBe(after);
        for (const { text: run } of runs) expect(run).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('shows what a reader would say has changed', () => {
    expect(show(wordDiff('Mali opened an embassy in Kyiv.', 'Mali closed an embassy in Kyiv.'))).toBe(
      'Mali [-opened][+closed] an embassy in Kyiv.',
    );
    expect(show(wordDiff('about 50 advisers', 'about 50 Russian advisers'))).toBe('about 50 [+Russian ]advisers');
    expect(show(wordDiff('the old army base here', 'the new air base here'))).toBe(
      'the [-old army][+new air] base here',
    );
    expect(show(wordDiff('', 'Mali'))).toBe('[+Mali]');
    expect(show(wordDiff('Mali', ''))).toBe('[-Mali]');
  });

  it('parts words that no spaces part', () => {
    expect(segments('大使館は').length).toBeGreaterThan(1);
    expect(show(wordDiff('東京の大使館', '北京の大使館'))).toBe('[-東京][+北京]の大使館');
  });

  it('knows how alike two texts are', () => {
    expect(likeness('a b', 'a b')).toBe(1);
    expect(likeness('', '')).toBe(1);
    expect(likeness('abc', 'xyz')).toBe(0);
  });
});
