/** Nothing that can be typed or pasted makes a search throw, or go on until it is given up. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchPage } from '../../corpus/model/search-page.ts';
import { SEARCH_DEADLINE_MS } from '../../electron/worker/answer.ts';
import { compileRealCorpus, type BuiltCorpus } from '../support/built-corpus.ts';

const OPERATORS = [
  '"',
  '-',
  '*',
  '(',
  ')',
  '|',
  'OR',
  'AND',
  'NOT',
  ':',
  '..',
  '«',
  '“',
  '+',
  '~',
  '^',
  '?',
  '\\',
  '/',
];

/** The worst that Lunr, other search boxes and JavaScript itself have stumbled over. */
const WORST = [
  '*a*',
  'x~12',
  'kareminto~6',
  'a^',
  'a^9',
  'foo:bar',
  'http://x',
  '12:30',
  '+the +mali',
  '-',
  '--',
  '-mali',
  'mali --russia',
  '"',
  '""',
  '"note',
  '(((((',
  ')))))',
  '(mali OR',
  'OR OR OR',
  'country:',
  'country:"',
  'year:..',
  'year:9999999999..1',
  'before:2012-99-99',
  '__proto__',
  '__proto__:x',
  'constructor',
  'toString:valueOf',
  'hasOwnProperty',
  '\uD800',
  '\uDC00\uD800',
  'a\u0000b',
  '\u202E\u2066mali',
  '﷽',
  '🇲🇱🇷🇺',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  'a'.repeat(50_000),
  'mali '.repeat(10_000),
  '*'.repeat(50_000),
  '"'.repeat(49_999),
  '('.repeat(50_000),
  '-'.repeat(50_000),
  'a OR '.repeat(10_000),
  'NOT '.repeat(10_000),
  '😀'.repeat(25_000),
  '\u0301'.repeat(50_000),
  ...OPERATORS,
  ...OPERATORS.flatMap((first) => OPERATORS.map((second) => `${first} ${second}`)),
  ...OPERATORS.map((operator) => `mali ${operator} russia`),
];

describe('hostile queries', () => {
  let corpus: BuiltCorpus;
  beforeAll(async () => {
    corpus = await compileRealCorpus();
  });
  afterAll(() => corpus.remove());

  /** Searches under the deadline of the application; throws when it is missed. */
  function search(text: string, explain = false): SearchPage {
    const deadline = performance.now() + SEARCH_DEADLINE_MS;
    const input = { text, limit: 20, caret: text.length, explain };
    return corpus.engine.search(
      input,
      () => performance.now(),
      () => performance.now() > deadline,
    );
  }

  function isWhole(page: SearchPage, text: string): boolean {
    const areMarksInside = page.hits.every(({ snippet, marks, text: shown }) =>
      [
        ...snippet.marks.map(({ end }) => end <= snippet.text.length),
        ...marks.map(({ end }) => end <= shown.length),
      ].every(Boolean),
    );
    return (
      page.total >= page.hits.length &&
      areMarksInside &&
      page.read.every(({ start, end }) => start >= 0 && start <= end && end <= text.length)
    );
  }

  it.each(WORST.map((text) => [text.slice(0, 40), text] as const))('survives %j', (_, text) => {
    expect(isWhole(search(text, true), text)).toBe(true);
  });

  it('survives 10,000 random strings', () => {
    const letters = fc.string({ unit: 'binary', maxLength: 60 });
    const halves = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((units) => String.fromCharCode(...units));
    const parts = fc.oneof(
      fc.constantFrom(...OPERATORS, 'country:', 'year:', 'mali', 'лавров', 'embasy', 'مالي', '马里', ' ', '  '),
      fc.string({ maxLength: 6 }),
    );
    const grammar = fc.array(parts, { maxLength: 14 }).map((found) => found.join(''));
    let asked = 0;
    fc.assert(
      fc.property(fc.oneof(letters, halves, grammar), (text) => {
        asked += 1;
        return isWhole(search(text), text);
      }),
      { numRuns: 10_000, seed: 20261121 },
    );
    expect(asked).toBe(10_000);
  }, 120_000);

  it('gives a search up when it is told to', () => {
    const stop = (): never => {
      corpus.engine.search(
        { text: 'mali OR russia', limit: 20 },
        () => 0,
        () => true,
      );
      throw new Error('it went on');
    };
    expect(stop).toThrow('the search was given up');
  });
});
