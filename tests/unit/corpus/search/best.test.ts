import { describe, expect, it } from 'vitest';
import { best, isTie, keep } from '../../../../corpus/engine/search/best.ts';
import type { Ranked } from '../../../../corpus/search/packed/request.ts';
import { SeededRandom } from '../../../support/random.ts';

const ranked = (rows: readonly (readonly [document: number, score: number, covered: number])[]): Ranked => ({
  documents: Uint32Array.from(rows, ([document]) => document),
  scores: Float64Array.from(rows, ([, score]) => score),
  covered: Uint8Array.from(rows, ([, , covered]) => covered),
});

describe('best', () => {
  it('puts more words before the score, the score before the order of the index', () => {
    const rows = ranked([
      [3, 9, 1],
      [5, 1, 2],
      [7, 2, 2],
      [8, 2, 2],
    ]);
    expect(best(rows, 10)).toEqual([2, 3, 1, 0]);
  });

  it('takes scores that differ by rounding alone for equal', () => {
    const rows = ranked([
      [1, 2, 1],
      [2, 2 + 1e-9, 1],
      [3, 2.001, 1],
    ]);
    expect(best(rows, 3)).toEqual([2, 0, 1]);
    expect(isTie(rows, 0, 1)).toBe(true);
    expect(isTie(rows, 0, 2)).toBe(false);
  });

  it('gives the same as sorting everything, for every limit', () => {
    const random = new SeededRandom(7);
    const rows = ranked(Array.from({ length: 300 }, (_, at) => [at, random.below(9), random.below(3)] as const));
    const all = best(rows, 300);
    const sorted = Array.from(rows.documents.keys()).sort(
      (a, b) =>
        (rows.covered[b] ?? 0) - (rows.covered[a] ?? 0) || (rows.scores[b] ?? 0) - (rows.scores[a] ?? 0) || a - b,
    );
    expect(all).toEqual(sorted);
    for (const limit of [0, 1, 2, 20, 299]) expect(best(rows, limit)).toEqual(sorted.slice(0, limit));
  });

  it('keeps what it is told to', () => {
    const rows = ranked([
      [1, 2, 1],
      [4, 3, 2],
    ]);
    expect(keep(rows, (document) => document === 4)).toEqual(ranked([[4, 3, 2]]));
    expect(keep(rows, () => false).documents.length).toBe(0);
  });
});
