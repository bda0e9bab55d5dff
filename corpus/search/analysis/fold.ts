/**
 * Folding: one spelling for case, accents, full-width forms, ligatures and letters that are typed as
 * another, so that `Goïta` and `goita`, `Горбачёв` and `Горбачев`, `ﬁshing` and `fishing` are one.
 */

/**
 * Accents, the vowel signs of Arabic and Hebrew, and the Arabic letter that only lengthens a line. Marks of
 * Indic scripts and of kana are letters, and stay.
 */
const ACCENTS = /[[[\p{M}&&[\p{sc=Inherited}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Cyrillic}]]--[\u3099\u309a]]\u0640]/gv;
/** Soft hyphen, zero-width and bidirectional controls, variation selectors: they show nothing. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** й is a letter of its own; what is left of ё, ї and ў without the accent is how they are typed. */
const SHORT_I = /\u0438\u0306/gu;
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/gu;
/** Letters that Unicode does not decompose. */
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
  ħ: 'h',
  ŧ: 't',
  ə: 'a',
  ɓ: 'b',
  ɗ: 'd',
  ɛ: 'e',
  ɔ: 'o',
  ɲ: 'n',
  ƙ: 'k',
  ƴ: 'y',
  ς: 'σ',
  ґ: 'г',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ٱ: 'ا',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const ASCII = /^[\0-\x7f]*$/;

/** The folded text. Idempotent; any string, lone surrogates too. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(SHORT_I, 'й')
    .replace(ACCENTS, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 15))
    .normalize('NFC');
}
