/** Goes through one list of postings block by block: the only place where queries decode them. */
import { BLOCK, LARGE } from './format.ts';
import { firstBlockOf, type Segment } from './segment.ts';

const NOTHING = new Uint8Array();
const NO_BLOCKS = new Int32Array();

export class ListWalk {
  /** Documents of the block, ascending, and how often each has the term: `count` of them, the caller's to change. */
  readonly documents = new Int32Array(BLOCK);
  readonly frequencies = new Int32Array(BLOCK);
  count = 0;
  /** No frequency of the block is higher. */
  largest = 1;
  #bytes: Uint8Array = NOTHING;
  #lasts: Int32Array = NO_BLOCKS;
  #ends: Int32Array = NO_BLOCKS;
  /** The block that comes next, -1 in a list that has only one. */
  #block = -1;
  #at = 0;
  #end = 0;
  #document = -1;
  #left = 0;

  /** Stands before the first block of the list. */
  open(segment: Segment, list: number): void {
    const { lists, skips, postings } = segment;
    this.#bytes = postings;
    this.#lasts = skips.lasts;
    this.#ends = skips.ends;
    this.#at = lists.offsets[list] ?? 0;
    this.#end = lists.offsets[list + 1] ?? 0;
    this.#left = lists.df[list] ?? 0;
    this.#block = firstBlockOf(segment, list);
    this.#document = -1;
  }

  /** The last document of the block. */
  get last(): number {
    return this.#document;
  }

  /** Goes to the next block that ends at the document `least` or after it; false when there is none. */
  next(least = 0): boolean {
    if (this.#block >= 0) {
      while (this.#left > 0 && (this.#lasts[this.#block] ?? 0) < least) {
        this.#document = this.#lasts[this.#block] ?? 0;
        this.#at = this.#ends[this.#block] ?? 0;
        this.#left -= BLOCK;
        this.#block += 1;
      }
    }
    if (this.#left <= 0) return false;
    this.count = Math.min(BLOCK, this.#left);
    this.#decode(this.#block < 0 ? this.#end : (this.#ends[this.#block] ?? 0));
    this.#left -= BLOCK;
    if (this.#block >= 0) this.#block += 1;
    return true;
  }

  /** The number of the document `wanted` in the block that holds it; -1 when it is not in the list. */
  find(wanted: number): number {
    while (this.next(wanted)) {
      for (let n = 0; n < this.count; n += 1) {
        if ((this.documents[n] ?? 0) >= wanted) return this.documents[n] === wanted ? n : -1;
      }
    }
    return -1;
  }

  /** Two plain loops: to ask at every posting whether it has a frequency costs more than to decode it. */
  #decode(end: number): void {
    const { documents, frequencies, count } = this;
    const bytes = this.#bytes;
    let at = this.#at;
    let document = this.#document;
    for (let n = 0; n < count; n += 1) {
      let difference = bytes[at++] ?? 0;
      if (difference > 0x7f) {
        difference &= 0x7f;
        for (let shift = 7, byte = 0x80; byte > 0x7f; shift += 7) {
          byte = bytes[at++] ?? 0;
          difference |= (byte & 0x7f) << shift;
        }
      }
      document += difference + 1;
      documents[n] = document;
      frequencies[n] = 1;
    }
    let largest = 1;
    for (let n = -1; at < end;) {
      let repetition = bytes[at++] ?? 0;
      if (repetition > 0x7f) repetition = (repetition & 0x7f) | ((bytes[at++] ?? 0) << 7);
      n += (repetition >> 2) + 1;
      let frequency = 2 + (repetition & LARGE);
      if ((repetition & LARGE) === LARGE) {
        for (let shift = 0, byte = 0x80; byte > 0x7f; shift += 7) {
          byte = bytes[at++] ?? 0;
          frequency += (byte & 0x7f) << shift;
        }
      }
      frequencies[n] = frequency;
      largest = Math.max(largest, frequency);
    }
    this.largest = largest;
    this.#at = at;
    this.#document = document;
  }
}
