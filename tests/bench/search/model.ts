/** What is asked, what is answered, and the facts that each engine reports of itself. JSON values only. */
import type { Field } from '../../../corpus/search/fields.ts';

/** The classes of queries, in the order of the tables. */
export const SHAPES = ['one', 'two', 'and', 'prefix', 'fuzzy', 'phrase', 'filter', 'typing'] as const;
export type Shape = (typeof SHAPES)[number];

/** Words are folded as the product folds them: lower case, without accents. */
export interface BenchQuery {
  readonly shape: Shape;
  /** Whole words: any of them for `two`, else all. */
  readonly words: readonly string[];
  /** The beginning of a word, for `prefix` and `typing`; required. */
  readonly beginning?: string;
  readonly field?: Field;
  /** For `fuzzy`: how many edits are allowed. */
  readonly edits?: number;
}

/** How many answers are asked for. */
export const LIMIT = 20;

export interface Answer {
  readonly ms: number;
  /** Numbers of the units, the best first. */
  readonly units: readonly number[];
  /** How many answer in all, as far as the engine says. */
  readonly total: number;
}

export interface BuildFacts {
  readonly ms: number;
  /** Of the files that are opened. */
  readonly bytes: number;
  /** What was different from the other sizes. */
  readonly note?: string;
}

export interface OpenFacts {
  readonly ms: number;
  /** Resident bytes after opening, without those of the process before. */
  readonly bytes: number;
}

export const ENGINES = ['attache', 'lunr', 'minisearch', 'fts5', 'fts5-prefix', 'xapian'] as const;
export type EngineName = (typeof ENGINES)[number];

/** How each engine is set; printed with the figures. */
export const SETTINGS: Readonly<Record<EngineName, string>> = {
  attache:
    "packed Lunr, the product's analysis, fields and weights; and, prefix, typing: as the window asks them, each word scored as a query of its own, all answers ranked; phrase: AND, then the stored texts are read",
  lunr: 'Lunr 2.3.9 with the same tokenizer, pipeline, fields and weights; returns every answer',
  minisearch:
    'MiniSearch 7.2, own tokenizer, folded, stems and words as written, same weights, b 0.5; returns every answer',
  fts5: "FTS5 lean: content='', porter unicode61 remove_diacritics 2, bm25 with the same weights stored as rank, optimised and vacuumed, mmap, prepared, ORDER BY rank LIMIT 20 and count(*)",
  'fts5-prefix': "the same with prefix='2 3'",
  xapian:
    'Xapian, stems and words as written without positions, compacted, BM25 k1 1.2 b 0.5, 20 rows and estimate; beginnings as FLAG_PARTIAL reads them, the 100 most frequent words; phrase: another database with positions; texts folded beforehand; timed inside its process',
};
