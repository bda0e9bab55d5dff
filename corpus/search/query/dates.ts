/** Days, months, years and decades as people write them. */
import { fold } from '../analysis/fold.ts';

/** First and last day of a stretch of time, as `YYYY-MM-DD`. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** English and French; any beginning of three letters that fits one month only will do. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'janvier'],
  ['february', 'fevrier'],
  ['march', 'mars'],
  ['april', 'avril'],
  ['may', 'mai'],
  ['june', 'juin'],
  ['july', 'juillet'],
  ['august', 'aout'],
  ['september', 'septembre'],
  ['october', 'octobre'],
  ['november', 'novembre'],
  ['december', 'decembre'],
];

const ISO = /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/u;
/** The day stands before the month: 3/4/2012 is in April. */
const DAY_FIRST = /^(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>\d{4})$/u;
const IN_WORDS = /^(?:(?<day>\d{1,2}) )?(?<name>[^\d\s.]{3,})\.? (?<year>\d{4})$/u;
const DECADE = /^(\d{3})0s$/u;

/** What a date stands for: one day, a month, a year or a decade; null where it is none. */
export function readDays(value: string): Days | null {
  const text = fold(value.trim()).replace(/\s+/gu, ' ');
  const decade = DECADE.exec(text)?.[1];
  if (decade !== undefined) return { first: `${decade}0-01-01`, last: `${decade}9-12-31` };
  const parts = (ISO.exec(text) ?? DAY_FIRST.exec(text) ?? IN_WORDS.exec(text))?.groups;
  const year = parts?.['year'];
  if (parts === undefined || year === undefined) return null;
  const { name, month: number, day } = parts;
  const month = name === undefined ? number : monthNamed(name);
  if (name !== undefined && month === undefined) return null;
  return daysOf(year, month, day);
}

function daysOf(year: string, month: string | undefined, day: string | undefined): Days | null {
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const length = monthLength(Number(year), Number(month));
  const isDay = day === undefined || (Number(day) >= 1 && Number(day) <= length);
  if (length === 0 || !isDay) return null;
  const on = (of: string): string => `${year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`;
  return { first: on(day ?? '1'), last: on(day ?? String(length)) };
}

function monthNamed(name: string): string | undefined {
  const fitting = MONTHS.flatMap((names, at) => (names.some((month) => month.startsWith(name)) ? [at + 1] : []));
  return fitting.length === 1 ? String(fitting[0]) : undefined;
}

/** Days of a month; 0 where there is no such month. */
function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
