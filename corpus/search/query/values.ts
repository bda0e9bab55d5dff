/** Reads the values of filters that are no names: years, days, yes and no. Cannot fail. */
import { fold } from '../analysis/fold.ts';
import { readDays } from './dates.ts';

/** First and last day as `YYYY-MM-DD`; null at an open end. One of them is a day. */
export interface DayRange {
  readonly first: string | null;
  readonly last: string | null;
}

/** Two dots, or the one character that some keyboards make of them; between years also a dash. */
const BETWEEN = /\.{2,}|…|(?<=^\s*\d{4}s?\s*)[-‐‑‒–—](?=\s*\d{4}s?\s*$)/u;

/**
 * `1990..2005`, `1990-2005`, `2005..1990`, `1990`, `1990s`, `1990..`, `..2005`, with any date that
 * `readDay` knows at either end; null where it is none of these.
 */
export function readYears(value: string): DayRange | null {
  const between = BETWEEN.exec(value);
  if (between === null) return readDays(value);
  const ends = [value.slice(0, between.index), value.slice(between.index + between[0].length)].map((end) => end.trim());
  const [from, to] = ends.map(readDays);
  const isOpen = ends.map((end) => end === '');
  if (from && to) {
    return { first: from.first < to.first ? from.first : to.first, last: from.last > to.last ? from.last : to.last };
  }
  if (from && isOpen[1]) return { first: from.first, last: null };
  if (to && isOpen[0]) return { first: null, last: to.last };
  return null;
}

/**
 * First or last day, as `YYYY-MM-DD`, of `2012`, `2012-03`, `2012-03-22`, `22.03.2012`,
 * `22/03/2012`, `March 2012`, `22 mars 2012` or `1990s`; null where it is no date.
 */
export function readDay(value: string, end: 'first' | 'last'): string | null {
  return readDays(value)?.[end] ?? null;
}

const YES: ReadonlySet<string> = new Set(['', 'yes', 'true', 'oui']);
const NO: ReadonlySet<string> = new Set(['no', 'false', 'non']);

/** Yes where nothing is said; null where it is neither. */
export function readYesNo(value: string): boolean | null {
  const answer = fold(value.trim());
  if (YES.has(answer)) return true;
  return NO.has(answer) ? false : null;
}
