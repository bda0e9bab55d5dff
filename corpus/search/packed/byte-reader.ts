/** Reads one section from its beginning to its end; whatever does not hold is refused with the section's name. */
import { MAX_SHARED, PackedIndexError, type Section } from './format.ts';
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
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) this.fail('ends within a number');
      this.#at += 1;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) {
        if ((byte === 0 && shift > 0) || value > 0xffffffff) this.fail('a number is not well formed');
        return value;
      }
    }
    return this.fail('a number is too long');
  }

  double(): number {
    if (this.left < 8) this.fail('ends within a number');
    const value = new DataView(this.#bytes.buffer, this.#bytes.byteOffset + this.#at, 8).getFloat64(0, true);
    this.#at += 8;
    return value;
  }

  /** `count` strings, each on top of the one before it. */
  strings(count: number): StringTable {
    // Each string takes two bytes at least: a count that the section cannot hold is refused before memory is taken.
    if (count * 2 > this.left) this.fail(`${String(count)} strings do not fit`);
    const offsets = new Uint32Array(count + 1);
    let chars = new Uint16Array(this.left * 2);
    let end = 0;
    for (let index = 0; index < count; index += 1) {
      const start = offsets[index] ?? 0;
      const before = index === 0 ? 0 : start - (offsets[index - 1] ?? 0);
      const shared = this.varint();
      const own = this.varint();
      if (shared > Math.min(before, MAX_SHARED)) this.fail('a string borrows more than there is');
      if (own > this.left) this.fail('a string is longer than the section');
      if (end + shared + own > chars.length) {
        const larger = new Uint16Array(Math.max(chars.length * 2, end + shared + own));
        larger.set(chars);
        chars = larger;
      }
      chars.copyWithin(end, start - before, start - before + shared);
      end += shared;
      for (let at = 0; at < own; at += 1) {
        const unit = this.varint();
        if (unit > 0xffff) this.fail('a letter is no UTF-16 code unit');
        chars[end] = unit;
        end += 1;
      }
      offsets[index + 1] = end;
    }
    return new StringTable(offsets, chars.slice(0, end));
  }

  /** Nothing may follow what was read. */
  end(): void {
    if (this.left > 0) this.fail(`${String(this.left)} bytes too many`);
  }
}
