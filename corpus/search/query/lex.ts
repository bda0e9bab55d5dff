/** Cuts a query into words, phrases, filters and operators, with the offsets of each. Cannot fail. */
import { APOSTROPHES } from '../analysis/pattern.ts';
import { tokenize, type Word } from '../analysis/tokenize.ts';
import { fieldNamed, type FieldName } from './fields.ts';
import { leftOut, matchAt, OPERATORS, PATTERNS, runOf, type Operator, type Token } from './tokens.ts';
import type { LeftOut, QueryWord } from './tree.ts';

/** Most words and filters that are read; the rest of a pasted page is left out. */
export const MAX_WORDS = 24;

export interface Lexed {
  readonly tokens: readonly Token[];
  /** Quotes and stars; the other operators are tokens. */
  readonly operators: readonly Operator[];
  readonly leftOut: readonly LeftOut[];
}

interface Lexer {
  readonly text: string;
  /** Where the reader stopped typing; beyond `text` where a longer query was cut. */
  readonly typedTo: number;
  readonly tokens: Token[];
  readonly operators: Operator[];
  readonly leftOut: LeftOut[];
  count: number;
  /** Where the first word stands that is one too many. */
  full: number;
}

/** Reads `text`, the beginning of a query that is `typedTo` long. */
export function lex(text: string, typedTo: number): Lexed {
  const lexer: Lexer = { text, typedTo, tokens: [], operators: [], leftOut: [], count: 0, full: Infinity };
  let at = 0;
  while (at < text.length && lexer.full === Infinity) at = step(lexer, at);
  const isRead = ({ start }: Operator): boolean => start < lexer.full;
  const rest = runOf(text, lexer.full, text.length);
  return {
    tokens: lexer.tokens,
    operators: lexer.operators.filter(isRead),
    leftOut: [...lexer.leftOut.filter(isRead), ...(rest.text === '' ? [] : [leftOut(rest, 'too-many')])],
  };
}

/** Reads what stands at an offset and returns where the next piece begins. */
function step(lexer: Lexer, at: number): number {
  const { text } = lexer;
  const gap = matchAt(PATTERNS.gap, text, at);
  if (gap !== '') return at + gap.length;
  for (const [kind, pattern] of OPERATORS) {
    const operator = matchAt(pattern, text, at);
    if (operator === '') continue;
    lexer.tokens.push({ kind, ...runOf(text, at, at + operator.length) });
    return at + operator.length;
  }
  if (matchAt(PATTERNS.quote, text, at) !== '') return readPhrase(lexer, at);
  const field = matchAt(PATTERNS.field, text, at);
  const name = fieldNamed(field.slice(0, -1));
  return name === undefined ? readRun(lexer, at) : readFilter(lexer, name, at, at + field.length);
}

/** From a quote to the next one, or to the end. */
function readPhrase(lexer: Lexer, at: number): number {
  const { text, typedTo } = lexer;
  const close = quotedEnd(text, at);
  const end = Math.min(close + 1, text.length);
  const words = take(lexer, tokenize(text.slice(at + 1, close)), at + 1).map((word) =>
    queryWord(text, word, close === typedTo && isLastTyped(text, word, typedTo) ? 'typing' : 'whole'),
  );
  if (words.length > 0) {
    lexer.operators.push(runOf(text, at, at + 1), ...(close < end ? [runOf(text, close, end)] : []));
  } else if (lexer.full === Infinity) {
    lexer.leftOut.push(leftOut(runOf(text, at, end), 'empty'));
  }
  pushWords(lexer, words, at, { isQuoted: true, hasStars: false });
  return end;
}

/** Where the quote that opens at an offset is closed; the end of the text where it is not. */
function quotedEnd(text: string, at: number): number {
  return at + 1 + matchAt(PATTERNS.untilQuote, text, at + 1).length;
}

/** Characters without a space between them: a word, a compound, words around stars, or punctuation alone. */
function readRun(lexer: Lexer, at: number): number {
  const { text, typedTo } = lexer;
  const run = matchAt(PATTERNS.run, text, at);
  const stars = new Map([...run.matchAll(/\*+/gu)].map((star) => [at + star.index, star[0]]));
  const words = take(lexer, tokenize(run), at).map((word) => {
    const star = stars.get(word.end);
    stars.delete(word.end);
    if (star !== undefined) lexer.operators.push(runOf(text, word.end, word.end + star.length));
    return queryWord(
      text,
      word,
      star !== undefined ? 'starred' : isLastTyped(text, word, typedTo) ? 'typing' : 'whole',
    );
  });
  for (const [start, star] of stars)
    lexer.leftOut.push(leftOut(runOf(text, start, start + star.length), 'operator-alone'));
  pushWords(lexer, words, at, { isQuoted: false, hasStars: run.includes('*') });
  return at + run.length;
}

/** What may stand behind a word that is not yet at its end: the apostrophe of a half-typed `d'Ivoire`. */
const UNFINISHED = new RegExp(String.raw`^[${APOSTROPHES}]?\p{Default_Ignorable_Code_Point}*$`, 'u');

function isLastTyped(text: string, word: Word, typedTo: number): boolean {
  return typedTo === text.length && UNFINISHED.test(text.slice(word.end));
}

function readFilter(lexer: Lexer, { field, alone }: FieldName, start: number, valueStart: number): number {
  const { text, typedTo } = lexer;
  if (lexer.count === MAX_WORDS) {
    lexer.full = start;
    return start;
  }
  lexer.count += 1;
  const isQuoted = matchAt(PATTERNS.quote, text, valueStart) !== '';
  const bare = matchAt(PATTERNS.run, text, valueStart).replace(/[,;]+$/u, '');
  const close = isQuoted ? quotedEnd(text, valueStart) : valueStart + bare.length;
  const end = isQuoted ? Math.min(close + 1, text.length) : close;
  const typed = isQuoted ? text.slice(valueStart + 1, close).trim() : bare;
  const value = typed === '' ? (alone ?? '') : typed;
  const filter = { field, value, start, end, isTyping: close === typedTo };
  const asksNothing = typed === '' && alone === null;
  lexer.tokens.push({ kind: 'filter', filter, text: text.slice(start, end), valueStart, asksNothing });
  return end;
}

/** As many of the words as may still be read, with offsets in the query. */
function take(lexer: Lexer, words: readonly Word[], offset: number): readonly Word[] {
  const shifted = words.map((word) => ({ ...word, start: offset + word.start, end: offset + word.end }));
  const taken = shifted.slice(0, MAX_WORDS - lexer.count);
  lexer.count += taken.length;
  lexer.full = shifted[taken.length]?.start ?? Infinity;
  return taken;
}

function queryWord(text: string, { start, end, forms }: Word, reach: QueryWord['reach']): QueryWord {
  return { text: text.slice(start, end), start, end, forms, reach };
}

/** Words that begin at an offset; where there are none, a minus before them excludes nothing that follows. */
function pushWords(
  lexer: Lexer,
  words: readonly QueryWord[],
  at: number,
  how: { readonly isQuoted: boolean; readonly hasStars: boolean },
): void {
  const [first, last, before] = [words[0], words.at(-1), lexer.tokens.at(-1)];
  if (first !== undefined && last !== undefined) {
    lexer.tokens.push({ kind: 'words', words, ...how, start: first.start, end: last.end });
  } else if (before?.kind === 'not' && before.end === at) {
    lexer.tokens.pop();
    lexer.leftOut.push(leftOut(before, 'operator-alone'));
  }
}
