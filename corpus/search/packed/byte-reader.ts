/** Reads one section from its beginning to its end; whatever does not hold is refused with the section's name. */
import { PackedIndexError, RESTART, type Section } from './format.ts';
import { StringTable } from './string-table.ts';

export class ByteReader {
  readonly #section: Section;
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(section: Section, bytes: Uint8Array) {
    this.#section = section;
    this.#bytes = bytes;
  }

  get at(): number {
    return this.#at;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  fail(reason: string): never {
    throw new PackedIndexError(this.#section, `is damaged: ${this.#section}: ${reason} at byte ${String(this.#at)}`);
  }

  /** At most 32 bits, and no longer than it need be: one value has one form. */
  varint(): number {
    const first = this.#bytes[this.#at] ?? 0xff;
    // Nearly every number takes one byte.
    if (first < 0x80) {
      this.#at += 1;
      return first;
    }
    return this.#longVarint();
  }

  #longVarint(): number {
    let value = 0;
    for (let scale = 1; scale < 2 ** 35; scale *= 0x80) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) this.fail('ends within a number');
      this.#at += 1;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) {
        if ((byte === 0 && scale > 1) || value > 0xffffffff) this.fail('a number is not well formed');
        return value;
      }
    }
    return this.fail('a number is too long');
  }

  /** What `ByteWriter.signed` wrote. */
  signed(): number {
    const value = this.varint();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  double(): number {
    if (this.left < 8) this.fail('ends within a number');
    const value = new DataView(this.#bytes.buffer, this.#bytes.byteOffset + this.#at, 8).getFloat64(0, true);
    this.#at += 8;
    return value;
  }

  /** `count` strings; when `sorted`, each must stand after the one before it. They stay where they are. */
  strings(count: number, sorted = false): StringTable {
    // Each string takes two bytes at least: a count that the section cannot hold is refused before memory is taken.
    if (count * 2 > this.left) this.fail(`${String(count)} strings do not fit`);
    const restarts = new Uint32Array(Math.ceil(count / RESTART));
    let units = new Uint16Array(64);
    let length = 0;
    for (let index = 0; index < count; index += 1) {
      const isWhole = index % RESTART === 0;
      if (isWhole) restarts[index / RESTART] = this.#at;
      const shared = this.varint();
      const own = this.varint();
      if (shared > (isWhole ? 0 : length)) this.fail('a string borrows more than there is');
      if (own > this.left) this.fail('a string is longer than the section');
      if (shared + own > units.length) {
        const larger = new Uint16Array(2 * (shared + own));
        larger.set(units);
        units = larger;
      }
      const end = this.#at + own;
      // Zero while it is the beginning of the string before it; then the difference that decides the order.
      let order = 0;
      let at = shared;
      while (this.#at < end) {
        const unit = this.varint();
        if (unit > 0xffff) this.fail('a letter is no UTF-16 code unit');
        if (order === 0) order = at < length ? unit - (units[at] ?? 0) : 1;
        units[at] = unit;
        at += 1;
      }
      if (this.#at !== end) this.fail('a string does not end where it should');
      if (sorted && order <= 0 && index > 0) this.fail('the strings are not in order');
      length = at;
    }
    return new StringTable(this.#bytes, restarts, count);
  }

  /** Nothing may follow what was read. */
  end(): void {
    if (this.left > 0) this.fail(`${String(this.left)} bytes too many`);
  }
}
