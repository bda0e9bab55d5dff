/** The best of many documents. Better: the higher score; among equal scores the earlier document. */
import type { Scored } from './score.ts';

/** At most `limit` documents, the best first. Costs memory for `limit` documents, not for all. */
export function selectBest({ documents, scores }: Scored, limit: number): number[] {
  const byRank = (a: number, b: number): number => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
  if (limit >= documents.length) return Array.from(documents).sort(byRank);
  // A heap with the worst of the best on top.
  const heap: number[] = [];
  const isWorse = (a: number, b: number): boolean => byRank(heap[a] ?? 0, heap[b] ?? 0) > 0;
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [heap[b] ?? 0, heap[a] ?? 0];
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
  for (const document of limit > 0 ? documents : []) {
    if (heap.length < limit) {
      heap.push(document);
      for (let at = heap.length - 1; at > 0 && isWorse(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1);
    } else if (byRank(document, heap[0] ?? 0) < 0) {
      heap[0] = document;
      sink();
    }
  }
  return heap.sort(byRank);
}
