/** "as of 16 Feb 2009, 17 years old": what was last seen, and when that begins to matter. */
import { ageInYears, formatDate } from './format-date.ts';
import type { MonthStyle } from './format-date.ts';
import { NBSP } from './plural.ts';

/** From this age on a standing condition is shown in warning ink, with its age in words. */
export const OLD_AFTER_YEARS = 5;

export interface AsOf {
  readonly text: string;
  readonly isOld: boolean;
}

export function asOf(date: string, today: Date, style: MonthStyle = 'short'): AsOf {
  const text = `as${NBSP}of${NBSP}${formatDate(date, style)}`;
  const age = ageInYears(date, today);
  return age !== null && age >= OLD_AFTER_YEARS
    ? { text: `${text}, ${String(age)}${NBSP}years${NBSP}old`, isOld: true }
    : { text, isOld: false };
}

/** The year alone, where a column's heading says what it is: "2024". */
export function yearSeen(date: string, today: Date): AsOf {
  const age = ageInYears(date, today);
  return { text: /\d{4}/.exec(date)?.[0] ?? formatDate(date), isOld: age !== null && age >= OLD_AFTER_YEARS };
}
