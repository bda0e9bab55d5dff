/** `lunr.Builder`'s weight of a term in a document's field, from counts alone. */
import type { PackedHead } from './format.ts';

/** Lunr's idf of a term that `count` fields of all documents have. */
export const idfOf = (documents: number, count: number): number =>
  Math.log(1 + Math.abs((documents - count + 0.5) / (count + 0.5)));

/** The part of BM25 that depends on the length of a document's field and on nothing else. */
export interface FieldNorms {
  readonly k1: number;
  readonly b: number;
  readonly average: number;
  /** The length of the longest field. */
  readonly longest: number;
  /** By length, for all but very long ones. */
  readonly table: Float64Array;
}

/** Longest field whose norm stands in a table; there are hardly any longer ones. */
const MAX_TABLED = 4095;

const normOf = (k1: number, b: number, average: number, length: number): number =>
  k1 * (1 - b + b * (length / average));

export function tableNorms({ k1, b }: PackedHead, average: number, longest: number): FieldNorms {
  const table = new Float64Array(Math.min(longest, MAX_TABLED) + 1);
  for (let length = 0; length < table.length; length += 1) table[length] = normOf(k1, b, average, length);
  return { k1, b, average, longest, table };
}

/** What one list of postings weighs: all that does not change from posting to posting. */
export interface Weighing {
  readonly idf: number;
  readonly norms: FieldNorms;
  /** Of the index. */
  readonly fieldBoost: number;
  /** Of the query. */
  readonly boost: number;
  /** Magnitude of the query vector, where it has no other term in the field; else 1. */
  readonly divisor: number;
}

/** Written as in lunr.Builder, rounding included, so that not even the last digit differs. */
export function weigh({ idf, norms, fieldBoost, boost, divisor }: Weighing, tf: number, length: number): number {
  const { k1, table } = norms;
  const norm = length < table.length ? (table[length] ?? 0) : normOf(k1, norms.b, norms.average, length);
  const score = ((idf * ((k1 + 1) * tf)) / (norm + tf)) * fieldBoost;
  return (boost * (Math.round(score * 1000) / 1000)) / divisor;
}

/** Lunr's length of a query vector in one field; infinite for one without length, since it then adds nothing. */
export const magnitudeOf = (squares: number): number => (squares === 0 ? Number.POSITIVE_INFINITY : Math.sqrt(squares));
