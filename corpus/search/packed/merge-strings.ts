/** Goes through several sorted tables at once, in the order of their strings. */
import type { StringCursor } from './string-table.ts';

export class StringMerge {
  readonly #cursors: readonly StringCursor[];
  /** Which cursors stand on a string that has not been given. */
  readonly #isOpen: boolean[];
  readonly #ends: readonly number[];
  /** By table: the number of the string there, -1 where it is not. */
  readonly found: Int32Array;

  /** From where each cursor stands, up to the numbers `ends`, which are left out. */
  constructor(cursors: readonly StringCursor[], ends: readonly number[]) {
    this.#cursors = cursors;
    this.#ends = ends;
    this.found = new Int32Array(cursors.length).fill(-1);
    this.#isOpen = cursors.map((cursor, at) => cursor.next() && cursor.index < (ends[at] ?? 0));
  }

  /** Goes to the next string that any of the tables has; false when there is none. */
  next(): boolean {
    let least: StringCursor | undefined;
    this.#cursors.forEach((cursor, at) => {
      this.found[at] = -1;
      if (this.#isOpen[at] !== true) return;
      const order = least === undefined ? -1 : cursor.compareWith(least);
      if (order < 0) {
        this.found.fill(-1, 0, at);
        least = cursor;
      }
      if (order <= 0) this.found[at] = cursor.index;
    });
    if (least === undefined) return false;
    this.#cursors.forEach((cursor, at) => {
      if ((this.found[at] ?? -1) >= 0) this.#isOpen[at] = cursor.next() && cursor.index < (this.#ends[at] ?? 0);
    });
    return true;
  }
}
