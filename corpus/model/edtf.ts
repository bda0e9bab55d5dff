/**
 * Dates of the corpus: EDTF (ISO 8601-2:2019, annex A), level 1 plus one-of sets, without seasons.
 * Own parser, because a date's precision and its open ends are the product: the general library
 * reads an empty start as 1970 and open ends as Infinity. Tests hold it against that library.
 */

export type Precision = 'day' | 'month' | 'year' | 'decade' | 'century';

export interface EdtfDate {
  readonly kind: 'date';
  readonly precision: Precision;
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** `~`: circa. */
  readonly approximate: boolean;
  /** `?`: doubtful. */
  readonly uncertain: boolean;
}

export interface EdtfInterval {
  readonly kind: 'interval';
  /** `open`: goes on without end (`..`); `unknown`: has an end that nobody gives. */
  readonly start: EdtfDate | 'open' | 'unknown';
  readonly end: EdtfDate | 'open' | 'unknown';
}

/** One of the days listed. */
export interface EdtfSet {
  readonly kind: 'set';
  readonly members: readonly EdtfDate[];
}

export type Edtf = EdtfDate | EdtfInterval | EdtfSet;

const DATE = /^(\d{2}(?:\d{2}|\dX|XX))(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%])?$/;

/** Days in a month of the Gregorian calendar; `month` from 1. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function parseDate(text: string): EdtfDate | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, yearText = '', monthText, dayText, mark] = match;
  if (yearText.includes('X') && monthText !== undefined) return null;
  const month = monthText === undefined || monthText === 'XX' ? null : Number(monthText);
  const day = dayText === undefined || dayText === 'XX' ? null : Number(dayText);
  const year = Number(yearText.replaceAll('X', '0'));
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (month === null || day < 1 || day > daysIn(year, month))) return null;
  const precision = yearText.endsWith('XX')
    ? 'century'
    : yearText.endsWith('X')
      ? 'decade'
      : day !== null
        ? 'day'
        : month !== null
          ? 'month'
          : 'year';
  return {
    kind: 'date',
    precision,
    year,
    month,
    day,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}

function parseEnd(text: string): EdtfDate | 'open' | 'unknown' | null {
  if (text === '..') return 'open';
  if (text === '') return 'unknown';
  return parseDate(text);
}

/** Parses an EDTF string; null when it is none. Total: never throws. */
export function parseEdtf(text: string): Edtf | null {
  if (text.startsWith('[') && text.endsWith(']')) {
    const members = text
      .slice(1, -1)
      .split(',')
      .map((part) => parseDate(part.trim()));
    return members.every((member) => member !== null) && members.length > 1 ? { kind: 'set', members } : null;
  }
  if (!text.includes('/')) return parseDate(text);
  const ends = text.split('/');
  if (ends.length !== 2) return null;
  const start = parseEnd(ends[0] ?? '');
  const end = parseEnd(ends[1] ?? '');
  if (start === null || end === null) return null;
  if (typeof start === 'string' && typeof end === 'string') return null;
  return { kind: 'interval', start, end };
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** First day that a single date can mean, `YYYY-MM-DD`. */
function firstDay(date: EdtfDate): string {
  return `${pad(date.year, 4)}-${pad(date.month ?? 1)}-${pad(date.day ?? 1)}`;
}

/** Last day that a single date can mean, `YYYY-MM-DD`. */
function lastDay(date: EdtfDate): string {
  const year = date.precision === 'century' ? date.year + 99 : date.precision === 'decade' ? date.year + 9 : date.year;
  const month = date.month ?? 12;
  return `${pad(year, 4)}-${pad(month)}-${pad(date.day ?? daysIn(year, month))}`;
}

export interface DayBounds {
  readonly start: string | null;
  readonly end: string | null;
}

/** First and last day that a date can mean; null at an end that is open or unknown. */
export function boundsOf(edtf: Edtf): DayBounds {
  if (edtf.kind === 'date') return { start: firstDay(edtf), end: lastDay(edtf) };
  if (edtf.kind === 'set') {
    const days = edtf.members.flatMap((member) => [firstDay(member), lastDay(member)]).sort();
    return { start: days[0] ?? null, end: days.at(-1) ?? null };
  }
  return {
    start: typeof edtf.start === 'string' ? null : firstDay(edtf.start),
    end: typeof edtf.end === 'string' ? null : lastDay(edtf.end),
  };
}

/** What is wrong with a date string, in words for the person who wrote it; null when nothing is. */
export function edtfProblem(text: string): string | null {
  const edtf = parseEdtf(text);
  if (edtf === null)
    return `"${text}" is not an EDTF date (2023-09-10, 2012-08, 1961~, 2010/2012, 2024-08-04/.., [2024-08-04,2024-08-05])`;
  const { start, end } = boundsOf(edtf);
  return start !== null && end !== null && start > end ? `"${text}" ends before it begins` : null;
}
