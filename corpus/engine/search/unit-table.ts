/** The units by their number in the index. A line is read when its claim is shown. */
import type { SearchUnit } from '../../model/search-files.ts';
import type { Lines } from '../files.ts';

/** Units kept read; the same hits are drawn at every keystroke. */
const MOST_KEPT = 512;

export class UnitTable {
  readonly #lines: Lines;
  readonly #kept = new Map<number, SearchUnit>();

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  get count(): number {
    return this.#lines.count;
  }

  /** Throws `RangeError` where there is no such unit. */
  at(document: number): SearchUnit {
    const kept = this.#kept.get(document);
    if (kept !== undefined) return kept;
    const unit = JSON.parse(this.#lines.at(document)) as SearchUnit;
    if (this.#kept.size >= MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value ?? document);
    this.#kept.set(document, unit);
    return unit;
  }
}
