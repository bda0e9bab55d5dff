/** Reads every posting once, when a file is opened, so that queries may read them unchecked. */
import { BLOCK, LARGE, PackedIndexError } from './format.ts';
import type { Segment } from './segment.ts';

const NONE = new Int32Array();

class PostingsCheck {
  readonly #bytes: Uint8Array;
  /** Documents of the block at hand. */
  readonly #documents = new Int32Array(BLOCK);
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get at(): number {
    return this.#at;
  }

  fail(reason: string): never {
    throw new PackedIndexError('postings', `is damaged: postings: ${reason} at byte ${String(this.#at)}`);
  }

  /**
   * Reads a block that ends at the byte `end`, from after the document `before`, and takes its frequencies
   * away from `left`, which is by document. Gives the last document.
   */
  block(before: number, count: number, end: number, left: Int32Array): number {
    if (end > this.#bytes.length) this.fail('a list ends after the section');
    const last = this.#readDocuments(before, count, left);
    let n = -1;
    while (this.#at < end) {
      const repetition = this.#varint();
      n += (repetition >>> 2) + 1;
      if (n >= count) this.fail('a frequency is of no document');
      const more = (repetition & LARGE) === LARGE ? this.#varint() : 0;
      const document = this.#documents[n] ?? 0;
      left[document] = (left[document] ?? 0) - (1 + (repetition & LARGE) + more);
    }
    if (this.#at !== end) this.fail('a block does not end where it should');
    return last;
  }

  #readDocuments(before: number, count: number, left: Int32Array): number {
    const bytes = this.#bytes;
    const documents = this.#documents;
    let at = this.#at;
    let document = before;
    for (let n = 0; n < count; n += 1) {
      let difference = bytes[at++] ?? 0;
      if (difference > 0x7f) {
        this.#at = at - 1;
        difference = this.#varint();
        at = this.#at;
      }
      document += difference + 1;
      documents[n] = document;
      left[document] = (left[document] ?? 0) - 1;
    }
    this.#at = at;
    // They ascend: when the last is there, all are.
    if (document >= left.length) this.fail('a list names a document that is not there');
    return document;
  }

  #varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte > 0x7f) continue;
      if ((byte === 0 && shift > 0) || value > 0xffffffff) break;
      return value;
    }
    return this.fail('a number is not well formed');
  }
}

/** Throws `PackedIndexError` unless lists, blocks, counts, documents and field lengths all agree with one another. */
export function checkPostings({ lists, skips, postings, lengths }: Segment): void {
  const check = new PostingsCheck(postings);
  const left = lengths.map((ofField) => ofField.slice());
  const { df, offsets, fields } = lists;
  let block = 0;
  for (let list = 0; list < df.length; list += 1) {
    const inField = left[fields[list] ?? 0] ?? NONE;
    const [count = 0, end = 0] = [df[list], offsets[list + 1]];
    if (count <= BLOCK) {
      check.block(-1, count, end, inField);
      continue;
    }
    let document = -1;
    for (let rest = count; rest > 0; rest -= BLOCK) {
      document = check.block(document, Math.min(BLOCK, rest), skips.ends[block] ?? 0, inField);
      if (document !== skips.lasts[block]) check.fail('a block ends with another document');
      block += 1;
    }
    if (check.at !== end) check.fail('a list does not end where it should');
  }
  if (check.at !== postings.length) check.fail(`${String(postings.length - check.at)} bytes too many`);
  if (left.some((inField) => inField.some((rest) => rest !== 0))) check.fail('frequencies and field lengths disagree');
}
