/**
 * One reading of text for index and query: words of any script, accents folded, apostrophes and
 * abbreviations understood. Lunr's own tokenizer and trimmer know ASCII only: with them `goita`
 * misses Goïta, `mali` misses Mali–Russia, and Россия is an empty term.
 */

export interface Word {
  /** UTF-16 offsets in the text as given, end excluded. */
  readonly start: number;
  readonly end: number;
  /** Folded forms by which the word is found: `N'Daw` → ndaw, daw. The first is the whole word. */
  readonly forms: readonly string[];
}

/** A run of letters and digits with inner apostrophes, or letters joined by full stops (U.S., p.a.). */
const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‘`][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const APOSTROPHE = /['’ʼ‘`]/u;
const POSSESSIVE = /['’ʼ‘`]s$/iu;
/** Combining accents of Latin, Cyrillic and Greek, and the vowel signs of Arabic and Hebrew. */
const ACCENTS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u0640]/gu;
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ŋ: 'ng',
  ɓ: 'b',
  ɗ: 'd',
  ɛ: 'e',
  ɔ: 'o',
  ɲ: 'n',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ة: 'ه',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Folds case, accents and letter variants: `Goïta` and `goita` are one. Idempotent. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC');
}

function formsOf(surface: string): string[] {
  const bare = surface.replace(POSSESSIVE, '');
  const joined = fold(bare.replaceAll('.', '').replaceAll(/['’ʼ‘`]/gu, ''));
  if (!APOSTROPHE.test(bare)) return [joined];
  const tail = fold(bare.split(APOSTROPHE).at(-1) ?? '');
  return tail === joined ? [joined] : [joined, tail];
}

/** The words of a text in order; never throws, whatever the string. */
export function tokenize(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].replace(POSSESSIVE, '').length,
    forms: formsOf(match[0]),
  }));
}
