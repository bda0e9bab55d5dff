/** Scores documents term by term, as `lunr.Vector`'s similarity does; keeps its tables from query to query. */
import { ListWalk } from './list-walk.ts';
import { firstAtLeast, type Segment } from './segment.ts';
import type { Segments } from './segments.ts';
import { eachList, type Selection } from './selection.ts';
import type { Watch } from './watch.ts';
import { idfOf, magnitudeOf, weigh, type Weighing } from './weight.ts';

/** Which documents are looked at. */
export interface Gate {
  /** By document: 0 shuts it out. */
  readonly allow?: Uint8Array | undefined;
  /** Ascending: no other document can answer, so that blocks without any of them are leapt over. */
  readonly candidates?: Int32Array | undefined;
}

/** Frequencies beyond are rare. */
const TABLE_ROWS = 4;

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
  /** Weights of the list at hand by frequency, from 1 to `rows`, and field length. */
  readonly #table: Float64Array;
  #rows = 0;
  #rowLength = 0;

  constructor(segments: Segments) {
    const { documents, norms } = segments;
    this.#segments = segments;
    this.scores = new Float64Array(documents);
    this.marks = new Uint8Array(documents);
    this.#sums = new Float64Array(documents);
    this.#touched = new Int32Array(documents);
    this.#table = new Float64Array(TABLE_ROWS * norms.reduce((most, { table }) => Math.max(most, table.length), 0));
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
    const df = list.segment.lists.df[list.list] ?? 0;
    this.#walk.open(list.segment, list.list);
    this.#fillTable(weighing, Math.min(df, gate.candidates?.length ?? df));
    if (need === 0 && gate.allow === undefined && gate.candidates === undefined) {
      while (this.#walk.next()) {
        watch.spend(this.#walk.count);
        this.#addBlock(list, weighing, target);
      }
      return;
    }
    const { candidates } = gate;
    let [candidate, least] = [0, 0];
    for (;;) {
      if (candidates !== undefined) {
        candidate = firstAtLeast(candidates, list.base + least, candidate);
        if (candidate === candidates.length) return;
        least = (candidates[candidate] ?? 0) - list.base;
      }
      if (!this.#walk.next(least)) return;
      watch.spend(this.#walk.count);
      this.#addGated(list, weighing, gate.allow, need, target);
      least = (this.#walk.documents[this.#walk.count - 1] ?? 0) + 1;
    }
  }

  /** Any document may answer. No branches but the rare one: what they miss is most of the time. */
  #addBlock({ base, lengths }: ListAt, weighing: Weighing, target: Float64Array): void {
    const { documents, frequencies, count } = this.#walk;
    const marks = this.marks;
    const touched = this.#touched;
    const table = this.#table;
    const rows = this.#rows;
    const rowLength = this.#rowLength;
    let length = this.#count;
    for (let n = 0; n < count; n += 1) {
      const local = documents[n] ?? 0;
      const document = base + local;
      // Written each time, kept only the first time.
      touched[length] = document;
      length += 1 - (marks[document] ?? 0);
      marks[document] = 1;
      const tf = frequencies[n] ?? 0;
      const size = lengths[local] ?? 0;
      const weight =
        tf <= rows && size < rowLength ? (table[(tf - 1) * rowLength + size] ?? 0) : weigh(weighing, tf, size);
      target[document] = (target[document] ?? 0) + weight;
    }
    this.#count = length;
  }

  #addGated(
    { base, lengths }: ListAt,
    weighing: Weighing,
    allow: Uint8Array | undefined,
    need: number,
    target: Float64Array,
  ): void {
    const { documents, frequencies, count } = this.#walk;
    const marks = this.marks;
    const table = this.#table;
    const rows = this.#rows;
    const rowLength = this.#rowLength;
    for (let n = 0; n < count; n += 1) {
      const local = documents[n] ?? 0;
      const document = base + local;
      const mark = marks[document] ?? 0;
      if (mark !== need + 1) {
        if (mark !== need || allow?.[document] === 0) continue;
        marks[document] = need + 1;
        this.#touched[this.#count++] = document;
      }
      const tf = frequencies[n] ?? 0;
      const size = lengths[local] ?? 0;
      const weight =
        tf <= rows && size < rowLength ? (table[(tf - 1) * rowLength + size] ?? 0) : weigh(weighing, tf, size);
      target[document] = (target[document] ?? 0) + weight;
    }
  }

  /** Frequencies and lengths are few: in a long list each weight is computed once. */
  #fillTable(weighing: Weighing, postings: number): void {
    const { length } = weighing.norms.table;
    this.#rowLength = length;
    this.#rows = postings < TABLE_ROWS * length ? 0 : TABLE_ROWS;
    for (let tf = 1; tf <= this.#rows; tf += 1) {
      for (let size = 0; size < length; size += 1) this.#table[(tf - 1) * length + size] = weigh(weighing, tf, size);
    }
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

  /** These documents, ascending. They are the ones whose mark is 1, and all others have 0. */
  ascending(documents: Int32Array): Int32Array {
    let isSorted = true;
    for (let at = 1; isSorted && at < documents.length; at += 1) {
      isSorted = (documents[at] ?? 0) > (documents[at - 1] ?? 0);
    }
    if (isSorted) return documents.slice();
    const { marks } = this;
    // To look at every document is quicker than to sort many of them.
    if (documents.length * 64 < marks.length) return documents.slice().sort();
    const found = new Int32Array(documents.length + 1);
    for (let document = 0, at = 0; document < marks.length; document += 1) {
      // Written each time, kept only where there is a mark.
      found[at] = document;
      at += marks[document] ?? 0;
    }
    return found.subarray(0, documents.length);
  }

  /** Forgets these documents. */
  clear(documents: Int32Array): void {
    for (const document of documents) {
      this.scores[document] = 0;
      this.marks[document] = 0;
    }
  }

  /** Forgets everything, after a search that was given up. */
  clearAll(): void {
    this.scores.fill(0);
    this.#sums.fill(0);
    this.marks.fill(0);
  }
}
