/**
 * Number and gender of French words, taken off. A light stemmer in the sense of Savoy (1999, "A stemming
 * procedure and stopword list for general French corpora"), for words whose accents are already folded:
 * Snowball's relies on them, and cuts réfugiés and réfugiées differently without.
 */

/** Letters that a word keeps when its plural is taken off: loi, pay. */
const MIN_SINGULAR = 3;
/** The same for its feminine: a shorter e is as often part of the word (armée, traite, English plane). */
const MIN_MASCULINE = 5;

function singular(word: string): string {
  if (word.endsWith('ss')) return word;
  if (word.endsWith('aux') && !word.endsWith('eaux') && word.length > MIN_SINGULAR + 3) return `${word.slice(0, -2)}l`;
  return /[sx]$/.test(word) && word.length > MIN_SINGULAR ? word.slice(0, -1) : word;
}

/** Without the final e (réfugiée, armée: both), and what the feminine doubled or softened: malienne, active, danoise. */
function masculine(word: string): string {
  let bare = word;
  while (bare.endsWith('e') && bare.length > MIN_MASCULINE) bare = bare.slice(0, -1);
  if (bare === word) return word;
  if (/([lnst])\1$/.test(bare)) return bare.slice(0, -1);
  if (bare.endsWith('v')) return `${bare.slice(0, -1)}f`;
  return /[aeiou]s$/.test(bare) ? bare.slice(0, -1) : bare;
}

/** The stem of a folded French word of the letters a to z. */
export function stemFrench(word: string): string {
  return masculine(singular(word));
}
