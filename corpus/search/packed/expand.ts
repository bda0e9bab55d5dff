/** The terms of a dictionary that one term of a query stands for, as `lunr.TokenSet` finds them. */
import type { Clause } from './plan.ts';
import { fuzzyMatches } from './fuzzy.ts';
import type { StringCursor, StringTable } from './string-table.ts';

/** Beyond two edits nearly every word is like every other, and Lunr's own search does not end. */
export const MAX_EDIT_DISTANCE = 2;

const ASTERISK = 42;

/** Numbers of the terms, ascending. The empty term is never found, as in Lunr. */
export function expand(terms: StringTable, text: string, { editDistance }: Pick<Clause, 'editDistance'>): number[] {
  // Lunr reads an asterisk as a wildcard only where no distance is given.
  if (editDistance !== undefined) {
    return fuzzyMatches(terms, text, clampDistance(editDistance)).map(({ index }) => index);
  }
  const star = text.indexOf('*');
  if (star < 0) {
    const index = text === '' ? -1 : terms.find(text);
    return index < 0 ? [] : [index];
  }
  const beginning = text.slice(0, star);
  const end = terms.afterPrefix(beginning);
  const cursor = terms.from(terms.lowerBound(beginning));
  const isPrefix = star === text.length - 1;
  const found: number[] = [];
  while (cursor.next() && cursor.index < end) {
    if (cursor.length > 0 && (isPrefix || matches(cursor, text))) found.push(cursor.index);
  }
  return found;
}

/** The distance that is searched for where another is asked. */
export const clampDistance = (asked: number): number =>
  asked > 0 ? Math.min(MAX_EDIT_DISTANCE, Math.floor(asked)) : 0;

/** Wildcards match any run of letters, also none. Goes back to the last wildcard only, so it is never slow. */
function matches({ units, length }: StringCursor, pattern: string): boolean {
  let at = 0;
  let inPattern = 0;
  let afterStar = -1;
  let retryFrom = 0;
  while (at < length) {
    if (pattern.charCodeAt(inPattern) === ASTERISK) {
      inPattern += 1;
      afterStar = inPattern;
      retryFrom = at;
    } else if (pattern.charCodeAt(inPattern) === units[at]) {
      inPattern += 1;
      at += 1;
    } else if (afterStar >= 0) {
      retryFrom += 1;
      at = retryFrom;
      inPattern = afterStar;
    } else {
      return false;
    }
  }
  while (pattern.charCodeAt(inPattern) === ASTERISK) inPattern += 1;
  return inPattern === pattern.length;
}
