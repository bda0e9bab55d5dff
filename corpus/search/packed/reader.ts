/** Opens a packed file: every number in it is held against what it counts before anything is answered from it. */
import { ByteReader } from './byte-reader.ts';
import { crc32 } from './crc32.ts';
import {
  CHECKED_FROM,
  FORMAT_VERSION,
  HEADER,
  HEADER_BYTES,
  MAGIC,
  PackedIndexError,
  SECTIONS,
  type PackedHead,
  type PackedPart,
  type Section,
} from './format.ts';
import { checkPostings } from './check-postings.ts';
import type { Segment } from './segment.ts';

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
  if (view.getUint32(HEADER.reserved, true) !== 0) refuse('reserved', 'is damaged: the reserved field is not zero');
  const [k1, b] = [view.getFloat64(HEADER.k1, true), view.getFloat64(HEADER.b, true)];
  if (!Number.isFinite(k1) || k1 < 0) refuse('k1', `is damaged: k1 is ${String(k1)}`);
  if (!(b >= 0 && b <= 1)) refuse('b', `is damaged: b is ${String(b)}`);
}

/** A reader for each section; they follow one another to the end of the file. */
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

/** Document counts and bounds of every list; a list of no documents takes no bytes. */
function readCounts(reader: ByteReader, lists: number, documents: number): Pick<Segment, 'df' | 'offsets'> {
  if (lists > reader.left) reader.fail(`${String(lists)} lists do not fit`);
  const df = new Uint32Array(lists);
  const offsets = new Uint32Array(lists + 1);
  let end = 0;
  for (let list = 0; list < lists; list += 1) {
    const count = reader.varint();
    if (count > documents) reader.fail('more documents than there are');
    df[list] = count;
    if (count > 0) end += reader.varint();
    if (end > 0xffffffff) reader.fail('the lists are longer than a file can be');
    offsets[list + 1] = end;
  }
  reader.end();
  return { df, offsets };
}

/** Opens the bytes of a file; throws `PackedIndexError`, and nothing else, when they are not a whole packed index. */
export function readPacked(bytes: Uint8Array): Segment {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  checkHeader(bytes, view);
  const sections = readSections(bytes, view);
  const readerOf = (name: Section): ByteReader => new ByteReader(name, sections[name]);
  const [documents, termCount, fieldCount] = [
    view.getUint32(HEADER.documents, true),
    view.getUint32(HEADER.terms, true),
    view.getUint32(HEADER.fields, true),
  ];
  const head = readHead(readerOf('fields'), fieldCount, view);

  const termReader = readerOf('terms');
  const terms = termReader.strings(termCount);
  termReader.end();
  if (!terms.isAscending()) termReader.fail('the terms are not in order');

  const refReader = readerOf('refs');
  const refs = refReader.strings(documents);
  refReader.end();

  const lengthReader = readerOf('lengths');
  if (documents * fieldCount > lengthReader.left) lengthReader.fail('fewer lengths than fields');
  const lengths = Uint32Array.from({ length: documents * fieldCount }, () => lengthReader.varint());
  lengthReader.end();

  const counts = readCounts(readerOf('counts'), termCount * fieldCount, documents);
  const segment: Segment = { head, documents, terms, refs, lengths, ...counts, postings: sections.postings };
  checkPostings(segment);
  return segment;
}
