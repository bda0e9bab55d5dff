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
import { writePostings } from './write-postings.ts';

/** A word as the tokenizer gives it, and the terms that it is indexed under, by number, ascending. */
export type PackedSurface = readonly [text: string, terms: readonly number[]];

export interface PackedContent {
  readonly head: PackedHead;
  readonly refs: readonly string[];
  /** Of each field: how many terms each document has there. */
  readonly lengths: readonly Uint32Array[];
  /** In the order of UTF-16 code units. */
  readonly terms: readonly string[];
  /** Where the postings of a term and field begin: term after term, in each the fields, with the end last. */
  readonly starts: Uint32Array;
  /** Of each posting; ascending in each list. */
  readonly documents: Uint32Array;
  /** Of each posting: how often the document has the term. */
  readonly frequencies: Uint32Array;
  /** In the order of UTF-16 code units. */
  readonly surfaces: readonly PackedSurface[];
}

export type Writers = Readonly<Record<Section, ByteWriter>>;

function writeSections(content: PackedContent): Writers {
  const writers = Object.fromEntries(SECTIONS.map((name) => [name, new ByteWriter()])) as Writers;
  const { head, refs, lengths, terms, surfaces } = content;
  writers.fields.strings([head.analysis, head.lunrVersion, ...head.fields]);
  for (const boost of head.boosts) writers.fields.double(boost);
  writers.terms.strings(terms);
  writers.refs.strings(refs);
  for (const ofField of lengths) for (const length of ofField) writers.lengths.varint(length);
  writePostings(content, writers);
  writers.surfaces.strings(surfaces.map(([text]) => text));
  let before = 0;
  for (const [, leads] of surfaces) {
    writers.leads.varint(leads.length);
    for (const term of leads) {
      // A word and its terms stand at nearly the same place of their lists.
      writers.leads.signed(term - before);
      before = term;
    }
  }
  return writers;
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
  const { head, refs, terms, surfaces } = content;
  for (const [offset, value] of [
    [HEADER.magic, MAGIC],
    [HEADER.version, FORMAT_VERSION],
    [HEADER.size, size],
    [HEADER.documents, refs.length],
    [HEADER.terms, terms.length],
    [HEADER.fields, head.fields.length],
    [HEADER.surfaces, surfaces.length],
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
