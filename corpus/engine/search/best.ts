/** The best of many ranked documents, without sorting them all. */
import type { Ranked } from '../../search/packed/request.ts';

/** Scores that differ only by rounding are equal, and fall to the order of the index. */
const comparable = (score: number): number => Math.round(score * 1e6);

/**
 * Positions in `ranked` of the `limit` best documents, the best first: more words answered, then the
 * better score, then the earlier document, which is the newer or better sourced claim.
 */
export function best({ documents, scores, covered }: Ranked, limit: number): number[] {
  const isBetter = (a: number, b: number): boolean => {
    const words = (covered[a] ?? 0) - (covered[b] ?? 0);
    if (words !== 0) return words > 0;
    const [scoreA, scoreB] = [comparable(scores[a] ?? 0), comparable(scores[b] ?? 0)];
    return scoreA === scoreB ? a < b : scoreA > scoreB;
  };
  // A heap with the worst of the best on top.
  const heap: number[] = [];
  const isWorse = (a: number, b: number): boolean => isBetter(heap[b] ?? 0, heap[a] ?? 0);
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [heap[b] ?? 0, heap[a] ?? 0];
  };
  const rise = (): void => {
    for (let at = heap.length - 1; at > 0 && isWorse(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1);
  };
  const sink = (): void => {
    for (let at = 0; ;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < heap.length && isWorse(child, worst)) worst = child;
      if (worst === at) return;
      swap(at, worst);
      at = worst;
    }
  };
  for (let at = 0; at < documents.length && limit > 0; at += 1) {
    if (heap.length < limit) {
      heap.push(at);
      rise();
    } else if (isBetter(at, heap[0] ?? 0)) {
      heap[0] = at;
      sink();
    }
  }
  return heap.sort((a, b) => (isBetter(a, b) ? -1 : 1));
}

/** True when two documents are told apart by nothing but the order of the index. */
export const isTie = ({ scores, covered }: Ranked, a: number, b: number): boolean =>
  covered[a] === covered[b] && comparable(scores[a] ?? 0) === comparable(scores[b] ?? 0);

/** The documents at these positions, in their order: what a condition leaves of an answer. */
export const pick = ({ documents, scores, covered }: Ranked, positions: Uint32Array): Ranked => ({
  documents: positions.map((position) => documents[position] ?? 0),
  scores: Float64Array.from(positions, (position) => scores[position] ?? 0),
  covered: Uint8Array.from(positions, (position) => covered[position] ?? 0),
});

/** The documents for which the condition holds. */
export const keep = (ranked: Ranked, isKept: (document: number) => boolean): Ranked =>
  pick(
    ranked,
    Uint32Array.from(ranked.documents.keys()).filter((position) => isKept(ranked.documents[position] ?? 0)),
  );

/** The documents before number `end`, and those from there on: claims, and the reader's own texts behind them. */
export function divide({ documents, scores, covered }: Ranked, end: number): readonly [Ranked, Ranked] {
  let low = 0;
  let high = documents.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle] ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const part = (from: number, to: number): Ranked => ({
    documents: documents.subarray(from, to),
    scores: scores.subarray(from, to),
    covered: covered.subarray(from, to),
  });
  return [part(0, low), part(low, documents.length)];
}
