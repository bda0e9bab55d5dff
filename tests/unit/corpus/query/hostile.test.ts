import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completionsAt } from '../../../../corpus/search/query/complete.ts';
import { readQuery } from '../../../../corpus/search/query/read-query.ts';
import type { QueryNode } from '../../../../corpus/search/query/tree.ts';
import { readDay, readYears, readYesNo } from '../../../../corpus/search/query/values.ts';
import { wordsOf } from './show.ts';

interface Part {
  readonly start: number;
  readonly end: number;
  readonly text?: string;
}

function* partsOf(node: QueryNode): Generator<Part> {
  if (node.kind === 'word') yield node.word;
  if (node.kind === 'phrase') yield { start: node.start, end: node.end };
  if (node.kind === 'filter') yield { start: node.filter.start, end: node.filter.end };
  if (node.kind === 'not') yield* partsOf(node.node);
  if (node.kind === 'all' || node.kind === 'any') for (const each of node.nodes) yield* partsOf(each);
}

function depthOf(node: QueryNode): number {
  if (node.kind === 'not') return 1 + depthOf(node.node);
  if (node.kind === 'all' || node.kind === 'any') return 1 + Math.max(0, ...node.nodes.map(depthOf));
  return 0;
}

/** Pairs of letters of scripts without spaces overlap; nothing else does. */
const SPACELESS = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** Promises of the contract that the reading of a text breaks; they hold for any string. */
function* brokenBy(text: string): Generator<string> {
  const query = readQuery(text);
  const inner = [...wordsOf(query.root)];
  const parts: Part[] = [...partsOf(query.root), ...query.leftOut, ...query.operators];
  for (const part of [...inner, ...parts]) {
    const { start, end } = part;
    if (start < 0 || start >= end || end > text.length) yield `offsets ${String(start)} to ${String(end)}`;
    if (part.text !== undefined && part.text !== text.slice(start, end)) yield `${part.text} is not what stands there`;
  }
  const ordered = parts.toSorted((a, b) => a.start - b.start);
  for (const [at, { start }] of ordered.entries()) {
    const before = ordered[at - 1];
    if (before === undefined || SPACELESS.test(text.slice(before.start, before.end))) continue;
    if (start < before.end) yield `parts overlap at ${String(start)}`;
  }
  if (query.text !== text) yield 'the text is another';
  if (inner.length > 24) yield 'too many words';
  if (inner.some(({ forms }) => forms.length === 0)) yield 'a word without a form';
  if (depthOf(query.root) > 3 * 17) yield 'too deep';
  if (query.root.nodes.length === 0 && query.leftOut.length === 0 && text.trim() !== '') yield 'nothing is told';
  for (const caret of [0, text.length >> 1, text.length]) {
    for (const { replaces } of completionsAt(text, caret, {})) {
      if (replaces.start > caret || replaces.end < caret) yield `replaces what is not at ${String(caret)}`;
    }
  }
}

function check(text: string): void {
  expect([...brokenBy(text)]).toEqual([]);
}

const OPERATORS = [
  ...['"', '“', '”', '«', '»', '„', '-', '--', '–', '(', ')', '*', '|', '||', 'OR', 'OU', 'AND', 'ET', 'NOT', 'SAUF'],
  ...[':', 'country:', 'year:', 'disputed:', 'note:', '-(', '-"', '"*', '()', '~', '^', '+', '&', '\\', '/', '..'],
];
const PIECES = [
  ...OPERATORS,
  ' ',
  ' ',
  '\u200f',
  '\u00a0',
  "'",
  'mali',
  'the',
  'N’Daw',
  '马里',
  'مالي',
  'ארה"ב',
  '1990',
  '\uD800',
];

const WORST = [
  ...['*a*', 'x~12', 'x~', 'a^', 'a^b', 'foo:bar', 'http://x', '12:30', 'mali:', '+the +mali', '+', '~', '\\', '/.*/'],
  ...['__proto__', '__proto__:x', 'constructor:x', 'hasOwnProperty:"x', 'toString', '"', '"""', '“"«', '"a "b "c'],
  ...['\uD800', '\uDC00\uD800', 'a\uD800b', '"\uDC00', 'country:\uD800', '\u0000', '\u200f', '\u200d', '\uFEFF'],
  ...['(((', ')))', '(()', ')(', '-(', '-)(', '(-', '"(', '("', 'country:(', 'country:"(', 'country:)', 'year:..'],
];

describe('readQuery', () => {
  it.each(WORST)('reads %j', (text) => {
    check(text);
    check(`mali ${text} russia`);
  });

  it.each([
    ['one endless word', 'x'.repeat(50_000)],
    ['fifty thousand characters of words', 'word '.repeat(10_000)],
    ['fifty thousand spaces', `${' '.repeat(50_000)}mali`],
    ['fifty thousand dashes', '-'.repeat(50_000)],
    ['fifty thousand stars', 'a*'.repeat(25_000)],
    ['fifty thousand quotes', '"'.repeat(50_001)],
    ['fifty thousand combining marks', `e${'\u0301'.repeat(50_000)}`],
    ['endless exclusion', 'NOT '.repeat(10_000)],
    ['endless alternatives', 'a OR '.repeat(10_000)],
    ['ten thousand brackets that open', '('.repeat(10_000)],
    ['ten thousand brackets that close', ')'.repeat(10_000)],
    ['ten thousand brackets in pairs', `${'('.repeat(5000)}mali${')'.repeat(5000)}`],
    ['nesting to the limit of what is read', `${'-('.repeat(240)}mali${')'.repeat(240)}`],
  ])('reads %s', (_, text) => {
    check(text);
  });

  it('reads every operator alone and every pair of them', () => {
    for (const one of OPERATORS) {
      check(one);
      for (const other of OPERATORS) {
        for (const text of [`${one}${other}`, `${one} ${other}`, `mali ${one} ${other} russia`]) check(text);
      }
    }
  });

  it('reads any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), check), { numRuns: 3000, seed: 41 });
  });

  it('reads any sequence of code units, lone surrogates too', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 });
    const surrogates = fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 }), { maxLength: 20 });
    const raw = fc.oneof(units, surrogates).map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(raw, check), { numRuns: 3000, seed: 42 });
  });

  it('reads any string of operators', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(fc.property(pieces, check), { numRuns: 4000, seed: 43 });
  });

  it('reads any string that is longer than what is read', () => {
    const long = fc
      .array(fc.constantFrom(...PIECES), { minLength: 300, maxLength: 900 })
      .map((parts) => parts.join(''));
    fc.assert(fc.property(long, check), { numRuns: 100, seed: 44 });
  });
});

describe('readers of values', () => {
  it('read any string', () => {
    const near = fc.array(fc.constantFrom('1990', '12', '.', '..', '-', '–', '/', ' ', 's', 'mars', '…', '\uD800'));
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      near.map((parts) => parts.join('')),
    );
    const isDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
    fc.assert(
      fc.property(value, (text) => {
        readYesNo(text);
        const years = readYears(text);
        const days = [readDay(text, 'first'), readDay(text, 'last'), years?.first ?? null, years?.last ?? null];
        expect(days.filter((day) => day !== null && !isDay.test(day))).toEqual([]);
        expect((years?.first ?? '') <= (years?.last ?? '9999')).toBe(true);
      }),
      { numRuns: 3000, seed: 45 },
    );
  });
});
