/** Likelier spellings of a word that no claim has, or hardly any. */
import type { NameBook } from '../../search/names/name-book.ts';
import type { PackedIndex } from '../../search/packed/packed-index.ts';
import type { QueryWord } from '../../search/query/tree.ts';

/** Spellings that are as near as each other and searched together. */
const MOST_SPELLINGS = 3;
/** A spelling must be so much more frequent to be offered for a word that some claim has. */
const MUCH_MORE = 25;

/** At most two edits; a short word is another word after two, and a very short one after one. */
function allowedEdits(form: string): 0 | 1 | 2 {
  const letters = Array.from(form).length;
  if (letters < 4 || /\p{N}/u.test(form)) return 0;
  return letters < 6 ? 1 : 2;
}

/** Whole words of the corpus nearest to the word, the most frequent first; none within the edits allowed: none. */
export function corrections(index: PackedIndex, names: NameBook, word: QueryWord): readonly string[] {
  const [form = ''] = word.forms;
  const edits = allowedEdits(form);
  if (edits === 0) return [];
  const near = index.surfacesNear(form, edits).filter(({ text, count }) => text !== form && count > 0);
  const least = Math.min(...near.map(({ distance }) => distance));
  const surfaces = near
    .filter(({ distance }) => distance === least)
    .sort((a, b) => b.count - a.count)
    .map(({ text }) => text);
  const known = names.corrections(word).filter((name) => index.surface(name) !== null);
  return [...new Set([...surfaces, ...known])].slice(0, MOST_SPELLINGS);
}

/** A far more frequent word one edit away from one that some claim has; null where there is none. */
export function likelier(index: PackedIndex, word: QueryWord): string | null {
  const [form = ''] = word.forms;
  if (allowedEdits(form) === 0 || word.reach !== 'whole') return null;
  const own = index.surface(form)?.count ?? 0;
  const near = index
    .surfacesNear(form, 1)
    .filter(({ text, count }) => text !== form && count >= MUCH_MORE * Math.max(1, own))
    .sort((a, b) => b.count - a.count);
  return near[0]?.text ?? null;
}
