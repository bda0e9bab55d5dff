/** Scores documents term by term, as `lunr.Vector`'s similarity does; keeps its tables from query to query. */
import { BlockWeights } from './block-weights.ts';
import { ListWalk } from './list-walk.ts';
import { firstAtLeast, type Segment } from './segment.ts';
import type { Segments } from './segments.ts';
import { eachList, type Selection } from './selection.ts';
import type { Watch } from './watch.ts';
import { idfOf, magnitudeOf, type Weighing } from './weight.ts';

/** Which documents are looked at. */
export interface Gate {
  /** By document: 0 shuts it out. */
  readonly allow?: Uint8Array | undefined;
  /** Ascending: no other document can answer, so that blocks without any of them are leapt over. */
  readonly candidates?: Int32Array | undefined;
}

/** A list of postings, and what its documents are counted by. */
interface ListAt {
  readonly segment: Segment;
  readonly list: number;
  /** The number of the segment's first document. */
  readonly base: number;
  /** Of the field, by the segment's documents. */
  readonly lengths: Int32Array;
}

export class Scorer {
  readonly #segments: Segments;
  /** By document. */
  readonly scores: Float64Array;
  /** By document: 0 until it answers; what it rises to is up to the caller. */
  readonly marks: Uint8Array;
  readonly #sums: Float64Array;
  readonly #touched: Int32Array;
  #count = 0;
  readonly #walk = new ListWalk();
  readonly #weights: BlockWeights;

  constructor(segments: Segments) {
    const { documents } = segments;
    this.#segments = segments;
    this.scores = new Float64Array(documents);
    this.marks = new Uint8Array(documents);
    this.#sums = new Float64Array(documents);
    this.#touched = new Int32Array(documents);
    this.#weights = new BlockWeights(segments);
  }

  /**
   * Adds Lunr's score of the selection to every document of the gate whose mark is `need` and that
   * has one of the terms; its mark is then one higher. Gives these documents, each once, in no order:
   * a view that the next call leaves behind.
   */
  score(selection: Selection, gate: Gate, need: number, watch: Watch): Int32Array {
    this.#count = 0;
    const { head, norms, documents } = this.#segments;
    const width = head.fields.length;
    const idfs = Float64Array.from(selection.terms, (term) => idfOf(documents, this.#segments.count(term)));
    head.fields.forEach((_, field) => {
      const fieldNorms = norms[field];
      if (fieldNorms === undefined) return;
      let [squares, asked] = [0, 0];
      for (let row = 0; row < selection.count; row += 1) {
        const boost = selection.boosts[row * width + field] ?? Number.NaN;
        if (Number.isNaN(boost)) continue;
        squares += boost ** 2;
        asked += 1;
      }
      const magnitude = magnitudeOf(squares);
      // One term alone needs no sum that is divided when it is complete.
      const [target, divisor] = asked === 1 ? [this.scores, magnitude] : [this.#sums, 1];
      eachList(this.#segments, selection, field, (at, list, boost, row) => {
        const [segment, base = 0] = [this.#segments.all[at], this.#segments.bases[at]];
        const lengths = segment?.lengths[field];
        if (segment === undefined || lengths === undefined) return;
        const weighing = {
          idf: idfs[row] ?? 0,
          norms: fieldNorms,
          fieldBoost: head.boosts[field] ?? 1,
          boost,
          divisor,
        };
        this.#addList({ segment, list, base, lengths }, weighing, gate, need, target, watch);
      });
      if (target === this.#sums) this.#addSums(magnitude);
    });
    return this.#touched.subarray(0, this.#count);
  }

  #addList(list: ListAt, weighing: Weighing, gate: Gate, need: number, target: Float64Array, watch: Watch): void {
    const { allow, candidates } = gate;
    // Whoever needs a mark has been allowed before.
    const open = need > 0 ? this.marks : allow;
    const walk = this.#walk;
    const df = list.segment.lists.df[list.list] ?? 0;
    this.#weights.open(weighing, Math.min(df, candidates?.length ?? df));
    walk.open(list.segment, list.list);
    let candidate = 0;
    let least = 0;
    for (;;) {
      if (candidates !== undefined) {
        candidate = firstAtLeast(candidates, list.base + least, candidate);
        if (candidate === candidates.length) return;
        least = (candidates[candidate] ?? 0) - list.base;
      }
      if (!walk.next(least)) return;
      watch.spend(walk.count);
      least = walk.last + 1;
      if (open !== undefined) this.#keep(list.base, open);
      this.#weights.weigh(walk, list.lengths);
      this.#addBlock(list.base, need + 1, target);
    }
  }

  /** Leaves of the block the documents that have no zero in `gate`. */
  #keep(base: number, gate: Uint8Array): void {
    const { documents, frequencies, count } = this.#walk;
    let kept = 0;
    for (let n = 0; n < count; n += 1) {
      const local = documents[n] ?? 0;
      // Written each time, kept only where the gate is open: a branch would be guessed wrong too often.
      documents[kept] = local;
      frequencies[kept] = frequencies[n] ?? 0;
      kept += Math.min(1, gate[base + local] ?? 0);
    }
    this.#walk.count = kept;
  }

  #addBlock(base: number, met: number, target: Float64Array): void {
    const { documents, count } = this.#walk;
    const { weights } = this.#weights;
    const marks = this.marks;
    const touched = this.#touched;
    let length = this.#count;
    for (let n = 0; n < count; n += 1) {
      const document = base + (documents[n] ?? 0);
      // Written each time, kept only the first time.
      touched[length] = document;
      length += met - (marks[document] ?? 0);
      marks[document] = met;
      target[document] = (target[document] ?? 0) + (weights[n] ?? 0);
    }
    this.#count = length;
  }

  #addSums(magnitude: number): void {
    const [touched, sums, scores] = [this.#touched, this.#sums, this.scores];
    for (let at = 0; at < this.#count; at += 1) {
      const document = touched[at] ?? 0;
      const sum = sums[document] ?? 0;
      if (sum === 0) continue;
      scores[document] = (scores[document] ?? 0) + sum / magnitude;
      sums[document] = 0;
    }
  }

  /** Forgets these documents. */
  clear(documents: Int32Array): void {
    const { scores, marks } = this;
    // Not `for … of`, which takes eight times as long over typed arrays; so in all that runs per document.
    for (let at = 0, end = documents.length; at < end; at += 1) {
      const document = documents[at] ?? 0;
      scores[document] = 0;
      marks[document] = 0;
    }
  }

  /** Forgets the scores of those of the documents that have no mark. */
  clearUnmarked(documents: Int32Array): void {
    for (let at = 0, end = documents.length; at < end; at += 1) {
      const document = documents[at] ?? 0;
      if (this.marks[document] === 0) this.scores[document] = 0;
    }
  }

  /** Forgets everything, after a search that was given up. */
  clearAll(): void {
    this.scores.fill(0);
    this.#sums.fill(0);
    this.marks.fill(0);
  }
}
