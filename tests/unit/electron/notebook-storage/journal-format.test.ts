import { describe, expect, it } from 'vitest';
import {
  deleteLine,
  encodeSave,
  readJournal,
  schemaLine,
} from '../../../../electron/main/notebook/storage/journal-format.ts';
import { lineOf } from '../../../../electron/main/notebook/storage/records.ts';

const save = (sequence: number, ...lines: string[]): Buffer => Buffer.concat([...encodeSave(sequence, lines)]);
const note = (id: string, value: string): string => lineOf({ id, kind: 'note', value });
const numbers = (bytes: Uint8Array): number[] => readJournal(bytes).saves.map(({ sequence }) => sequence);

describe('the journal on paper', () => {
  it('gives back what was saved', () => {
    const line = note('a1', 'line\nbreak, «quotes», 大使館 \u2028');
    const { saves, damaged, tail } = readJournal(save(7, line, deleteLine('b2'), schemaLine(3)));
    expect(saves).toEqual([
      {
        sequence: 7,
        operations: [
          { what: 'put', id: 'a1', line },
          { what: 'delete', id: 'b2' },
          { what: 'schema', schema: 3 },
        ],
      },
    ]);
    expect([damaged, tail]).toEqual([0, 0]);
  });

  it('takes a save whole or not at all, wherever it is cut', () => {
    const first = save(1, note('a', 'one'));
    const bytes = Buffer.concat([first, save(2, note('b', 'two'), note('c', 'three'))]);
    for (let length = first.length; length < bytes.length; length += 1) {
      const { saves, damaged } = readJournal(bytes.subarray(0, length));
      expect([length, saves.map(({ sequence }) => sequence), damaged]).toEqual([length, [1], 0]);
    }
  });

  it('notices every flipped bit, and loses no other save by it', () => {
    const parts = [save(1, note('a', 'one')), save(2, note('b', 'two')), save(3, note('c', 'three'))];
    const bytes = Buffer.concat(parts);
    const [from, to] = [parts[0]?.length ?? 0, bytes.length - (parts[2]?.length ?? 0)];
    for (let at = from; at < to; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const hit = Buffer.from(bytes);
        hit[at] = (hit[at] ?? 0) ^ (1 << bit);
        expect([at, bit, numbers(hit)]).toEqual([at, bit, at === to - 1 ? [1] : [1, 3]]);
      }
    }
  });

  it('does not take the rest of an older save for a new one', () => {
    const long = save(1, note('a', 'a long text that failed to be saved'.repeat(4)));
    const short = save(1, note('b', 'short'));
    const bytes = Buffer.concat([short, long.subarray(short.length)]);
    expect(readJournal(bytes).saves.flatMap(({ operations }) => operations)).toMatchObject([{ what: 'put', id: 'b' }]);
  });

  it('tells what a cut leaves from what is not of the journal', () => {
    expect(readJournal(Buffer.from('{"id":"a","ki'))).toMatchObject({ damaged: 0, isEndDamaged: false });
    expect(readJournal(Buffer.alloc(40))).toMatchObject({ damaged: 0, isEndDamaged: false });
    expect(readJournal(Buffer.from('null'))).toMatchObject({ damaged: 1, isEndDamaged: true });
  });
});
