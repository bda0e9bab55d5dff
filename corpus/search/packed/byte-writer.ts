/** Bytes that grow: varints, doubles, and strings as varints of their UTF-16 code units. */
import { RESTART } from './format.ts';

export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** What was written; a view that the next write may leave behind. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Seven bits a byte, the lowest first; the top bit says that more follow. */
  varint(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > 0xffffffff)
      throw new RangeError(`no varint: ${String(value)}`);
    this.#reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      this.#push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.#push(rest);
  }

  /** A whole number of either sign, near zero in few bytes: 0, −1, 1, −2, … */
  signed(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  double(value: number): void {
    this.#reserve(8);
    new DataView(this.#bytes.buffer).setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Strings one after the other, each without the beginning that it has in common with the one before it. */
  strings(texts: readonly string[]): void {
    const own = new ByteWriter();
    let previous = '';
    texts.forEach((text, at) => {
      let shared = 0;
      const most = at % RESTART === 0 ? 0 : Math.min(text.length, previous.length);
      while (shared < most && text.charCodeAt(shared) === previous.charCodeAt(shared)) shared += 1;
      own.#length = 0;
      for (let unit = shared; unit < text.length; unit += 1) own.varint(text.charCodeAt(unit));
      this.varint(shared);
      this.varint(own.length);
      this.bytes(own.written);
      previous = text;
    });
  }

  #push(byte: number): void {
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.written);
    this.#bytes = larger;
  }
}
