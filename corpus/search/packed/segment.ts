/** One opened packed file. Everything in it has been checked: what reads it need not look again. */
import type { PackedHead } from './format.ts';
import type { StringTable } from './string-table.ts';

export interface Segment {
  readonly head: PackedHead;
  readonly documents: number;
  /** Sorted. */
  readonly terms: StringTable;
  readonly refs: StringTable;
  /** How many terms each document's field has: field after field, in each the documents. */
  readonly lengths: Uint32Array;
  /** Documents that have a term in a field: term after term, in each the fields. */
  readonly df: Uint32Array;
  /** Where the list of a term and field begins in `postings`; in the same order, with the end last. */
  readonly offsets: Uint32Array;
  readonly postings: Uint8Array;
}

/** The postings of one term in one field. */
export function postingsOf({ head, offsets, postings }: Segment, term: number, field: number): Uint8Array {
  const list = term * head.fields.length + field;
  return postings.subarray(offsets[list] ?? 0, offsets[list + 1] ?? 0);
}

/** Calls `visit` with each document of a list, ascending, and how often it has the term. */
export function eachPosting(list: Uint8Array, visit: (document: number, frequency: number) => void): void {
  let document = -1;
  for (let at = 0; at < list.length;) {
    let byte = list[at++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = list[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    let frequency = 1;
    if ((value & 1) === 1) {
      byte = list[at++] ?? 0;
      frequency = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = list[at++] ?? 0;
        frequency |= (byte & 0x7f) << shift;
      }
    }
    document += value >>> 1;
    visit(document, frequency >>> 0);
  }
}
