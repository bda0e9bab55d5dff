/** Selecting words of a claim, and finding them again in a text that may have changed. */
import type { TextPosition, TextQuote } from '../items/highlight.ts';
import { codePointsBefore, offsetOf } from './code-points.ts';

/** How much text around the words is remembered, in UTF-16 code units. */
const CONTEXT = 32;
/** So much of it must be found again on one side; what is shorter proves nothing. */
const MIN_CONTEXT = 8;

export interface Selectors {
  readonly quote: TextQuote;
  readonly position: TextPosition;
}

/** The selectors of what stands between two UTF-16 offsets of a text; widened to whole characters. */
export function select(text: string, from: number, to: number): Selectors {
  const position = { start: codePointsBefore(text, from), end: codePointsBefore(text, to) };
  if (offsetOf(text, position.end) < Math.min(to, text.length)) position.end += 1;
  const [start, end] = [offsetOf(text, position.start), offsetOf(text, position.end)];
  const prefix = text.slice(Math.max(0, start - CONTEXT), start);
  const suffix = text.slice(end, end + CONTEXT);
  // A character cut in two at the far end is left out.
  const quote = {
    exact: text.slice(start, end),
    prefix: prefix.isWellFormed() ? prefix : prefix.slice(1),
    suffix: suffix.isWellFormed() ? suffix : suffix.slice(0, -1),
  };
  return { quote, position };
}

/**
 * Where the words stand, in UTF-16 offsets. `same`: at their place or in their surroundings. `reworded`: the
 * surroundings are there, with other words between them. `lost`: neither is certain, and nothing is guessed.
 */
export type Located =
  { readonly state: 'same' | 'reworded'; readonly start: number; readonly end: number } | { readonly state: 'lost' };

const LOST: Located = { state: 'lost' };

export function locateQuote(text: string, { quote, position }: Selectors): Located {
  const { exact, prefix, suffix } = quote;
  const places = occurrences(text, exact);
  const agreement = places.map((at) => {
    const before = commonEnd(text.slice(0, at), prefix);
    const after = commonStart(text.slice(at + exact.length), suffix);
    const isWhole = before === prefix.length && after === suffix.length;
    const isCertain = isWhole || Math.max(before, after) >= MIN_CONTEXT || exact.length >= CONTEXT;
    return { at, sum: before + after, isWhole, isCertain };
  });
  const whole = agreement.filter(({ isWhole }) => isWhole);
  const expected = offsetOf(text, position.start);
  const found = whole.find(({ at }) => at === expected) ?? best(whole.length > 0 ? whole : agreement);
  if (found !== null) return { state: 'same', start: found.at, end: found.at + exact.length };
  if (places.length > 0) return LOST;
  const replaced = between(text, prefix, suffix);
  const isTooLong = replaced.state !== 'lost' && replaced.end - replaced.start > 2 * exact.length + MIN_CONTEXT;
  return isTooLong ? LOST : replaced;
}

/** The one place whose surroundings agree most; null when two agree equally or none enough. */
function best<T extends { readonly sum: number; readonly isCertain: boolean }>(places: readonly T[]): T | null {
  const [first, second] = places.filter(({ isCertain }) => isCertain).sort((a, b) => b.sum - a.sum);
  return first === undefined || first.sum === second?.sum ? null : first;
}

/** What stands between the surroundings, each of which must be there once. What was at an end must be at that end. */
function between(text: string, prefix: string, suffix: string): Located {
  const isAtStart = prefix.length < MIN_CONTEXT;
  const isAtEnd = suffix.length < MIN_CONTEXT;
  if (isAtStart && isAtEnd) return LOST;
  const from = isAtStart ? (text.startsWith(prefix) ? prefix.length : null) : only(text, prefix, prefix.length);
  const to = isAtEnd ? (text.endsWith(suffix) ? text.length - suffix.length : null) : only(text, suffix, 0);
  return from === null || to === null || from >= to ? LOST : { state: 'reworded', start: from, end: to };
}

/** The offset so far into the one place where `part` stands; null when there is none or more than one. */
function only(text: string, part: string, into: number): number | null {
  const [place, another] = occurrences(text, part);
  return place === undefined || another !== undefined ? null : place + into;
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}
