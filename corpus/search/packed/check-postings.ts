/** Reads every posting once, when a file is opened, so that queries may read them unchecked. */
import { BLOCK, LARGE, PackedIndexError } from './format.ts';
import type { Segment } from './segment.ts';

/** So that every frequency is a number of 31 bits. */
const MAX_FREQUENCY = 0x7ffffff0;

class PostingsCheck {
  readonly #bytes: Uint8Array;
  readonly #documents: number;
  #at = 0;
  #frequencies = 0;

  constructor(bytes: Uint8Array, documents: number) {
    this.#bytes = bytes;
    this.#documents = documents;
  }

  get at(): number {
    return this.#at;
  }

  /** Sum of the frequencies of the block that was read last. */
  get frequencies(): number {
    return this.#frequencies;
  }

  fail(reason: string): never {
    throw new PackedIndexError('postings', `is damaged: postings: ${reason} at byte ${String(this.#at)}`);
  }

  /** Reads a block that ends at the byte `end`, from after the document `before`; gives its last document. */
  block(before: number, count: number, end: number): number {
    if (end > this.#bytes.length) this.fail('a list ends after the section');
    const last = this.#readDocuments(before, count);
    let n = -1;
    let sum = count;
    while (this.#at < end) {
      const repetition = this.#varint();
      n += (repetition >>> 2) + 1;
      if (n >= count) this.fail('a frequency is of no document');
      const more = (repetition & LARGE) === LARGE ? this.#varint() : 0;
      if (more > MAX_FREQUENCY) this.fail('a frequency is too high');
      sum += 1 + (repetition & LARGE) + more;
    }
    if (this.#at !== end) this.fail('a block does not end where it should');
    this.#frequencies = sum;
    return last;
  }

  #readDocuments(before: number, count: number): number {
    const document = this.#readBytes(before, count) ?? this.#readNumbers(before, count);
    // They ascend: when the last is there, all are.
    if (document >= this.#documents) this.fail('a list names a document that is not there');
    return document;
  }

  /** Most blocks hold differences of one byte each; null, with nothing read, where one is longer. */
  #readBytes(before: number, count: number): number | null {
    const [bytes, at] = [this.#bytes, this.#at];
    let [sum, bits] = [0, 0];
    for (let n = at, end = at + count; n < end; n += 1) {
      const difference = bytes[n] ?? 0;
      sum += difference;
      bits |= difference;
    }
    if (bits > 0x7f) return null;
    this.#at = at + count;
    return before + sum + count;
  }

  #readNumbers(before: number, count: number): number {
    const bytes = this.#bytes;
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
    }
    this.#at = at;
    return document;
  }

  #varint(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#at++] ?? 0;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let scale = 0x80; scale < 2 ** 35; scale *= 0x80) {
      byte = bytes[this.#at++] ?? 0;
      value += (byte & 0x7f) * scale;
      if (byte > 0x7f) continue;
      if (byte === 0 || value > 0xffffffff) break;
      return value;
    }
    return this.fail('a number is not well formed');
  }
}

/** Throws `PackedIndexError` unless lists, blocks, counts, documents and field lengths agree with one another. */
export function checkPostings({ documents, lists, skips, postings, lengths }: Segment): void {
  const check = new PostingsCheck(postings, documents);
  const sums = lengths.map(() => 0);
  const { df, offsets, fields } = lists;
  let block = 0;
  for (let list = 0; list < df.length; list += 1) {
    const count = df[list] ?? 0;
    const end = offsets[list + 1] ?? 0;
    let sum = 0;
    if (count <= BLOCK) {
      check.block(-1, count, end);
      sum = check.frequencies;
    } else {
      let document = -1;
      for (let rest = count; rest > 0; rest -= BLOCK) {
        document = check.block(document, Math.min(BLOCK, rest), skips.ends[block] ?? 0);
        if (document !== skips.lasts[block]) check.fail('a block ends with another document');
        sum += check.frequencies;
        block += 1;
      }
      if (check.at !== end) check.fail('a list does not end where it should');
    }
    const field = fields[list] ?? 0;
    sums[field] = (sums[field] ?? 0) + sum;
  }
  if (check.at !== postings.length) check.fail(`${String(postings.length - check.at)} bytes too many`);
  const isAgreed = lengths.every((ofField, field) => ofField.reduce((sum, length) => sum + length, 0) === sums[field]);
  if (!isAgreed) check.fail('frequencies and field lengths disagree');
}
