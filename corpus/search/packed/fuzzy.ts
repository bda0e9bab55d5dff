/**
 * Terms within an edit distance of a word, by Lunr's own rules. Lunr writes out every pattern that
 * the edits give (`lunr.TokenSet.fromFuzzyString`); this walks the sorted dictionary once with the
 * cheapest number of edits for each state, and leaves out all that begins like a dead end.
 *
 * Three kinds of state, by what of the word is still to come after a term's beginning was read:
 * `plain[i]` the word from letter i; `held[i]` letter i-2 and then the word from i, when letters i-2
 * and i-1 were swapped; `twice[i]` letter i-3 and then the word from i, when it was swapped twice.
 * Unlike plain optimal alignment, Lunr may insert between swapped letters.
 */
import type { StringTable } from './string-table.ts';

/** More than any distance that is asked for. */
const NEVER = 9;
const ASTERISK = 42;

class EditRows {
  readonly #word: Uint16Array;
  readonly #distance: number;
  /** By letters read: `plain`, `held`, `twice`, one after the other. */
  readonly #rows: Uint8Array[] = [];

  constructor(word: string, distance: number) {
    this.#word = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
    this.#distance = distance;
    const first = this.#row(0);
    for (let at = 0; at <= word.length; at += 1) first[at] = Math.min(at, NEVER);
  }

  /** Reads letter number `depth` (from 1); false when no continuation can match. */
  read(depth: number, letter: number): boolean {
    const width = this.#word.length + 1;
    const before = this.#rows[depth - 1] ?? this.#row(depth - 1);
    const row = this.#row(depth);
    const improve = (at: number, cost: number): void => {
      if (cost < (row[at] ?? 0)) row[at] = cost;
    };
    for (let i = 0; i < width; i += 1) {
      const [plain = NEVER, held = NEVER, twice = NEVER] = [before[i], before[width + i], before[2 * width + i]];
      const [here, next] = [this.#cost(i, letter), this.#cost(i + 1, letter)];
      if (plain < NEVER) {
        improve(i, plain + 1);
        if (i + 1 < width) improve(i + 1, plain + here);
        if (i + 2 < width && next === 0) improve(width + i + 2, plain + 1);
      }
      if (held < NEVER) {
        improve(width + i, held + 1);
        improve(i, held + this.#cost(i - 2, letter));
        if (i + 1 < width && here === 0) improve(2 * width + i + 1, held + 1);
      }
      if (twice < NEVER) improve(i, twice + this.#cost(i - 3, letter));
    }
    // Letters of the word left out.
    let least = NEVER;
    for (let i = 0; i < width; i += 1) {
      improve(i, (row[width + i] ?? NEVER) + 1);
      if (i > 0) improve(i, (row[i - 1] ?? NEVER) + 1);
      least = Math.min(least, row[i] ?? NEVER, row[width + i] ?? NEVER, row[2 * width + i] ?? NEVER);
    }
    return least <= this.#distance;
  }

  /** The least edits that make the word of what was read. */
  distanceAt(depth: number): number {
    return this.#rows[depth]?.[this.#word.length] ?? NEVER;
  }

  /** An asterisk in the word stands for any one letter, as in Lunr. */
  #cost(at: number, letter: number): 0 | 1 {
    return this.#word[at] === letter || this.#word[at] === ASTERISK ? 0 : 1;
  }

  #row(depth: number): Uint8Array {
    const row = (this.#rows[depth] ??= new Uint8Array(3 * (this.#word.length + 1)));
    return row.fill(NEVER);
  }
}

/** A string of the table, by its number, and the edits between it and the word. */
export interface FuzzyMatch {
  readonly index: number;
  readonly distance: number;
}

/** In the order of the table. The empty string is never found. */
export function fuzzyMatches(table: StringTable, word: string, distance: number): FuzzyMatch[] {
  const rows = new EditRows(word, distance);
  const cursor = table.from(0);
  /** The letters that the rows have read; when `isDead`, nothing that begins with all of them can match. */
  const path: number[] = [];
  let isDead = false;
  const found: FuzzyMatch[] = [];
  while (cursor.next(isDead ? path.length : undefined)) {
    const { units, length } = cursor;
    let depth = Math.min(cursor.shared, path.length);
    while (depth < path.length && depth < length && units[depth] === path[depth]) depth += 1;
    if (isDead && depth === path.length) continue;
    path.length = depth;
    isDead = false;
    while (!isDead && depth < length) {
      const letter = units[depth] ?? 0;
      path.push(letter);
      depth += 1;
      isDead = !rows.read(depth, letter);
    }
    const edits = rows.distanceAt(length);
    if (!isDead && length > 0 && edits <= distance) found.push({ index: cursor.index, distance: edits });
  }
  return found;
}
