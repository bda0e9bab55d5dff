/** The pieces of a query as the lexer hands them to the parser, and the characters that part them. */
import type { Filter, LeftOut, QueryWord, ReadQuery } from './tree.ts';

export type Operator = ReadQuery['operators'][number];

export type Token =
  | ({ readonly kind: 'or' | 'and' | 'not' | 'open' | 'close' } & Operator)
  /** Words typed without a space between them, or between quotes; at least one. Offsets without quotes. */
  | {
      readonly kind: 'words';
      readonly words: readonly QueryWord[];
      readonly isQuoted: boolean;
      readonly hasStars: boolean;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'filter';
      readonly filter: Filter;
      readonly text: string;
      /** Where the value begins, its quote included. */
      readonly valueStart: number;
      readonly asksNothing: boolean;
    };

/** A run of the query, without the spaces around it. */
export function runOf(text: string, start: number, end: number): Operator {
  const run = text.slice(start, end);
  const from = start + run.length - run.trimStart().length;
  const trimmed = run.trim();
  return { text: trimmed, start: from, end: from + trimmed.length };
}

export function leftOut(run: Operator, reason: LeftOut['reason']): LeftOut {
  return { text: run.text, start: run.start, end: run.end, reason };
}

const QUOTES = '"“”„«»';
/** A quotation mark, but not the one within a Hebrew abbreviation: ארה"ב. */
const QUOTE = String.raw`(?!(?<=\p{Script=Hebrew})"\p{Script=Hebrew})[${QUOTES}]`;
/** The hard space within a number: 12 000. */
const DIGITS_SPACE = String.raw`(?<=\d)[\u00a0\u2009\u202f](?=\d{3})`;
/** Spaces, and the invisible marks that set the direction of a text. */
const GAP = String.raw`\s\u200e\u200f\u202a-\u202e\u2066-\u2069`;
const EDGE = String.raw`${GAP}()|`;

/** An operator in capitals, by itself. */
const alone = (words: string): string => `(?<![^${EDGE}${QUOTES}])(?:${words})(?![^${EDGE}${QUOTES}])`;
/** At the beginning or after a space or bracket, and directly before what it excludes. */
const MINUS = String.raw`(?<![^${EDGE}])-(?=[\p{L}\p{N}(${QUOTES}])`;

/** These and `PATTERNS` are sticky: they match where they are set, or not at all. */
export const OPERATORS = [
  ['open', /\(/uy],
  ['close', /\)/uy],
  ['or', new RegExp(String.raw`\|+|${alone('OR|OU')}`, 'uy')],
  ['and', new RegExp(alone('AND|ET'), 'uy')],
  ['not', new RegExp(`${MINUS}|${alone('NOT|SAUF')}`, 'uy')],
] as const;

export const PATTERNS = {
  gap: new RegExp(`[${GAP}]+`, 'uy'),
  quote: new RegExp(QUOTE, 'uy'),
  untilQuote: new RegExp(String.raw`(?:(?!${QUOTE})[\s\S])*`, 'uy'),
  field: /[\p{L}\p{M}]+:/uy,
  run: new RegExp(String.raw`(?:(?!${QUOTE})[^\s()|]|${DIGITS_SPACE})+`, 'uy'),
} as const;

/** What `pattern` matches at an offset; empty where it does not match there. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
