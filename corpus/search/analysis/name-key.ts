/**
 * A key under which the spellings of one name meet, whatever language and script wrote it: Lavrov, Lawrow and
 * Лавров; Putin, Poutine and Путин. It hears all hissing sounds as one, since English, French, German and
 * Serbian share their letters out differently (sh, ch, sch, š), and knows no double letters.
 */
import { fold } from './fold.ts';

/** A name this short is its own key: Ba, Bâ and Ба meet, Sy and Si do not. */
const SHORT = 3;

/** Cyrillic letters to those that are left of Latin ones after `LATIN`. */
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('абвгдежзийклмнопрстуфхцчшщыэієђјћ', (from, at) => [from, 'abvgdessiiklmnoprstufhssssieiedis'.charAt(at)]),
);
const CYRILLIC_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/дж|џ/g, 'd'],
  [/ь(?=о)/g, 'i'],
  [/[ьъ]/g, ''],
  [/ю/g, 'iu'],
  [/я/g, 'ia'],
  [/љ/g, 'li'],
  [/њ/g, 'ni'],
];

/** In this order: what comes first is no longer there for what follows. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/dzh|dj|dz/g, 'd'],
  [/ch(?=[lr])|ck|qu?/g, 'k'],
  [/s?ch(?:ts?ch)?|shch|ts?ch|sh|zh|t[sz]|cz/g, 's'],
  [/jine$/, 'sin'],
  [/c(?=[eivy]|$)|z/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/kh/g, 'h'],
  [/gh|gu(?=[eiy])/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/aw$/, 'au'],
  [/w/g, 'v'],
  [/yov$/, 'ev'],
  [/[jy]/g, 'i'],
  [/(?<=[aiu]n)e$/, ''],
];

/** What the languages do not agree on: Belousov and Beloussov, Yelchenko and Elchenko, Shmyhal and Шмигаль. */
const BOTH: readonly (readonly [RegExp, string])[] = [
  [/o+u/g, 'u'],
  [/ts/g, 's'],
  [/sov$/, 'sev'],
  [/g/g, 'h'],
  [/i+e/g, 'e'],
  [/(.)\1+/gu, '$1'],
];

const rewrite = (word: string, rules: readonly (readonly [RegExp, string])[]): string =>
  rules.reduce((text, [pattern, letters]) => text.replace(pattern, letters), word);

/** The key of one word of a name, in any spelling; a word of another script is its own key. */
export function nameKey(word: string): string {
  const folded = fold(word);
  const isCyrillic = /^\p{Script=Cyrillic}+$/u.test(folded);
  if (!isCyrillic && !/^[a-z]+$/.test(folded)) return folded;
  const latin = isCyrillic
    ? rewrite(folded, CYRILLIC_PAIRS).replace(/\P{ASCII}/gu, (sign) => CYRILLIC[sign] ?? sign)
    : folded;
  if (folded.length <= SHORT) return latin;
  return rewrite(isCyrillic ? latin : rewrite(latin, LATIN), BOTH);
}
