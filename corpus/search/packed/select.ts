/** The best of many documents. Better: the higher score; among equal scores the earlier document. */

export interface RankedDocument {
  readonly document: number;
  readonly score: number;
}

/** Keeps at most `limit` documents in a heap with the worst of them on top. */
export class Best {
  readonly #limit: number;
  readonly #documents: number[] = [];
  readonly #scores: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What a document must exceed, or reach as an earlier one, to be among the best. */
  get threshold(): number {
    return this.#documents.length < this.#limit
      ? Number.NEGATIVE_INFINITY
      : (this.#scores[0] ?? Number.POSITIVE_INFINITY);
  }

  add(document: number, score: number): void {
    const count = this.#documents.length;
    if (count < this.#limit) {
      this.#rise(count, document, score);
    } else if (count > 0 && this.#isWorse(0, document, score)) {
      this.#sink(document, score);
    }
  }

  /** The best first. */
  get ranked(): RankedDocument[] {
    return this.#documents
      .map((document, at) => ({ document, score: this.#scores[at] ?? 0 }))
      .sort((a, b) => b.score - a.score || a.document - b.document);
  }

  /** Whether the one at a place of the heap is worse than this. */
  #isWorse(at: number, document: number, score: number): boolean {
    const other = this.#scores[at] ?? 0;
    return other < score || (other === score && (this.#documents[at] ?? 0) > document);
  }

  #put(at: number, document: number, score: number): void {
    this.#documents[at] = document;
    this.#scores[at] = score;
  }

  #rise(from: number, document: number, score: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#isWorse(above, document, score)) break;
      this.#put(at, this.#documents[above] ?? 0, this.#scores[above] ?? 0);
      at = above;
    }
    this.#put(at, document, score);
  }

  #sink(document: number, score: number): void {
    const count = this.#documents.length;
    let at = 0;
    for (let child = 1; child < count; child = 2 * at + 1) {
      const other = child + 1;
      if (other < count && this.#isWorse(other, this.#documents[child] ?? 0, this.#scores[child] ?? 0)) child = other;
      if (!this.#isWorse(child, document, score)) break;
      this.#put(at, this.#documents[child] ?? 0, this.#scores[child] ?? 0);
      at = child;
    }
    this.#put(at, document, score);
  }
}

/** At most `limit` of the documents, the best first. */
export function selectBest(documents: Int32Array, scores: Float64Array, limit: number): readonly RankedDocument[] {
  if (limit >= documents.length) {
    return Array.from(documents, (document) => ({ document, score: scores[document] ?? 0 })).sort(
      (a, b) => b.score - a.score || a.document - b.document,
    );
  }
  const best = new Best(limit);
  let { threshold } = best;
  for (let at = 0, end = documents.length; at < end; at += 1) {
    const document = documents[at] ?? 0;
    const score = scores[document] ?? 0;
    // Most are not among the best: no more than this is done for them.
    if (score < threshold) continue;
    best.add(document, score);
    threshold = best.threshold;
  }
  return best.ranked;
}
