/** Weighs the postings of one list, block by block. */
import { BLOCK } from './format.ts';
import type { ListWalk } from './list-walk.ts';
import type { Segments } from './segments.ts';
import { weigh, type Weighing } from './weight.ts';

/** Frequencies beyond are rare. */
const TABLE_ROWS = 4;

export class BlockWeights {
  /** Of the block that was weighed last, posting by posting. */
  readonly weights = new Float64Array(BLOCK);
  /** Weights of the list by frequency, from 1 to `TABLE_ROWS`, and field length. */
  readonly #table: Float64Array;
  #weighing: Weighing | undefined;
  #isTabled = false;

  constructor({ norms }: Segments) {
    this.#table = new Float64Array(TABLE_ROWS * norms.reduce((most, { table }) => Math.max(most, table.length), 0));
  }

  /** Frequencies and lengths are few: when many `postings` are to be weighed, each weight is computed once. */
  open(weighing: Weighing, postings: number): void {
    const { length } = weighing.norms.table;
    this.#weighing = weighing;
    this.#isTabled = postings >= TABLE_ROWS * length;
    if (!this.#isTabled) return;
    for (let tf = 1; tf <= TABLE_ROWS; tf += 1) {
      for (let size = 0; size < length; size += 1) this.#table[(tf - 1) * length + size] = weigh(weighing, tf, size);
    }
  }

  /** Plain loops, one after the other: one that chooses takes three times as long. */
  weigh({ documents, frequencies, count, largest }: ListWalk, lengths: Int32Array): void {
    const weighing = this.#weighing;
    if (weighing === undefined) return;
    const { weights } = this;
    if (!this.#isTabled) {
      for (let n = 0; n < count; n += 1) {
        weights[n] = weigh(weighing, frequencies[n] ?? 0, lengths[documents[n] ?? 0] ?? 0);
      }
      return;
    }
    const table = this.#table;
    const tabled = weighing.norms.table.length;
    for (let n = 0; n < count; n += 1) {
      const tf = Math.min(frequencies[n] ?? 0, TABLE_ROWS);
      const length = Math.min(lengths[documents[n] ?? 0] ?? 0, tabled - 1);
      weights[n] = table[Math.imul(tf - 1, tabled) + length] ?? 0;
    }
    if (largest <= TABLE_ROWS && weighing.norms.longest < tabled) return;
    for (let n = 0; n < count; n += 1) {
      const tf = frequencies[n] ?? 0;
      const length = lengths[documents[n] ?? 0] ?? 0;
      if (tf > TABLE_ROWS || length >= tabled) weights[n] = weigh(weighing, tf, length);
    }
  }
}
