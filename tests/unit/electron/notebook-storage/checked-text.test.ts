import { describe, expect, it } from 'vitest';
import {
  DamagedText,
  decodeChecked,
  encodeChecked,
  linesOf,
} from '../../../../electron/main/notebook/storage/checked-text.ts';

const TEXT = { header: { holds: 'shard', sequence: 4 }, lines: ['{"id":"a"}', '{"id":"b","value":"大使館"}'] };

describe('a checked text', () => {
  it('is JSON that gives back its lines', () => {
    const bytes = Buffer.from(encodeChecked(TEXT));
    expect(JSON.parse(bytes.toString())).toMatchObject({
      format: 1,
      holds: 'shard',
      sequence: 4,
      lines: [{ id: 'a' }, {}],
    });
    const read = decodeChecked(bytes);
    expect(read.header).toEqual(TEXT.header);
    expect(linesOf(read)).toEqual(TEXT.lines);
  });

  it('holds no lines as well as many', () => {
    for (const count of [0, 1, 511, 512, 513, 2000]) {
      const lines = Array.from({ length: count }, (_, index) => String(index));
      expect(linesOf(decodeChecked(Buffer.from(encodeChecked({ header: {}, lines }))))).toEqual(lines);
    }
  });

  it('refuses every flipped bit and every cut', () => {
    const bytes = Buffer.from(encodeChecked(TEXT));
    for (let at = 0; at < bytes.length; at += 1) {
      expect(() => decodeChecked(bytes.subarray(0, at))).toThrow(DamagedText);
      for (let bit = 0; bit < 8; bit += 1) {
        const hit = Buffer.from(bytes);
        hit[at] = (hit[at] ?? 0) ^ (1 << bit);
        expect(() => decodeChecked(hit)).toThrow(DamagedText);
      }
    }
  });

  it.each(['', 'null', '[]', '{}', '"x"', '{"format":1}\n', '\0\0\0'])('refuses %j', (text) => {
    expect(() => decodeChecked(Buffer.from(text))).toThrow(DamagedText);
  });

  it('knows what a newer program wrote', () => {
    const newer = encodeChecked(TEXT).replace('"format":1', '"format":2');
    expect(() => decodeChecked(Buffer.from(newer))).toThrow(expect.objectContaining({ claimsNewer: true }));
  });
});
