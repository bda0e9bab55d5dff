/** Finds the best documents of one term in one segment, leaping over blocks of its longest list. */
import type { BlockWeights } from './block-weights.ts';
import { ListWalk } from './list-walk.ts';
import type { Segment } from './segment.ts';
import type { Best } from './select.ts';
import { weigh, type Weighing } from './weight.ts';

/** The list of the term in one field of a segment. */
export interface FieldList {
  readonly list: number;
  readonly df: number;
  /** Of the field, by document. */
  readonly lengths: Int32Array;
  readonly weighing: Weighing;
}

/** A list gone through posting by posting. */
class Cursor {
  /** The document that it stands on; infinite at the end. */
  document = -1;
  weight = 0;
  readonly #walk = new ListWalk();
  readonly #list: FieldList;
  #n = 0;

  constructor(segment: Segment, list: FieldList) {
    this.#list = list;
    this.#walk.open(segment, list.list);
    this.next();
  }

  next(): void {
    if (this.#n >= this.#walk.count) {
      this.#n = 0;
      if (!this.#walk.next()) {
        this.document = Number.POSITIVE_INFINITY;
        return;
      }
    }
    const document = this.#walk.documents[this.#n] ?? 0;
    this.document = document;
    this.weight = weigh(this.#list.weighing, this.#walk.frequencies[this.#n] ?? 0, this.#list.lengths[document] ?? 0);
    this.#n += 1;
  }
}

export class LeapingSearch {
  readonly #base: number;
  readonly #lengths: Int32Array;
  /** How many of the other lists are of fields before that of the longest list. */
  readonly #before: number;
  readonly #others: readonly Cursor[];
  readonly #walk = new ListWalk();
  readonly #weights: BlockWeights;
  readonly #best: Best;
  /** The first document of the block at hand, and the place in it. */
  #from = 0;
  #n = 0;
  #isDecoded = false;

  /** `lists` are in the order of fields; `longest` is the place of one of them. */
  constructor(
    segment: Segment,
    base: number,
    lists: readonly FieldList[],
    longest: number,
    weights: BlockWeights,
    best: Best,
  ) {
    this.#base = base;
    this.#before = longest;
    this.#others = lists.filter((_, at) => at !== longest).map((list) => new Cursor(segment, list));
    this.#weights = weights;
    this.#best = best;
    const list = lists[longest];
    this.#lengths = list?.lengths ?? new Int32Array();
    if (list === undefined) return;
    this.#walk.open(segment, list.list);
    weights.open(list.weighing, list.df);
  }

  /** The next block of the longest list, which ends with the document `last` and weighs no more than `bound`. */
  addBlock(bound: number, last: number): void {
    this.#isDecoded = false;
    // All of the best so far stand before this block: one that is only as good does not displace them.
    const canWin = bound > this.#best.threshold;
    for (let document = this.#other; document <= last; document = this.#other) this.#addOther(document, bound);
    if (canWin) this.#addAll();
    this.#from = last + 1;
  }

  /** What the other lists have after the last block. */
  addRest(): void {
    this.#isDecoded = true;
    this.#walk.count = 0;
    for (let document = this.#other; document < Number.POSITIVE_INFINITY; document = this.#other) {
      this.#addOther(document, 0);
    }
  }

  /** The next document of the other lists. */
  get #other(): number {
    let least = Number.POSITIVE_INFINITY;
    for (const { document } of this.#others) if (document < least) least = document;
    return least;
  }

  /** Leaves out a document that cannot be among the best even if the longest list gives it all of `bound`. */
  #addOther(document: number, bound: number): void {
    let others = 0;
    for (const cursor of this.#others) if (cursor.document === document) others += cursor.weight;
    // A hair more than the sum, which is added up in another order here.
    if ((others + bound) * (1 + 1e-9) >= this.#best.threshold)
      this.#best.add(this.#base + document, this.#scoreOf(document));
    for (const cursor of this.#others) if (cursor.document === document) cursor.next();
  }

  /** In the order of fields, as everything is added up elsewhere. */
  #scoreOf(document: number): number {
    if (!this.#isDecoded) this.#decode();
    const { documents, count } = this.#walk;
    while (this.#n < count && (documents[this.#n] ?? 0) < document) this.#n += 1;
    let score = 0;
    this.#others.forEach((cursor, at) => {
      if (at === this.#before) score += this.#take(document);
      if (cursor.document === document) score += cursor.weight;
    });
    return this.#before >= this.#others.length ? score + this.#take(document) : score;
  }

  /** The weight in the longest list; it is not looked at again. */
  #take(document: number): number {
    const n = this.#n;
    if (n >= this.#walk.count || this.#walk.documents[n] !== document) return 0;
    const weight = this.#weights.weights[n] ?? 0;
    this.#weights.weights[n] = Number.NEGATIVE_INFINITY;
    return weight;
  }

  /** Every document of the block that has not been looked at. */
  #addAll(): void {
    if (!this.#isDecoded) this.#decode();
    const { documents, count } = this.#walk;
    const { weights } = this.#weights;
    let { threshold } = this.#best;
    for (let n = 0; n < count; n += 1) {
      const weight = weights[n] ?? 0;
      if (weight < threshold || weight === Number.NEGATIVE_INFINITY) continue;
      this.#best.add(this.#base + (documents[n] ?? 0), weight);
      threshold = this.#best.threshold;
    }
  }

  #decode(): void {
    this.#walk.next(this.#from);
    this.#weights.weigh(this.#walk, this.#lengths);
    this.#isDecoded = true;
    this.#n = 0;
  }
}
