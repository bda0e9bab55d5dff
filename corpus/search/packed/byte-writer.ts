/** Bytes that grow: varints, doubles, and strings as varints of their UTF-16 code units. */
import { MAX_SHARED } from './format.ts';

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

  /** The string without the beginning that it has in common with `previous`. */
  string(text: string, previous = ''): void {
    let shared = 0;
    while (shared < Math.min(text.length, previous.length, MAX_SHARED) && text[shared] === previous[shared])
      shared += 1;
    this.varint(shared);
    this.varint(text.length - shared);
    for (let at = shared; at < text.length; at += 1) this.varint(text.charCodeAt(at));
  }

  /** Strings one after the other, each on top of the one before it. */
  strings(texts: readonly string[]): void {
    texts.forEach((text, at) => {
      this.string(text, texts[at - 1]);
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
