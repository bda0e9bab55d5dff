/** The generated units as they lie on the disk, read one by one where they are. */
import { openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import type { IndexedUnit } from '../../../corpus/search/fields.ts';
import { numberOfUnit } from '../../support/world-units.ts';

export const UNITS_FILE = 'units.jsonl';
/** Where each line of the units' file begins, and where the last one ends: doubles. */
export const OFFSETS_FILE = 'units.offsets';

export class StoredTexts {
  readonly #file: number;
  readonly #offsets: Float64Array;

  constructor(folder: string) {
    this.#file = openSync(path.join(folder, UNITS_FILE), 'r');
    const bytes = readFileSync(path.join(folder, OFFSETS_FILE));
    this.#offsets = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  }

  /** The searched fields of a unit. */
  fieldsOf(ref: string): string[] {
    const at = numberOfUnit(ref);
    const start = this.#offsets[at] ?? 0;
    const line = Buffer.allocUnsafe((this.#offsets[at + 1] ?? start) - start);
    readSync(this.#file, line, 0, line.length, start);
    const { text, names, labels, pair } = JSON.parse(line.toString()) as IndexedUnit;
    return [text, names, labels, pair];
  }
}
