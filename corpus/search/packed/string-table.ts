/** Many strings as they stand in the file: nothing is unpacked before somebody asks for it. */
import { RESTART } from './format.ts';

/** Goes from string to string. The bytes have been checked when the file was opened. */
export class StringCursor {
  readonly #bytes: Uint8Array;
  readonly #restarts: Uint32Array;
  readonly #count: number;
  #at = 0;
  /** Where the string ends in the bytes, and the next begins. */
  #end = 0;
  #length = 0;
  #shared = 0;
  #units = new Uint16Array(64);
  #index = -1;

  constructor(bytes: Uint8Array, restarts: Uint32Array, count: number) {
    this.#bytes = bytes;
    this.#restarts = restarts;
    this.#count = count;
  }

  /** Number of the string that it stands on; -1 before the first. */
  get index(): number {
    return this.#index;
  }

  get length(): number {
    return this.#length;
  }

  /** UTF-16 code units of the string; what stands after `length` means nothing. */
  get units(): Uint16Array {
    return this.#units;
  }

  /** How much of the string was written as "like the one before": at least so many letters are the same. */
  get shared(): number {
    return this.#shared;
  }

  /** The string that it stands on. */
  get text(): string {
    let text = '';
    for (let at = 0; at < this.#length; at += 1) text += String.fromCharCode(this.#units[at] ?? 0);
    return text;
  }

  /** Stands before the string `index`: `next` is that string. */
  before(index: number): this {
    const group = Math.floor(index / RESTART);
    this.#end = this.#restarts[group] ?? this.#bytes.length;
    this.#index = group * RESTART - 1;
    while (this.#index < index - 1 && this.next());
    return this;
  }

  /**
   * Goes to the next string that is not written as "like the one before, for `unlike` letters or more";
   * false when there is none. One that is written whole is gone to whatever its letters.
   */
  next(unlike = Number.POSITIVE_INFINITY): boolean {
    let own: number;
    do {
      if (this.#index + 1 >= this.#count) return false;
      this.#at = this.#end;
      this.#index += 1;
      this.#shared = this.#varint();
      own = this.#varint();
      this.#end = this.#at + own;
    } while (this.#shared >= unlike);
    const end = this.#end;
    if (this.#shared + own > this.#units.length) {
      const larger = new Uint16Array(2 * (this.#shared + own));
      larger.set(this.#units);
      this.#units = larger;
    }
    const units = this.#units;
    let length = this.#shared;
    while (this.#at < end) {
      units[length] = this.#varint();
      length += 1;
    }
    this.#length = length;
    return true;
  }

  /** Below, at or above zero as the string stands before, at or after `text`; `prefix` looks at its beginning alone. */
  compare(text: string, prefix = false): number {
    const common = Math.min(this.#length, text.length);
    for (let at = 0; at < common; at += 1) {
      const difference = (this.#units[at] ?? 0) - text.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return prefix && common === text.length ? 0 : this.#length - text.length;
  }

  /** The same for the string that another cursor stands on. */
  compareWith(other: StringCursor): number {
    const common = Math.min(this.#length, other.#length);
    for (let at = 0; at < common; at += 1) {
      const difference = (this.#units[at] ?? 0) - (other.#units[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return this.#length - other.#length;
  }

  #varint(): number {
    let byte = this.#bytes[this.#at++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    return value;
  }
}

export class StringTable {
  readonly count: number;
  readonly #bytes: Uint8Array;
  /** Where every string stands that is written whole. */
  readonly #restarts: Uint32Array;

  constructor(bytes: Uint8Array, restarts: Uint32Array, count: number) {
    this.#bytes = bytes;
    this.#restarts = restarts;
    this.count = count;
  }

  /** A cursor whose `next` is the string `index`. */
  from(index: number): StringCursor {
    return new StringCursor(this.#bytes, this.#restarts, this.count).before(index);
  }

  at(index: number): string {
    const cursor = this.from(index);
    return cursor.next() ? cursor.text : '';
  }

  /** In a sorted table: the number of a string, -1 when it is not there. */
  find(text: string): number {
    const index = this.lowerBound(text);
    return index < this.count && this.at(index) === text ? index : -1;
  }

  /** In a sorted table: the first string that does not stand before `text`. */
  lowerBound(text: string): number {
    return this.#bound((cursor) => cursor.compare(text) < 0);
  }

  /** In a sorted table: the first string after all those that begin with `text`. */
  afterPrefix(text: string): number {
    return this.#bound((cursor) => cursor.compare(text, true) <= 0);
  }

  #bound(isBefore: (cursor: StringCursor) => boolean): number {
    const cursor = this.from(0);
    let low = 0;
    let high = this.#restarts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      cursor.before(middle * RESTART).next();
      if (isBefore(cursor)) low = middle + 1;
      else high = middle;
    }
    // From the last whole string that stands before what is sought, one by one.
    cursor.before(Math.max(0, low - 1) * RESTART);
    while (cursor.next()) if (!isBefore(cursor)) return cursor.index;
    return this.count;
  }
}
