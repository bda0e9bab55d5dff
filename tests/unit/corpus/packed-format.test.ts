/** The file that the format's specification shows is the file that the program writes and reads. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { PackedIndex } from '../../../corpus/search/packed/packed-index.ts';
import { writePacked } from '../../../corpus/search/packed/writer.ts';

const SPECIFICATION = new URL('../../../corpus/search/FORMAT.md', import.meta.url);

describe('the specification of the packed index', () => {
  it('shows a file byte for byte as it is written, and it answers', async () => {
    const lines = (await readFile(SPECIFICATION, 'utf8')).matchAll(/^00[\da-f]0 {2}((?:[\da-f]{2} ?){1,16})/gm);
    const shown = Uint8Array.from(
      [...lines].flatMap(([, hex = '']) => hex.trim().split(' ')),
      (hex) => parseInt(hex, 16),
    );
    const written = writePacked({
      head: { analysis: 'a/1', lunrVersion: '2.3.9', k1: 1.2, b: 0.5, fields: ['text'], boosts: [4] },
      refs: ['c1', 'c2'],
      lengths: [Uint32Array.of(2, 3)],
      terms: ['mali', 'malian', 'war'],
      starts: Uint32Array.of(0, 2, 3, 4),
      documents: Uint32Array.of(0, 1, 1, 0),
      frequencies: Uint32Array.of(1, 2, 1, 1),
      surfaces: [
        ['mali', [0]],
        ['malians', [1]],
        ['wars', [2]],
      ],
    });
    expect([...shown]).toEqual([...written]);
    const found = PackedIndex.open(shown).search('mali* -war');
    expect(found.map(({ ref }) => ref)).toEqual(['c2']);
    expect(PackedIndex.open(shown).surfacesBeginning('mali', 9)).toEqual([
      { text: 'mali', count: 2 },
      { text: 'malians', count: 1 },
    ]);
  });
});
