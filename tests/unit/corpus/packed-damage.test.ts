/** A damaged packed index: refused with a reason that names the part, never opened, never another exception. */
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../support/product-index.ts';
import { HEADER, HEADER_BYTES, PackedIndexError, SECTIONS } from '../../../corpus/search/packed/format.ts';
import { PackedIndex } from '../../../corpus/search/packed/packed-index.ts';
import { seal, writePacked, type PackedContent } from '../../../corpus/search/packed/writer.ts';
import { generateUnits } from '../../support/generated-units.ts';
import { builderOf, everyShape } from '../../support/random-queries.ts';
import { SeededRandom } from '../../support/random.ts';

const { units, words } = generateUnits(21, 60);
const WHOLE = buildIndex(units);

/** The part that is found damaged, and why; null when the bytes open. */
function refusal(bytes: Uint8Array): { part: string; message: string } | null {
  try {
    PackedIndex.open(bytes);
    return null;
  } catch (error) {
    if (!(error instanceof PackedIndexError)) throw error;
    return { part: error.part, message: error.message };
  }
}

function changed(change: (view: DataView, bytes: Uint8Array) => void): Uint8Array {
  const bytes = WHOLE.slice();
  change(new DataView(bytes.buffer), bytes);
  return bytes;
}

describe('the header', () => {
  it('opens as it was written, also in the midst of other bytes', () => {
    expect(refusal(WHOLE)).toBeNull();
    const around = new Uint8Array(WHOLE.length + 13);
    around.set(WHOLE, 7);
    expect(refusal(around.subarray(7, 7 + WHOLE.length))).toBeNull();
  });

  it.each([
    ['magic', 'magic', 'is not a packed index'],
    ['version', 'version', 'is of format 253; this program reads 2'],
    ['checksum', 'checksum', 'is damaged: its checksum does not agree with its content'],
    ['size', 'size', 'bytes'],
    ['documents', 'checksum', 'checksum'],
    ['terms', 'checksum', 'checksum'],
    ['fields', 'checksum', 'checksum'],
    ['surfaces', 'checksum', 'checksum'],
    ['k1', 'checksum', 'checksum'],
    ['b', 'checksum', 'checksum'],
    ['sections', 'checksum', 'checksum'],
  ] as const)('with another %s is refused', (field, part, message) => {
    const at = HEADER[field];
    const found = refusal(changed((view) => view.setUint8(at, view.getUint8(at) ^ 0xff)));
    expect(found?.part).toBe(part);
    expect(found?.message).toContain(message);
  });

  const { documents, terms, fields, surfaces, k1, b, sections } = HEADER;
  it.each<readonly [string, string, (view: DataView) => void]>([
    ['refs', 'refs: 4294967295 strings do not fit', (view) => view.setUint32(documents, 0xffffffff, true)],
    ['refs', 'refs: ', (view) => view.setUint32(documents, units.length - 1, true)],
    ['terms', 'terms: 4294967295 strings do not fit', (view) => view.setUint32(terms, 0xffffffff, true)],
    ['terms', 'bytes too many', (view) => view.setUint32(terms, 3, true)],
    ['fields', '4294967295 fields', (view) => view.setUint32(fields, 0xffffffff, true)],
    ['fields', 'fields: ', (view) => view.setUint32(fields, 3, true)],
    ['surfaces', 'surfaces: 4294967295 strings do not fit', (view) => view.setUint32(surfaces, 0xffffffff, true)],
    ['surfaces', 'bytes too many', (view) => view.setUint32(surfaces, 3, true)],
    ['k1', 'k1 is NaN', (view) => view.setFloat64(k1, Number.NaN, true)],
    ['k1', 'k1 is -1', (view) => view.setFloat64(k1, -1, true)],
    ['b', 'b is 1.5', (view) => view.setFloat64(b, 1.5, true)],
    ...SECTIONS.flatMap((name, index): (readonly [string, string, (view: DataView) => void])[] => [
      ['sections', `${name} is not where it should be`, (view) => view.setUint32(sections + index * 8, 1, true)],
      [
        'sections',
        `${name} is not where it should be`,
        (view) => view.setUint32(sections + index * 8 + 4, 0x7fffffff, true),
      ],
    ]),
    ['sections', 'do not fill it', (view) => view.setUint32(sections + (SECTIONS.length - 1) * 8 + 4, 0, true)],
  ])('that was made to agree with a wrong value is refused too: %s, "%s"', (part, message, change) => {
    const found = refusal(seal(changed(change)));
    expect(found?.part).toBe(part);
    expect(found?.message).toContain(message);
  });
});

