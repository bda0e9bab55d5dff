/** Reads the frontier of a block: see `frontier.ts`. */
import type { Skips } from './segment.ts';

export class FrontierReader {
  readonly #skips: Skips;
  #frequencies = new Uint32Array(8);
  #lengths = new Uint32Array(8);
  #count = 0;
  #at = 0;

  constructor(skips: Skips) {
    this.#skips = skips;
  }

  get count(): number {
    return this.#count;
  }

  /** Ascending; `count` of them. */
  get frequencies(): Uint32Array {
    return this.#frequencies;
  }

  get lengths(): Uint32Array {
    return this.#lengths;
  }

  open(block: number): void {
    this.#at = this.#skips.frontiers[block] ?? 0;
    this.#count = this.#varint();
    if (this.#count > this.#frequencies.length) {
      this.#frequencies = new Uint32Array(this.#count * 2);
      this.#lengths = new Uint32Array(this.#count * 2);
    }
    let [frequency, length] = [0, 0];
    for (let at = 0; at < this.#count; at += 1) {
      frequency += this.#varint();
      length += this.#varint();
      this.#frequencies[at] = frequency;
      this.#lengths[at] = length;
    }
  }

  /** True when no posting of this frequency and field length weighs more than the frontier. */
  covers(frequency: number, length: number): boolean {
    let at = 0;
    while (at < this.#count && (this.#frequencies[at] ?? 0) < frequency) at += 1;
    return at < this.#count && (this.#lengths[at] ?? 0) <= length;
  }

  #varint(): number {
    const { bytes } = this.#skips;
    let byte = bytes[this.#at++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[this.#at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    return value >>> 0;
  }
}
