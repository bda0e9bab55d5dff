/**
 * The one reading of text, for index, query and marking: words of any script with all forms by which they
 * are found. Lunr's own tokenizer knows ASCII only: with it `goita` misses Goïta and Россия is an empty term.
 */
import { fold } from './fold.ts';
import { APOSTROPHES, WORD } from './pattern.ts';

export interface Word {
  /** UTF-16 offsets in the text as given, end excluded. */
  readonly start: number;
  readonly end: number;
  /** Folded forms by which the word is found: `N'Daw` → ndaw, daw. The first is the whole word. */
  readonly forms: readonly string[];
}

/** Code units that are kept of a form: no name is longer, and what is longer is no word. */
const MAX_FORM = 100;
const ASCII_WORD = /^[a-z]{1,100}$/i;
/** Folding may leave signs that are no part of a word: `½` becomes 1⁄2. */
const NO_WORD_SIGN = /[^\p{L}\p{M}\p{N}]|[ʼʻʽʹ]/gu;
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'u');
const POSSESSIVE = new RegExp(`[${APOSTROPHES}]s$`, 'iu');
/** French words that lose their vowel before another: what follows is a word, however short. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)$/;
/** The last part of other words with an apostrophe is a word from this length on: N'Daw, but not Ta'iz. */
const MIN_PART = 3;
/** Hyphens, no-break hyphen, en dash. */
const JOINING_DASH = /[-\u2010\u2011\u2013]/;
/** Designations: Il-76, T-72, COVID-19. */
const DESIGNATION = /^\p{L}{1,5}-\d{1,4}\p{L}{0,3}$/u;
/** First parts that are as often written together with the second: co-operation, non-aligned. */
const PREFIXED = /^(?:anti|co|counter|e|inter|multi|non|pre|re|sub)-\p{L}{3,}$/u;
/** The second year of a range is often written short: 1991/92, 1991–95. A hyphen is left out: 2003-05 is a month. */
const SHORT_RANGE = /(?<!\d)(\d{4})[/\u2012-\u2014]$/;
const LONGEST_RANGE = 50;

/** Not through the middle of a character. */
const clip = (form: string): string => form.slice(0, MAX_FORM).replace(/\p{Cs}$/u, '');
const plain = (surface: string): string => clip(fold(surface).replace(NO_WORD_SIGN, ''));

/** `l’accord` → laccord, accord; `N’Daw` → ndaw, daw; `Sana’a` → sanaa. */
function apostropheForms(surface: string): string[] {
  const parts = surface.split(APOSTROPHE).map(plain);
  const whole = clip(parts.join(''));
  const last = parts.at(-1) ?? '';
  const part = ELIDED.test(parts[0] ?? '') ? clip(parts.slice(1).join('')) : last.length >= MIN_PART ? last : whole;
  return part === whole || part === '' ? [whole] : [whole, part];
}

/** Thousands without their marks, decimals with a full stop: `1,000.5` → 1000.5; `2,75` → 2.75. */
function numberForm(surface: string): string {
  const ungrouped = surface.replaceAll(/[,\s](?=\d{3}(?!\d))/g, '');
  return clip(/\..*\./.test(ungrouped) ? ungrouped.replaceAll('.', '') : ungrouped.replace(',', '.'));
}

/** The year that two digits stand for behind another year, or null. */
function shortYear(text: string, start: number, digits: string): string | null {
  const year = Number(SHORT_RANGE.exec(text.slice(Math.max(0, start - 6), start))?.[1]);
  const years = (Number(digits) - (year % 100) + 100) % 100;
  return years > 0 && years <= LONGEST_RANGE ? String(year + years) : null;
}

function formsOf(text: string, start: number, surface: string): string[] {
  if (ASCII_WORD.test(surface)) return [surface.toLowerCase()];
  if (APOSTROPHE.test(surface)) return apostropheForms(surface);
  const whole = plain(surface);
  const year = /^\d\d$/.test(whole) ? shortYear(text, start, whole) : null;
  return year === null ? [whole] : [whole, year];
}

/** A letter of a script without spaces. */
interface Letter {
  readonly start: number;
  readonly end: number;
  readonly isFirst: boolean;
}

/** Reads a run of such letters as overlapping pairs; a letter alone stays. */
function addLetter(words: Word[], text: string, before: Letter | undefined, start: number, end: number): Letter {
  const isFirst = before?.end !== start;
  if (!isFirst && before.isFirst) words.pop();
  const from = isFirst ? start : before.start;
  words.push({ start: from, end, forms: [plain(text.slice(from, end))] });
  return { start, end, isFirst };
}

/** What both parts of a compound are called when it is written as one word: `Il-76` and `Il76`, `co-operation`. */
function joinedForm(first: Word | undefined, second: Word, text: string): string | null {
  if (first?.end !== second.start - 1 || !JOINING_DASH.test(text[first.end] ?? '')) return null;
  const compound = `${first.forms[0] ?? ''}-${second.forms[0] ?? ''}`;
  return DESIGNATION.test(compound) || PREFIXED.test(compound) ? compound.replace('-', '') : null;
}

/** The words of a text in order; never throws, whatever the string. */
export function tokenize(text: string): Word[] {
  const words: Word[] = [];
  let letter: Letter | undefined;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const { 0: found, index: start, groups } = match;
    if (groups?.['spaceless'] !== undefined) {
      letter = addLetter(words, text, letter, start, WORD.lastIndex);
      continue;
    }
    const surface = found.replace(POSSESSIVE, '');
    const forms = groups?.['number'] === undefined ? formsOf(text, start, surface) : [numberForm(surface)];
    if (forms[0] === '') continue;
    const word: Word = { start, end: start + surface.length, forms };
    const previous = words.at(-1);
    const joined = joinedForm(previous, word, text);
    if (previous !== undefined && joined !== null) {
      words[words.length - 1] = { ...previous, forms: [...previous.forms, joined] };
      words.push({ ...word, forms: [...forms, joined] });
    } else words.push(word);
  }
  return words;
}
