/** The best of many ranked documents, without sorting them all. */
import type { Ranked } from '../../search/packed/request.ts';

/** Scores that differ only by rounding are equal, and fall to the order of the index. */
const SCORE_STEPS = 1e6;
/** More than any score in those steps: a word more counts for more than every score. */
const COVERED = 2 ** 40;

/** By what a document is placed, as one number: how many words it answers, then its score. */
const rankOf = (covered: number, score: number): number => covered * COVERED + Math.round(score * SCORE_STEPS);

/**
 * Positions in `ranked` of the `limit` best documents, the best first: more words answered, then the
 * better score, then the earlier document, which is the newer or better sourced claim.
 */
export function best({ documents, scores, covered }: Ranked, limit: number): number[] {
  const size = Math.max(0, Math.min(limit, documents.length));
  const heap = new BestHeap(size);
  for (let at = 0; at < documents.length && size > 0; at += 1) {
    heap.offer(at, rankOf(covered[at] ?? 0, scores[at] ?? 0));
  }
  return heap.sorted();
}

/** A heap with the worst of the best on top, in plain arrays: it is asked about every document that answers. */
class BestHeap {
  readonly #ranks: Float64Array;
  readonly #positions: Uint32Array;
  #count = 0;

  constructor(size: number) {
    this.#ranks = new Float64Array(size);
    this.#positions = new Uint32Array(size);
  }

  /** Positions come in ascending order, so that of equal ranks the one that is there stays. */
  offer(position: number, rank: number): void {
    if (this.#count < this.#ranks.length) {
      this.#rise(position, rank);
      this.#count += 1;
    } else if (rank > (this.#ranks[0] ?? 0)) this.#sink(position, rank);
  }

  /** Positions, the best first. */
  sorted(): number[] {
    const order = Array.from({ length: this.#count }, (_, at) => at);
    const [ranks, positions] = [this.#ranks, this.#positions];
    order.sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0) || (positions[a] ?? 0) - (positions[b] ?? 0));
    return order.map((at) => positions[at] ?? 0);
  }

  #isWorse(at: number, position: number, rank: number): boolean {
    const other = this.#ranks[at] ?? 0;
    return other === rank ? (this.#positions[at] ?? 0) > position : other < rank;
  }

  #rise(position: number, rank: number): void {
    let at = this.#count;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      // The worst stands on top: whoever is better than its parent stays below.
      if (this.#isWorse(parent, position, rank)) break;
      this.#put(at, this.#positions[parent] ?? 0, this.#ranks[parent] ?? 0);
      at = parent;
    }
    this.#put(at, position, rank);
  }

  #sink(position: number, rank: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#count) break;
      const right = child + 1;
      if (right < this.#count && this.#isWorse(right, this.#positions[child] ?? 0, this.#ranks[child] ?? 0)) {
        child = right;
      }
      if (!this.#isWorse(child, position, rank)) break;
      this.#put(at, this.#positions[child] ?? 0, this.#ranks[child] ?? 0);
      at = child;
    }
    this.#put(at, position, rank);
  }

  #put(at: number, position: number, rank: number): void {
    this.#positions[at] = position;
    this.#ranks[at] = rank;
  }
}

/** True when two documents are told apart by nothing but the order of the index. */
export const isTie = ({ scores, covered }: Ranked, a: number, b: number): boolean =>
  rankOf(covered[a] ?? 0, scores[a] ?? 0) === rankOf(covered[b] ?? 0, scores[b] ?? 0);

/** The documents at these positions, in their order: what a condition leaves of an answer. */
export function pick(ranked: Ranked, positions: Uint32Array): Ranked {
  const documents = new Uint32Array(positions.length);
  const scores = new Float64Array(positions.length);
  const covered = new Uint8Array(positions.length);
  for (let at = 0; at < positions.length; at += 1) {
    const position = positions[at] ?? 0;
    documents[at] = ranked.documents[position] ?? 0;
    scores[at] = ranked.scores[position] ?? 0;
    covered[at] = ranked.covered[position] ?? 0;
  }
  return { documents, scores, covered };
}

/** The documents for which the condition holds. */
export function keep(ranked: Ranked, isKept: (document: number) => boolean): Ranked {
  const positions = new Uint32Array(ranked.documents.length);
  let count = 0;
  for (let at = 0; at < ranked.documents.length; at += 1) {
    if (isKept(ranked.documents[at] ?? 0)) positions[count++] = at;
  }
  return pick(ranked, positions.subarray(0, count));
}

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
