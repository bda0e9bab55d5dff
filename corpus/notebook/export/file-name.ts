/** File names out of titles, safe and different from each other on Windows, macOS and Linux. */
import { DEVICE_NAME, FORBIDDEN_CHARACTERS, nameKey } from './entry-name.ts';

/** In UTF-8 bytes: file systems count those, and something of 255 is left for a path. */
const LONGEST = 120;
const FORBIDDEN = new RegExp(`${FORBIDDEN_CHARACTERS.source}|[/#\\[\\]^]`, 'gu');

const bytesOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** The beginning of a text that takes at most so many bytes, cut between characters as a reader sees them. */
function cut(text: string, bytes: number): string {
  let [size, end] = [0, 0];
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    size += Array.from(segment).reduce((sum, character) => sum + bytesOf(character), 0);
    if (size > bytes) break;
    end += segment.length;
  }
  return text.slice(0, end);
}

/**
 * A name for a title with the extension (`.md`), not yet in `taken`, which it joins. A title that leaves nothing
 * is named after `otherwise`.
 */
export function fileNameFor(title: string, extension: string, otherwise: string, taken: Set<string>): string {
  const clean = (text: string): string =>
    cut(text.toWellFormed().normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/gu, ' ').trim(), LONGEST).replace(
      /^[. ]+|[. ]+$/gu,
      '',
    );
  const cleaned = clean(title);
  const stem = cleaned === '' ? otherwise : DEVICE_NAME.test(cleaned) ? `_${cleaned}` : cleaned;
  for (let turn = 1; ; turn += 1) {
    const name = `${stem}${turn === 1 ? '' : ` ${String(turn)}`}${extension}`;
    if (taken.has(nameKey(name))) continue;
    taken.add(nameKey(name));
    return name;
  }
}