/** Postings as a test writes them: by term and field, the document and how often, alternating. */
type WrittenTerm = readonly [text: string, ...lists: (readonly number[])[]];

function postings(
  terms: readonly WrittenTerm[],
): Pick<PackedContent, 'terms' | 'starts' | 'documents' | 'frequencies'> {
  const lists = terms.flatMap(([, ...ofTerm]) => ofTerm);
  const starts = [0];
  for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.length / 2);
  const numbers = lists.flat();
  return {
    terms: terms.map(([text]) => text),
    starts: Uint32Array.from(starts),
    documents: Uint32Array.from(numbers.filter((_, at) => at % 2 === 0)),
    frequencies: Uint32Array.from(numbers.filter((_, at) => at % 2 === 1)),
  };
}

describe('the sections', () => {
  const content: PackedContent = {
    head: { analysis: 'x', lunrVersion: 'y', k1: 1.2, b: 0.5, fields: ['text'], boosts: [1] },
    refs: ['one', 'two'],
    lengths: [Uint32Array.of(2, 3)],
    ...postings([
      ['ant', [0, 1, 1, 3]],
      ['bee', [0, 1]],
    ]),
    surfaces: [
      ['ants', [0]],
      ['bees', [0, 1]],
    ],
  };
  const long = Array.from({ length: 300 }, (_, document) => document);
  const longContent: PackedContent = {
    ...content,
    refs: long.map(String),
    lengths: [Uint32Array.from(long, (document) => 1 + (document % 3))],
    ...postings([['ant', long.flatMap((document) => [document, 1 + (document % 3)])]]),
    surfaces: [],
  };
  const oneTerm: PackedContent = { ...content, ...postings([['ant', [0, 1, 1, 3]]]), surfaces: [] };
  const twoFields: PackedContent = {
    ...content,
    head: { ...content.head, fields: ['text', 'names'], boosts: [1, 1] },
    lengths: [Uint32Array.of(1, 0), Uint32Array.of(1, 1)],
    ...postings([['ant', [0, 1], [0, 1, 1, 1]]]),
    surfaces: [],
  };

  it('open when they agree', () => {
    expect([content, longContent, twoFields].map((whole) => refusal(writePacked(whole)))).toEqual([null, null, null]);
  });

  it.each<readonly [string, string, Partial<PackedContent>]>([
    ['fields', 'two fields have one name', { head: { ...content.head, fields: ['text', 'text'], boosts: [1, 1] } }],
    ['fields', 'a boost is not a number', { head: { ...content.head, boosts: [Number.NaN] } }],
    ['fields', 'ends within a number', { head: { ...content.head, boosts: [] } }],
    ['fields', '8 bytes too many', { head: { ...content.head, boosts: [1, 2] } }],
    ['terms', 'the strings are not in order', { terms: ['bee', 'ant'] }],
    ['terms', 'the strings are not in order', { terms: ['ant', 'ant'] }],
    ['terms', 'the strings are not in order', { terms: ['ants', 'ant'] }],
    ['lengths', 'fewer lengths than fields', { lengths: [Uint32Array.of(2)] }],
    ['lengths', '1 bytes too many', { lengths: [Uint32Array.of(2, 3, 4)] }],
    ['lengths', 'a field is too long', { lengths: [Uint32Array.of(2, 0x80000003)] }],
    [
      'counts',
      'a term is nowhere',
      postings([
        ['ant', [0, 1, 1, 3]],
        ['bee', []],
      ]),
    ],
    ['counts', 'more documents than there are', postings([['ant', [0, 1, 1, 3, 2, 1]]])],
    [
      'surfaces',
      'the strings are not in order',
      {
        surfaces: [
          ['bees', [0]],
          ['ants', [0]],
        ],
      },
    ],
    ['leads', 'a word leads nowhere', { surfaces: [['ants', []]] }],
    ['leads', 'a word leads to a term that is not there', { surfaces: [['ants', [2]]] }],
    ['leads', 'a word leads to a term that is not there', { surfaces: [['ants', [-1]]] }],
    ['leads', 'the terms of a word are not in order', { surfaces: [['ants', [1, 1]]] }],
    ['postings', 'a list names a document that is not there', { ...postings([['ant', [0, 1, 7, 3]]]), surfaces: [] }],
    ['postings', 'frequencies and field lengths disagree', { lengths: [Uint32Array.of(2, 4)] }],
    ['postings', 'a frequency is too high', { ...postings([['ant', [0, 1, 1, 0xfffffff9]]]), surfaces: [] }],
  ])('that do not agree are refused: %s, "%s"', (part, message, change) => {
    const found = refusal(writePacked({ ...content, ...change }));
    expect(found).toEqual({ part, message: expect.stringContaining(`is damaged: ${part}: ${message}`) as string });
  });

  /** A byte of a section changed, and the checksum made to agree. */
  function forge(whole: PackedContent, section: (typeof SECTIONS)[number], at: number, byte: number): Uint8Array {
    const bytes = writePacked(whole);
    const view = new DataView(bytes.buffer);
    const offset = view.getUint32(HEADER.sections + SECTIONS.indexOf(section) * 8, true);
    bytes[offset + at] = byte;
    return seal(bytes);
  }

  // Each block: last document (2 bytes when above 127), bytes, pairs of the frontier, frequency and length of each.
  it.each<readonly [string, string, PackedContent, (typeof SECTIONS)[number], number, number]>([
    ['counts', 'a term is in a field that is not there', content, 'counts', 0, 2],
    ['counts', 'a list is empty', content, 'counts', 1, 0],
    ['counts', 'a number of documents cannot be', twoFields, 'counts', 1, 1],
    ['counts', 'a number of documents cannot be', twoFields, 'counts', 1, 3],
    ['postings', 'a block ends with another document', longContent, 'skips', 0, 0x81],
    ['postings', 'a list does not end where it should', longContent, 'counts', 3, 0xf5],
    ['skips', 'a block weighs nothing', longContent, 'skips', 4, 0],
    ['skips', 'the weights of a block are not in order', longContent, 'skips', 7, 0],
    ['postings', 'a frequency is of no document', content, 'postings', 2, 0x0d],
    ['postings', 'a list ends after the section', content, 'counts', 5, 2],
    ['postings', 'a block does not end where it should', content, 'counts', 5, 0],
    ['postings', '1 bytes too many', oneTerm, 'counts', 2, 2],
    ['terms', 'a string borrows more than there is', content, 'terms', 5, 9],
    ['terms', 'a string is longer than the section', content, 'terms', 1, 90],
  ])('that were forged are refused: %s, "%s"', (part, message, whole, section, at, byte) => {
    const found = refusal(forge(whole, section, at, byte));
    expect(found).toEqual({ part, message: expect.stringContaining(message) as string });
  });
});

