import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../../corpus/model/search-page.ts';
import { snippetOf } from '../../../../corpus/search/snippet.ts';

const marksOf = (text: string, ...words: readonly string[]): Mark[] =>
  words
    .flatMap((word) => [...text.matchAll(new RegExp(word, 'gu'))])
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
    .sort((a, b) => a.start - b.start);

const marked = ({ text, marks }: ReturnType<typeof snippetOf>): string[] =>
  marks.map(({ start, end }) => text.slice(start, end));

describe('snippetOf', () => {
  it('shows a short text whole', () => {
    const text = 'Mali opened an embassy in Moscow.';
    expect(snippetOf(text, marksOf(text, 'embassy'))).toEqual({
      text,
      marks: [{ start: 15, end: 22 }],
      isCutBefore: false,
      isCutAfter: false,
    });
  });

  const filler = 'word '.repeat(200);

  it('cuts a long one around the words, at the ends of words', () => {
    const text = `${filler}the embassy in Bamako opened ${filler}`;
    const snippet = snippetOf(text, marksOf(text, 'embassy', 'Bamako'));
    expect(marked(snippet)).toEqual(['embassy', 'Bamako']);
    expect(snippet.text.length).toBeLessThanOrEqual(240);
    expect(snippet).toMatchObject({ isCutBefore: true, isCutAfter: true });
    expect(snippet.text).toMatch(/^word .* word$/s);
  });

  it('prefers the place with most of the words', () => {
    const text = `embassy ${filler}embassy of Mali in Bamako ${filler}`;
    expect(marked(snippetOf(text, marksOf(text, 'embassy', 'Mali', 'Bamako')))).toEqual(['embassy', 'Mali', 'Bamako']);
  });

  it('shows the beginning where nothing is marked, and the end where only the end is', () => {
    const text = `First ${filler}last.`;
    expect(snippetOf(text, [])).toMatchObject({ isCutBefore: false, isCutAfter: true });
    expect(snippetOf(text, []).text.startsWith('First')).toBe(true);
    expect(marked(snippetOf(text, marksOf(text, 'last')))).toEqual(['last']);
    expect(snippetOf(text, marksOf(text, 'last'))).toMatchObject({ isCutBefore: true, isCutAfter: false });
  });

  it.each(['马里与俄罗斯', '𐍈𐌰𐌽', 'مالي'])('cuts text without spaces between whole letters: %s', (run) => {
    const text = run.repeat(200);
    const snippet = snippetOf(text, [{ start: run.length * 90, end: run.length * 90 + run.length }]);
    expect(snippet.text.isWellFormed()).toBe(true);
    expect(marked(snippet)).toEqual([run]);
  });
});
