/** The terms that a query, or a part of one, stands for: in dictionary order, with their boosts by field. */
import { listOf } from './segment.ts';
import type { Segments } from './segments.ts';

/** Rows run through `ids` and `boosts`. Their order does not depend on how documents are divided into segments. */
export interface Selection {
  readonly count: number;
  /** By row: the common number of the term. */
  readonly terms: Uint32Array;
  /** By row and segment: the segment's own number of the term, -1 where it is not. */
  readonly ids: Int32Array;
  /** By row and field; not a number where the term is not asked for in the field. */
  readonly boosts: Float64Array;
}

export class Selector {
  readonly #segments: Segments;
  readonly #merge: (before: number, boost: number) => number;
  readonly #rows = new Map<number, number>();
  readonly #boosts: number[] = [];

  /** `merge` makes one boost of two by which a term is asked for. */
  constructor(segments: Segments, merge: (before: number, boost: number) => number) {
    this.#segments = segments;
    this.#merge = merge;
  }

  add(term: number, fields: readonly number[], boost: number): void {
    const width = this.#segments.head.fields.length;
    let row = this.#rows.get(term);
    if (row === undefined) {
      row = this.#rows.size;
      this.#rows.set(term, row);
      for (let field = 0; field < width; field += 1) this.#boosts.push(Number.NaN);
    }
    for (const field of fields) {
      const at = row * width + field;
      const before = this.#boosts[at] ?? 0;
      this.#boosts[at] = Number.isNaN(before) ? boost : this.#merge(before, boost);
    }
  }

  select(): Selection {
    const { all, head, dictionary } = this.#segments;
    const [width, count] = [head.fields.length, this.#rows.size];
    const terms = Uint32Array.from(this.#rows.keys()).sort();
    const ids = new Int32Array(count * all.length);
    const boosts = new Float64Array(count * width);
    terms.forEach((term, row) => {
      for (let at = 0; at < all.length; at += 1) ids[row * all.length + at] = dictionary.own(at, term);
      const from = (this.#rows.get(term) ?? 0) * width;
      for (let field = 0; field < width; field += 1) boosts[row * width + field] = this.#boosts[from + field] ?? 0;
    });
    return { count, terms, ids, boosts };
  }
}

/** Calls `visit` with every list of the rows that are asked for in a field, in the order of rows, then segments. */
export function eachList(
  { all, head }: Segments,
  { count, ids, boosts }: Selection,
  field: number,
  visit: (segment: number, list: number, boost: number, row: number) => void,
): void {
  const width = head.fields.length;
  for (let row = 0; row < count; row += 1) {
    const boost = boosts[row * width + field] ?? Number.NaN;
    if (Number.isNaN(boost)) continue;
    for (let at = 0; at < all.length; at += 1) {
      const [segment, id = -1] = [all[at], ids[row * all.length + at]];
      const list = segment === undefined || id < 0 ? -1 : listOf(segment, id, field);
      if (list >= 0) visit(at, list, boost, row);
    }
  }
}

/** How many postings are read to go through all lists. */
export function costOf(segments: Segments, selection: Selection): number {
  let cost = 0;
  segments.head.fields.forEach((_, field) => {
    eachList(segments, selection, field, (at, list) => (cost += segments.all[at]?.lists.df[list] ?? 0));
  });
  return cost;
}
