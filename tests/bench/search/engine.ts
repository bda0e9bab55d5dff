/** What an engine must do to be measured; each file of `engines/` does it once. */
import type { IndexedUnit } from '../../../corpus/search/fields.ts';
import type { AskedQuery } from '../../support/random-queries.ts';
import type { BenchQuery } from './model.ts';

export interface Builder {
  add(unit: IndexedUnit): void;
  /** Writes the files; returns a note when something was done differently. */
  finish(): string | undefined;
}

/** As an engine gives it: its references or row numbers, the best first. */
export interface Found {
  readonly refs: readonly (string | number)[];
  readonly total: number;
}

export type FullAnswer = readonly (readonly [ref: string, score: number])[];

export interface OpenEngine {
  /** Null when the engine has no such query. */
  ask(query: BenchQuery): Found | null;
  /** Those of the units that answer, wherever they rank; only Attaché is asked. */
  answering?(query: BenchQuery, units: readonly number[]): number[];
  /** Every answer to a query of Lunr's model, for those who have it. */
  all?(asked: AskedQuery): FullAnswer;
}

export interface Engine {
  /** Files in the folder that make up the index. */
  readonly files: readonly string[];
  build(folder: string): Builder;
  /** `corpus`: where the stored texts are. */
  open(folder: string, corpus: string): OpenEngine;
}
