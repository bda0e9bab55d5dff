/** What a word looks like, as regular expressions: the only place that knows apostrophes and scripts. */

/** Every sign that is typed or printed for an apostrophe; some of them count as letters in Unicode. */
export const APOSTROPHES = "'’‘‛`´ʼʻʽʹ′＇՚׳";
/** Scripts written without spaces between words, and the letters of their own that Unicode gives to several. */
const SPACELESS =
  '[[[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]&&[\\p{L}\\p{Nl}]]ー〆]';
const SIGN = `[[\\p{L}\\p{N}]--[ʼʻʽʹ]--${SPACELESS}]`;
/** Repeated groups cost the engine memory: they are counted, and what has more of them is several words. */
const FEW = '{0,50}';
/** Letters and digits; invisible characters only where the word goes on behind them. */
const RUN = `${SIGN}[${SIGN}\\p{M}]*(?:\\p{DI}+[${SIGN}\\p{M}]+)${FEW}`;
/** Letters joined by full stops: U.S., p.a., U.S.S.R; not the `V.P` of `V.Putin`. */
const DOTTED = `\\p{L}\\p{M}*\\.\\p{L}\\p{M}*(?:\\.\\p{L}\\p{M}*)${FEW}(?![\\p{L}\\p{N}\\p{M}])\\.?`;
/** 1,000 and, with a hard space, 12 000; 1.000.000, 1.5 and 2,75; not 22.03.2012, 1,2,3 or 2.3.9. */
const NUMBER =
  '(?<![\\p{L}\\p{N}][.,]?)(?:\\d{1,3}(?:[,\\u00a0\\u2009\\u202f]\\d{3}){1,9}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3}){2,9}|\\d+\\.\\d+|\\d{1,3},\\d{1,2})(?![.,]?\\d)';
/** Hebrew writes abbreviations with a quotation mark before the last letter: ארה"ב. */
const JOIN = `[${APOSTROPHES}]|(?<=\\p{Script=Hebrew})["״](?=\\p{Script=Hebrew})`;

/**
 * Finds the next word: groups `number`, or `spaceless` for a letter of a script without spaces, with the
 * accents and invisible characters that belong to it, or neither for a word of letters and digits.
 */
export const WORD = new RegExp(
  `(?<spaceless>${SPACELESS}[\\p{M}\\p{DI}ﾞﾟ]*)|(?<number>${NUMBER})|(?:${DOTTED}|${RUN})(?:(?:${JOIN})${RUN})${FEW}`,
  'gv',
);
