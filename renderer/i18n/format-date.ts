/**
 * EDTF dates in words, as precise as they are and no more. Spaces inside a date do not break; a
 * range may break after its dash.
 */
import { boundsOf, parseEdtf } from '../../corpus/model/edtf.ts';
import type { Edtf, EdtfDate, EdtfInterval, EdtfSet } from '../../corpus/model/edtf.ts';
import { NBSP, listOf } from './plural.ts';

export type MonthStyle = 'short' | 'long';

const LONG = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function monthName(month: number, style: MonthStyle): string {
  const name = LONG[month - 1] ?? '';
  return style === 'long' ? name : name.slice(0, 3);
}

function bare(date: EdtfDate, style: MonthStyle): string {
  const year = String(date.year);
  if (date.precision === 'century') return `${year}–${String(date.year + 99)}`;
  if (date.precision === 'decade') return `${year}s`;
  if (date.month === null) return year;
  const month = `${monthName(date.month, style)}${NBSP}${year}`;
  return date.day === null ? month : `${String(date.day)}${NBSP}${month}`;
}

function oneDate(date: EdtfDate, style: MonthStyle): string {
  const text = date.approximate ? `c.${NBSP}${bare(date, style)}` : bare(date, style);
  return date.uncertain ? `perhaps ${text}` : text;
}

const isPlain = (date: EdtfDate): boolean => !date.approximate && !date.uncertain;

/** Two ends of a span, without repeating the month or year that they share. */
function span(start: EdtfDate, end: EdtfDate, style: MonthStyle): string {
  if (isPlain(start) && isPlain(end) && start.precision === end.precision) {
    if (start.precision === 'year')
      return start.year === end.year ? String(start.year) : `${String(start.year)}–${String(end.year)}`;
    if (start.year === end.year && start.month !== null && end.month !== null) {
      if (start.day !== null && end.day !== null) {
        if (start.month === end.month) {
          return start.day === end.day ? bare(start, style) : `${String(start.day)}–${bare(end, style)}`;
        }
        return `${String(start.day)}${NBSP}${monthName(start.month, style)}${NBSP}– ${bare(end, style)}`;
      }
      return start.month === end.month
        ? bare(end, style)
        : `${monthName(start.month, style)}${NBSP}– ${bare(end, style)}`;
    }
  }
  return `${oneDate(start, style)}${NBSP}– ${oneDate(end, style)}`;
}

function interval({ start, end }: EdtfInterval, style: MonthStyle): string {
  if (typeof start !== 'string' && typeof end !== 'string') return span(start, end, style);
  if (typeof start !== 'string') return `from ${oneDate(start, style)}`;
  if (typeof end !== 'string') {
    return start === 'open' ? `until ${oneDate(end, style)}` : `not later than ${oneDate(end, style)}`;
  }
  return '';
}

function oneOf({ members }: EdtfSet, style: MonthStyle): string {
  const [first] = members;
  const shareMonth =
    first !== undefined &&
    members.every(
      (member) => isPlain(member) && member.day !== null && member.month === first.month && member.year === first.year,
    );
  if (!shareMonth || first.month === null) {
    return listOf(
      members.map((member) => oneDate(member, style)),
      'or',
    );
  }
  const days = listOf(
    members.map((member) => String(member.day)),
    'or',
  ).replaceAll(' ', NBSP);
  return `${days}${NBSP}${monthName(first.month, style)}${NBSP}${String(first.year)}`;
}

function inWords(edtf: Edtf, style: MonthStyle): string {
  if (edtf.kind === 'date') return oneDate(edtf, style);
  return edtf.kind === 'set' ? oneOf(edtf, style) : interval(edtf, style);
}

/** "7 Jul 1960", "c. 1961", "from 1968", "25–28 Jan 2005", "4 or 5 Aug 2024". Text that is no EDTF is returned as it is. */
export function formatDate(text: string, style: MonthStyle = 'short'): string {
  const edtf = parseEdtf(text);
  return edtf === null ? text : inWords(edtf, style);
}

/** How long something held: "since 14 Oct 1960", "14 Oct 1960 – Dec 1991", "from Aug 1960, end not known". */
export function formatSpan(text: string, style: MonthStyle = 'long'): string {
  const edtf = parseEdtf(text);
  if (edtf === null) return text;
  if (edtf.kind === 'interval' && typeof edtf.end === 'string' && typeof edtf.start !== 'string') {
    const start = oneDate(edtf.start, style);
    // "Goes on" and "nobody says when it ended" look alike in the data and mean opposite things to a reader.
    return edtf.end === 'open' ? `since ${start}` : `from ${start}, end not known`;
  }
  return inWords(edtf, style);
}

/** A publication date: an open interval is a bound, not a duration. */
export function formatIssued(text: string): string {
  const edtf = parseEdtf(text);
  if (edtf?.kind === 'interval' && typeof edtf.end === 'string' && typeof edtf.start !== 'string') {
    return `not before ${oneDate(edtf.start, 'short')}`;
  }
  return formatDate(text);
}

/** Whole years from the last day that the date can mean to today; null when it has no end. */
export function ageInYears(text: string, today: Date): number | null {
  const edtf = parseEdtf(text);
  const end = edtf === null ? null : (boundsOf(edtf).end ?? boundsOf(edtf).start);
  if (end === null) return null;
  const [year = 0, month = 1, day = 1] = end.split('-').map(Number);
  const isBeforeDay = today.getMonth() + 1 < month || (today.getMonth() + 1 === month && today.getDate() < day);
  return today.getFullYear() - year - (isBeforeDay ? 1 : 0);
}
