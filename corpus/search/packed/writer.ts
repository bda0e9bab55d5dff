/** Lays out what the builder gathered as FORMAT.md says. */
import { ByteWriter } from './byte-writer.ts';
import { crc32 } from './crc32.ts';
import {
  CHECKED_FROM,
  FORMAT_VERSION,
  HEADER,
  HEADER_BYTES,
  MAGIC,
  SECTIONS,
  type PackedHead,
  type Section,
} from './format.ts';
import type { TermPostings } from './builder.ts';

export interface PackedContent {
  readonly head: PackedHead;
  readonly refs: readonly string[];
  /** Terms of each field, by document. */
  readonly lengths: readonly (readonly number[])[];
  /** In the order of UTF-16 code units. */
  readonly terms: readonly (readonly [string, TermPostings])[];
}

type Writers = Readonly<Record<Section, ByteWriter>>;

function writeSections({ head, refs, lengths, terms }: PackedContent): Writers {
  const writers = Object.fromEntries(SECTIONS.map((name) => [name, new ByteWriter()])) as Writers;
  writers.fields.strings([head.analysis, head.lunrVersion, ...head.fields]);
  for (const boost of head.boosts) writers.fields.double(boost);
  writers.terms.strings(terms.map(([term]) => term));
  writers.refs.strings(refs);
  for (const field of head.fields.keys()) for (const byField of lengths) writers.lengths.varint(byField[field] ?? 0);
  for (const [, byField] of terms) {
    for (const field of head.fields.keys()) writePostings(byField[field] ?? [], writers);
  }
  return writers;
}

/** The list itself, and in `counts` how many documents and bytes it has. */
function writePostings(list: readonly number[], { counts, postings }: Writers): void {
  counts.varint(list.length / 2);
  if (list.length === 0) return;
  const start = postings.length;
  let before = -1;
  for (let at = 0; at < list.length; at += 2) {
    const [document = 0, frequency = 0] = [list[at], list[at + 1]];
    postings.varint((document - before) * 2 + (frequency > 1 ? 1 : 0));
    if (frequency > 1) postings.varint(frequency);
    before = document;
  }
  counts.varint(postings.length - start);
}

/** Writes the checksum of what stands after it. */
export function seal(file: Uint8Array): Uint8Array {
  new DataView(file.buffer, file.byteOffset).setUint32(HEADER.checksum, crc32(file.subarray(CHECKED_FROM)), true);
  return file;
}

export function writePacked(content: PackedContent): Uint8Array {
  const sections = writeSections(content);
  const size = SECTIONS.reduce((sum, name) => sum + sections[name].length, HEADER_BYTES);
  // Document differences are stored doubled in 32 bits, offsets in 32.
  if (size > 0x7fffffff) throw new RangeError('the index would be larger than 2 GB');
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  const { head, refs, terms } = content;
  for (const [offset, value] of [
    [HEADER.magic, MAGIC],
    [HEADER.version, FORMAT_VERSION],
    [HEADER.size, size],
    [HEADER.documents, refs.length],
    [HEADER.terms, terms.length],
    [HEADER.fields, head.fields.length],
  ] as const) {
    view.setUint32(offset, value, true);
  }
  view.setFloat64(HEADER.k1, head.k1, true);
  view.setFloat64(HEADER.b, head.b, true);
  let at = HEADER_BYTES;
  SECTIONS.forEach((name, index) => {
    const bytes = sections[name].written;
    view.setUint32(HEADER.sections + index * 8, at, true);
    view.setUint32(HEADER.sections + index * 8 + 4, bytes.length, true);
    file.set(bytes, at);
    at += bytes.length;
  });
  return seal(file);
}
