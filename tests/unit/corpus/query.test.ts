import { describe, expect, it } from 'vitest';
import { TextReader } from '../../../corpus/search/mark.ts';
import { readQuery } from '../../../corpus/search/query.ts';

const words = (text: string): string[] => readQuery(text).map(({ forms }) => forms[0] ?? '');

describe('readQuery', () => {
  it('drops common words unless there is nothing else', () => {
    expect(words('the recognition of Kosovo ')).toEqual(['recognition', 'kosovo']);
    expect(words('of the ')).toEqual(['of', 'the']);
  });

  it('takes the last word as the beginning of a longer one while it is being typed', () => {
    expect(readQuery('note verb').map(({ isPrefix }) => isPrefix)).toEqual([false, true]);
    expect(readQuery('note verb ').map(({ isPrefix }) => isPrefix)).toEqual([false, false]);
  });

  it('counts a repeated word once', () => {
    expect(words('Mali mali MALI ')).toEqual(['mali']);
  });

  it('lets no half-typed word fall between stem and prefix', () => {
    for (let length = 3; length <= 'agreements'.length; length += 1) {
      const [word] = readQuery('agreements'.slice(0, length));
      expect(word !== undefined && new TextReader().holds('agreements', word)).toBe(true);
    }
  });

  it.each([
    'foo:bar',
    'mali:',
    'http://x',
    '12:30',
    'a^',
    'a~',
    '+',
    '-',
    'mali --russia',
    '*a*',
    'x~12',
    '"open',
    '__proto__',
    '\uD800\uDFFF\uD800',
  ])('reads %j without failing', (text) => {
    expect(() => readQuery(text)).not.toThrow();
  });

  it('reads the beginning of a pasted page', () => {
    expect(readQuery('word '.repeat(20_000)).length).toBe(1);
    expect(readQuery(Array.from({ length: 5000 }, (_, at) => `w${String(at)}`).join(' ')).length).toBeLessThanOrEqual(
      24,
    );
  });
});