function askEverything(index: PackedIndex, word: string, other: string): void {
  for (const asked of everyShape(word, other, index.head.fields[1] ?? '')) index.query(builderOf(asked));
}

describe('a damaged file', () => {
  it('is refused when it ends early, wherever that is, or late', () => {
    for (let length = 0; length < WHOLE.length; length += 64) {
      const found = refusal(WHOLE.subarray(0, length));
      expect(found?.part, String(length)).toBe(length < HEADER_BYTES ? 'file' : 'size');
      expect(found?.message, String(length)).toContain('is cut off');
    }
    expect(refusal(new Uint8Array([...WHOLE, 0]))?.part).toBe('size');
  });

  it('is refused when any bit of it is turned over', () => {
    const random = new SeededRandom(5);
    for (let round = 0; round < 2000; round += 1) {
      const [at, bit] = [random.below(WHOLE.length), random.below(8)];
      const found = refusal(changed((_view, bytes) => (bytes[at] = (bytes[at] ?? 0) ^ (1 << bit))));
      expect(found, `bit ${String(bit)} of byte ${String(at)}`).not.toBeNull();
    }
  });

  it('is refused, or read without an exception, when its checksum was made to agree', () => {
    const random = new SeededRandom(6);
    const [word, other] = [random.pick(words), random.pick(words)];
    let refused = 0;
    for (let round = 0; round < 2000; round += 1) {
      const at = random.below(WHOLE.length);
      const bytes = seal(changed((_view, copy) => (copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8)))));
      if (refusal(bytes) !== null) refused += 1;
      else if (round % 5 === 0) askEverything(PackedIndex.open(bytes), word, other);
    }
    expect(refused).toBeGreaterThan(500);
  });
});
