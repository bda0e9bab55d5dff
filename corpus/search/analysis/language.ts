/** Tells a French text from an English one by its small words. */
import type { StemLanguage } from './stem.ts';
import { tokenize } from './tokenize.ts';

/** Words that mark one of the two; none of them is common in the other, or in its names (de, la). */
const ENGLISH = 'the of and to in is was were that for with by his their has have had from its it be'.split(' ');
const FRENCH =
  'les des du une dans pour sur avec que qui par aux au est sont ses cette ces ont ete et leur ne pas'.split(' ');
/** Characters that are read, and French words that must be there, each counted once. */
const READ = 4000;
const MIN_FRENCH = 2;

/** The language of a text as far as stemming goes: English unless it is clearly French. */
export function guessLanguage(text: string): StemLanguage {
  const words = new Set(tokenize(text.slice(0, READ)).map(({ forms }) => forms[0] ?? ''));
  const countOf = (marks: readonly string[]): number => marks.filter((mark) => words.has(mark)).length;
  const french = countOf(FRENCH);
  return french >= MIN_FRENCH && french > countOf(ENGLISH) ? 'fr' : 'en';
}
