/** Opens a packed file: every number in it is held against what it counts before anything is answered from it. */
import { ByteReader } from './byte-reader.ts';
import { crc32 } from './crc32.ts';
import {
  CHECKED_FROM,
  FORMAT_VERSION,
  HEADER,
  HEADER_BYTES,
  MAGIC,
  MAX_FIELDS,
  PackedIndexError,
  SECTIONS,
  type PackedHead,
  type PackedPart,
  type Section,
} from './format.ts';
import { checkPostings } from './check-postings.ts';
import { readCounts, readLeads, readSkips } from './read-lists.ts';
import type { Segment } from './segment.ts';
import type { StringTable } from './string-table.ts';

function refuse(part: PackedPart, reason: string): never {
  throw new PackedIndexError(part, reason);
}

/** The header's plain fields, whose checks need nothing but the file's length. */
function checkHeader(bytes: Uint8Array, view: DataView): void {
  const has = String(bytes.length);
  if (bytes.length < HEADER_BYTES) refuse('file', `is cut off: ${has} bytes, its header takes ${String(HEADER_BYTES)}`);
  if (view.getUint32(HEADER.magic, true) !== MAGIC) refuse('magic', 'is not a packed index');
  const version = view.getUint32(HEADER.version, true);
  if (version !== FORMAT_VERSION) {
    refuse('version', `is of format ${String(version)}; this program reads ${String(FORMAT_VERSION)}`);
  }
  const size = view.getUint32(HEADER.size, true);
  if (size > bytes.length) refuse('size', `is cut off: ${has} of ${String(size)} bytes`);
  if (size < bytes.length) refuse('size', `is damaged: ${has} bytes instead of ${String(size)}`);
  if (view.getUint32(HEADER.checksum, true) !== crc32(bytes.subarray(CHECKED_FROM))) {
    refuse('checksum', 'is damaged: its checksum does not agree with its content');
  }
  const fields = view.getUint32(HEADER.fields, true);
  if (fields > MAX_FIELDS) refuse('fields', `is damaged: ${String(fields)} fields`);
  const [k1, b] = [view.getFloat64(HEADER.k1, true), view.getFloat64(HEADER.b, true)];
  if (!Number.isFinite(k1) || k1 < 0) refuse('k1', `is damaged: k1 is ${String(k1)}`);
  if (!(b >= 0 && b <= 1)) refuse('b', `is damaged: b is ${String(b)}`);
}

/** The bytes of each section; they follow one another to the end of the file. */
function readSections(bytes: Uint8Array, view: DataView): Readonly<Record<Section, Uint8Array>> {
  let at = HEADER_BYTES;
  const entries = SECTIONS.map((name, index) => {
    const offset = view.getUint32(HEADER.sections + index * 8, true);
    const length = view.getUint32(HEADER.sections + index * 8 + 4, true);
    if (offset !== at || length > bytes.length - at)
      refuse('sections', `is damaged: ${name} is not where it should be`);
    at += length;
    return [name, bytes.subarray(offset, at)] as const;
  });
  if (at !== bytes.length) refuse('sections', 'is damaged: its sections do not fill it');
  return Object.fromEntries(entries) as Record<Section, Uint8Array>;
}

function readHead(reader: ByteReader, count: number, view: DataView): PackedHead {
  const labels = reader.strings(count + 2);
  const fields = Array.from({ length: count }, (_, field) => labels.at(field + 2));
  if (new Set(fields).size !== count) reader.fail('two fields have one name');
  const boosts = fields.map(() => reader.double());
  if (!boosts.every(Number.isFinite)) reader.fail('a boost is not a number');
  reader.end();
  return {
    analysis: labels.at(0),
    lunrVersion: labels.at(1),
    k1: view.getFloat64(HEADER.k1, true),
    b: view.getFloat64(HEADER.b, true),
    fields,
    boosts,
  };
}

/** Field after field, a view of the lengths of all documents. */
function readLengths(reader: ByteReader, documents: number, fields: number): Int32Array[] {
  if (documents * fields > reader.left) reader.fail('fewer lengths than fields');
  const all = new Int32Array(documents * fields);
  for (let at = 0; at < all.length; at += 1) {
    const length = reader.varint();
    if (length > 0x7fffffff) reader.fail('a field is too long');
    all[at] = length;
  }
  reader.end();
  return Array.from({ length: fields }, (_, field) => all.subarray(field * documents, (field + 1) * documents));
}

/** Opens the bytes of a file; throws `PackedIndexError`, and nothing else, when they are not a whole packed index. */
export function readPacked(bytes: Uint8Array): Segment {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  checkHeader(bytes, view);
  const sections = readSections(bytes, view);
  const readerOf = (name: Section): ByteReader => new ByteReader(name, sections[name]);
  const [documents, termCount, fieldCount, surfaceCount] = [
    view.getUint32(HEADER.documents, true),
    view.getUint32(HEADER.terms, true),
    view.getUint32(HEADER.fields, true),
    view.getUint32(HEADER.surfaces, true),
  ];
  const head = readHead(readerOf('fields'), fieldCount, view);
  const stringsOf = (name: Section, count: number, sorted: boolean): StringTable => {
    const reader = readerOf(name);
    const table = reader.strings(count, sorted);
    reader.end();
    return table;
  };
  const terms = stringsOf('terms', termCount, true);
  const refs = stringsOf('refs', documents, false);
  const lengths = readLengths(readerOf('lengths'), documents, fieldCount);
  const lists = readCounts(readerOf('counts'), termCount, fieldCount, documents);
  const skips = readSkips(readerOf('skips'), sections.skips, lists);
  const surfaces = stringsOf('surfaces', surfaceCount, true);
  const leads = readLeads(readerOf('leads'), surfaceCount, termCount);
  const segment: Segment = {
    head,
    documents,
    terms,
    refs,
    lengths,
    lists,
    skips,
    surfaces,
    leads,
    postings: sections.postings,
  };
  checkPostings(segment);
  return segment;
}
