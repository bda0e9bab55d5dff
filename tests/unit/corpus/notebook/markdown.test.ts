import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../corpus/notebook/text/markdown.ts';
import { inlinesIn, type Block, type Inline } from '../../../../corpus/notebook/text/tree.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const paragraph = (...inlines: Inline[]): Block => ({ kind: 'paragraph', inlines });
const HASH = 'ab'.repeat(32);

describe('parseMarkdown', () => {
  it('reads what a note is made of', () => {
    expect(parseMarkdown('# Bamako\n\nA *soft* and **strong** ~~gone~~ `x`.')).toEqual([
      { kind: 'heading', level: 1, inlines: [text('Bamako')] },
      paragraph(
        text('A '),
        { kind: 'emphasis', inlines: [text('soft')] },
        text(' and '),
        { kind: 'strong', inlines: [text('strong')] },
        text(' '),
        { kind: 'struck', inlines: [text('gone')] },
        text(' '),
        { kind: 'code', text: 'x' },
        text('.'),
      ),
    ]);
    expect(parseMarkdown('3. a\n4. b\n\n> q\n\n---\n\n```ts\n1 < 2\n```')).toEqual([
      {
        kind: 'list',
        start: 3,
        items: [
          { isDone: null, blocks: [paragraph(text('a'))] },
          { isDone: null, blocks: [paragraph(text('b'))] },
        ],
      },
      { kind: 'quote', blocks: [paragraph(text('q'))] },
      { kind: 'rule' },
      { kind: 'code', language: 'ts', text: '1 < 2' },
    ]);
  });

  it('reads tasks, tables and footnotes', () => {
    expect(parseMarkdown('- [x] done\n- [ ] open')).toEqual([
      {
        kind: 'list',
        start: null,
        items: [
          { isDone: true, blocks: [paragraph(text('done'))] },
          { isDone: false, blocks: [paragraph(text('open'))] },
        ],
      },
    ]);
    expect(parseMarkdown('|a|b|\n|:-|-:|\n|1|2|')).toEqual([
      {
        kind: 'table',
        alignments: ['left', 'right'],
        head: [[text('a')], [text('b')]],
        rows: [[[text('1')], [text('2')]]],
      },
    ]);
    expect(parseMarkdown('Said so.[^1]\n\n[^1]: In *Jeune Afrique*.').map(({ kind }) => kind)).toEqual([
      'paragraph',
      'footnote',
    ]);
  });

  it('shows HTML as it was typed', () => {
    expect(parseMarkdown('a <b onclick="x()">b</b>')).toEqual([paragraph(text('a <b onclick="x()">b</b>'))]);
    expect(parseMarkdown('<script>alert(1)</script>')).toEqual([
      { kind: 'code', language: 'html', text: '<script>alert(1)</script>' },
    ]);
  });

  it('keeps addresses as text beside their words', () => {
    expect(parseMarkdown('[here](javascript:alert(1))')).toEqual([
      paragraph({ kind: 'address', inlines: [text('here')], address: 'javascript:alert(1)' }),
    ]);
    expect(parseMarkdown('![map](https://example.org/m.png)')).toEqual([
      paragraph({ kind: 'address', inlines: [text('map')], address: 'https://example.org/m.png' }),
    ]);
    expect(parseMarkdown('[x][y]\n\n[y]: https://example.org "t"')).toEqual([
      paragraph(text('[x][y]')),
      paragraph(text('[y]: https://example.org "t"')),
    ]);
  });

  it('takes pictures by their hash alone', () => {
    expect(parseMarkdown(`![map](attachment:${HASH})`)).toEqual([
      paragraph({ kind: 'picture', hash: HASH, description: 'map' }),
    ]);
    expect(parseMarkdown('![map](attachment:../../etc/passwd)')).toEqual([
      paragraph({ kind: 'address', inlines: [text('map')], address: 'attachment:../../etc/passwd' }),
    ]);
  });

  it('finds links in text, not in code', () => {
    expect(parseMarkdown('see [[MLI-RUS/c18]] and [[Wagner|the group]], `[[no]]`')).toEqual([
      paragraph(
        text('see '),
        { kind: 'link', target: 'MLI-RUS/c18', label: null },
        text(' and '),
        { kind: 'link', target: 'Wagner', label: 'the group' },
        text(', '),
        { kind: 'code', text: '[[no]]' },
      ),
    ]);
    expect(parseMarkdown('[[ ]] [[a\nb]] [[]]')).toEqual([paragraph(text('[[ ]] [[a\nb]] [[]]'))]);
  });

  it('shows plainly what nobody could read and the parser would choke on', () => {
    const first = (typed: string): Block | undefined => parseMarkdown(typed)[0];
    for (const typed of ['>'.repeat(5000), '- '.repeat(5000), '1. '.repeat(100), `${' '.repeat(62)}- a`]) {
      expect(first(typed)).toEqual(paragraph(text(typed)));
    }
    const stars = `${'*'.repeat(5000)}a${'*'.repeat(5000)}`;
    expect(first(stars)).toEqual(paragraph(text(stars)));
    expect(parseMarkdown(`${'a '.repeat(120_000)}\n\n*b*`)).toHaveLength(2);
    for (const typed of ['[a]('.repeat(1001), '|a'.repeat(10_001)])
      expect(first(typed)).toEqual(paragraph(text(typed)));
    expect(parseMarkdown('[a](b) '.repeat(600) + '\n\n' + '[a](b) '.repeat(600))[1]).toMatchObject({
      inlines: expect.arrayContaining([expect.objectContaining({ kind: 'address' })]) as unknown,
    });
    expect(first('> '.repeat(10) + 'a')).toMatchObject({ kind: 'quote' });
    expect(first('```\n' + ' '.repeat(80) + 'x\n```')).toMatchObject({ kind: 'code' });
  });

  it('takes any text', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '*',
      '_',
      '`',
      '|',
      '\n',
      '> ',
      '- ',
      '#',
      '<b>',
      '![',
      '[[',
      ']]',
      'a',
      ' ',
      '[^1]',
      ':',
      '~~',
      '\\',
      '&lt;',
      '---\n',
    );
    const typed = fc.oneof(
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(typed, (each) => {
        for (const inline of inlinesIn(parseMarkdown(each))) expect(inline.kind).not.toBe('html');
      }),
      { numRuns: 1000 },
    );
  });
});
