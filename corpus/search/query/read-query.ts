/** Reads what somebody typed. Cannot fail: any string is a query, if only one that asks for nothing. */
import { balance } from './brackets.ts';
import { lex } from './lex.ts';
import { parse } from './parse.ts';
import { leftOut, runOf } from './tokens.ts';
import type { LeftOut, ReadQuery } from './tree.ts';

/** Most UTF-16 units that are read; the rest of a pasted page is left out. */
export const MAX_CHARS = 1000;

/**
 * What a query says, in time linear in its length. Offsets are UTF-16 units of `text`; words,
 * phrases, filters, operators and what was left out never overlap.
 */
export function readQuery(text: string): ReadQuery {
  const end = readableEnd(text);
  const lexed = lex(text.slice(0, end), text.length);
  const balanced = balance(lexed.tokens);
  const telling = parse(balanced.tokens, false);
  const parsed = telling.root.nodes.length > 0 ? telling : parse(balanced.tokens, true);
  const told = [...lexed.leftOut, ...balanced.leftOut, ...parsed.leftOut];
  return {
    text,
    root: parsed.root,
    leftOut: [
      ...(told.length === 0 && parsed.root.nodes.length === 0 ? punctuationAlone(text, end) : told.sort(byStart)),
      ...run(text, end, text.length, 'too-long'),
    ],
    operators: [...lexed.operators, ...parsed.operators].sort(byStart),
  };
}

/** Where to stop reading: between two words, or else between two characters. */
function readableEnd(text: string): number {
  if (text.length <= MAX_CHARS) return text.length;
  const space = text.slice(0, MAX_CHARS + 1).search(/\s\S*$/u);
  if (space > 0) return space;
  return /[\ud800-\udbff]/.test(text.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS;
}

/** Punctuation is passed over in silence, unless there is nothing else. */
function punctuationAlone(text: string, end: number): readonly LeftOut[] {
  return run(text, 0, end, /^[\s-]*$/u.test(text.slice(0, end)) ? 'operator-alone' : 'empty');
}

function run(text: string, start: number, end: number, reason: LeftOut['reason']): readonly LeftOut[] {
  const found = runOf(text, start, end);
  return found.text === '' ? [] : [leftOut(found, reason)];
}

function byStart(one: { readonly start: number }, other: { readonly start: number }): number {
  return one.start - other.start;
}
