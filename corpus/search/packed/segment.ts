/** One opened packed file. Everything in it has been checked: what reads it need not look again. */
import { BLOCK, type PackedHead } from './format.ts';
import type { StringTable } from './string-table.ts';

/** Lists of postings, one for each term and field that have any; in the order of terms, then of fields. */
export interface Lists {
  /** By term: its first list; with the number of lists last. */
  readonly firsts: Int32Array;
  /** By term: documents that have it in any field. */
  readonly anywhere: Int32Array;
  /** By list. */
  readonly fields: Uint8Array;
  /** By list: how many documents it names. */
  readonly df: Int32Array;
  /** By list: where it begins in the postings; with the end last. */
  readonly offsets: Int32Array;
}

/** Where the blocks of the long lists end, and what they can weigh. */
export interface Skips {
  readonly bytes: Uint8Array;
  /** The lists of more than one block, ascending, and the first block of each. */
  readonly lists: Int32Array;
  readonly firsts: Int32Array;
  /** By block: its last document, and the end of its postings. */
  readonly lasts: Int32Array;
  readonly ends: Int32Array;
  /** By block: where its frontier stands in `bytes`. */
  readonly frontiers: Int32Array;
}

/** Words as they are written in the texts, folded, and the terms that they are indexed under. */
export interface Leads {
  /** By word: its first place in `terms`; with the end last. */
  readonly firsts: Int32Array;
  readonly terms: Int32Array;
}

export interface Segment {
  readonly head: PackedHead;
  readonly documents: number;
  /** Sorted. */
  readonly terms: StringTable;
  readonly refs: StringTable;
  /** By field and document: how many terms it has there. */
  readonly lengths: readonly Int32Array[];
  readonly lists: Lists;
  readonly skips: Skips;
  /** Sorted. */
  readonly surfaces: StringTable;
  readonly leads: Leads;
  readonly postings: Uint8Array;
}

/** The list of a term in a field, -1 where no document has it there. */
export function listOf({ lists: { firsts, fields } }: Segment, term: number, field: number): number {
  const end = firsts[term + 1] ?? 0;
  for (let list = firsts[term] ?? 0; list < end; list += 1) if (fields[list] === field) return list;
  return -1;
}

/** How many postings the term has in all fields. */
export function postingsOf({ lists: { firsts, df } }: Segment, term: number): number {
  const end = firsts[term + 1] ?? 0;
  let count = 0;
  for (let list = firsts[term] ?? 0; list < end; list += 1) count += df[list] ?? 0;
  return count;
}

/** The first block of a list, -1 when it has only one. */
export function firstBlockOf({ lists: { df }, skips }: Segment, list: number): number {
  return (df[list] ?? 0) > BLOCK ? (skips.firsts[firstAtLeast(skips.lists, list)] ?? -1) : -1;
}

/**
 * In ascending numbers: the first place, not before `from`, of one that is not below `least`.
 * Looks near `from` first, so that going through the numbers in steps costs little.
 */
export function firstAtLeast(numbers: Int32Array, least: number, from = 0): number {
  let [low, high, step] = [from, from, 1];
  while (high < numbers.length && (numbers[high] ?? 0) < least) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  high = Math.min(high, numbers.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
