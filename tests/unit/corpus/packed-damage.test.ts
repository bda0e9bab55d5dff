/** A damaged packed index: refused with a reason that names the part, never opened, never another exception. */
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../corpus/search/build-index.ts';
import type { TermPostings } from '../../../corpus/search/packed/builder.ts';
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
    ['version', 'version', 'is of format 254; this program reads 1'],
    ['checksum', 'checksum', 'is damaged: its checksum does not agree with its content'],
    ['size', 'size', 'bytes'],
    ['documents', 'checksum', 'checksum'],
    ['terms', 'checksum', 'checksum'],
    ['fields', 'checksum', 'checksum'],
    ['reserved', 'checksum', 'checksum'],
    ['k1', 'checksum', 'checksum'],
    ['b', 'checksum', 'checksum'],
    ['sections', 'checksum', 'checksum'],
  ] as const)('with another %s is refused', (field, part, message) => {
    const at = HEADER[field];
    const found = refusal(changed((view) => view.setUint8(at, view.getUint8(at) ^ 0xff)));
    expect(found?.part).toBe(part);
    expect(found?.message).toContain(message);
  });

  const { documents, terms, fields, reserved, k1, b, sections } = HEADER;
  it.each<readonly [string, string, (view: DataView) => void]>([
    ['refs', 'refs: 4294967295 strings do not fit', (view) => view.setUint32(documents, 0xffffffff, true)],
    ['refs', 'refs: ', (view) => view.setUint32(documents, units.length - 1, true)],
    ['terms', 'terms: 4294967295 strings do not fit', (view) => view.setUint32(terms, 0xffffffff, true)],
    ['terms', 'bytes too many', (view) => view.setUint32(terms, 3, true)],
    ['fields', 'fields: 4294967297 strings do not fit', (view) => view.setUint32(fields, 0xffffffff, true)],
    ['fields', 'fields: ', (view) => view.setUint32(fields, 3, true)],
    ['reserved', 'the reserved field is not zero', (view) => view.setUint32(reserved, 1, true)],
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
    ['sections', 'do not fill it', (view) => view.setUint32(sections + 5 * 8 + 4, 0, true)],
  ])('that was made to agree with a wrong value is refused too: %s, "%s"', (part, message, change) => {
    const found = refusal(seal(changed(change)));
    expect(found?.part).toBe(part);
    expect(found?.message).toContain(message);
  });
});

describe('the sections', () => {
  const list = (...numbers: number[]): TermPostings => [numbers];
  const content: PackedContent = {
    head: { analysis: 'x', lunrVersion: 'y', k1: 1.2, b: 0.5, fields: ['text'], boosts: [1] },
    refs: ['one', 'two'],
    lengths: [[2], [3]],
    terms: [
      ['ant', list(0, 1, 1, 3)],
      ['bee', list(0, 1)],
    ],
  };

  it('open when they agree', () => {
    expect(refusal(writePacked(content))).toBeNull();
  });

  it.each<readonly [string, string, Partial<PackedContent>]>([
    ['fields', 'two fields have one name', { head: { ...content.head, fields: ['text', 'text'], boosts: [1, 1] } }],
    ['fields', 'a boost is not a number', { head: { ...content.head, boosts: [Number.NaN] } }],
    ['fields', 'ends within a number', { head: { ...content.head, boosts: [] } }],
    ['fields', '8 bytes too many', { head: { ...content.head, boosts: [1, 2] } }],
    ['terms', 'the terms are not in order', { terms: [...content.terms].reverse() }],
    ['terms', 'the terms are not in order', { terms: content.terms.slice(0, 1).concat(content.terms.slice(0, 1)) }],
    ['lengths', 'fewer lengths than fields', { lengths: [[2]] }],
    ['lengths', '1 bytes too many', { lengths: [[2], [3], [4]] }],
    ['counts', 'more documents than there are', { terms: [['ant', list(0, 1, 1, 3, 2, 1)]] }],
    ['postings', 'a list names a document that is not there', { terms: [['ant', list(0, 1, 7, 3)]] }],
    ['postings', 'a list names a document twice', { terms: [['ant', list(0, 1, 0, 3)]] }],
    ['postings', 'frequencies and field lengths disagree', { lengths: [[2], [4]] }],
  ])('that do not agree are refused: %s, "%s"', (part, message, change) => {
    const found = refusal(writePacked({ ...content, ...change }));
    expect(found).toEqual({ part, message: expect.stringContaining(`is damaged: ${part}: ${message}`) as string });
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
