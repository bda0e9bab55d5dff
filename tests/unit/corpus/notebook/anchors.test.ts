import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointsBefore, offsetOf } from '../../../../corpus/notebook/anchors/code-points.ts';
import { locateQuote, select } from '../../../../corpus/notebook/anchors/quote.ts';
import { placeHighlight } from '../../../../corpus/notebook/anchors/place-highlight.ts';
import { reAnchor, type ClaimsNow } from '../../../../corpus/notebook/anchors/re-anchor.ts';

import { CONTENTS } from './support.ts';

interface Entry {
  readonly rev: number;
  readonly text: string;
}
const corpus = (claims: Record<string, Entry>, superseded: Record<string, string[]> = {}): ClaimsNow => ({
  claim: (id) => claims[id],
  supersededBy: (id) => superseded[id] ?? [],
});

const OLD = 'Mali and Russia signed an agreement in 1961.';
const anchor = { claim: 'MLI-RUS/c10', rev: 1, text: OLD };

describe('reAnchor', () => {
  it('leaves alone what has not changed', () => {
    expect(reAnchor(anchor, corpus({ 'MLI-RUS/c10': { rev: 1, text: OLD } }))).toEqual({
      state: 'same',
      claim: 'MLI-RUS/c10',
    });
  });

  it('stays on a new revision and shows what changed', () => {
    const text = 'Mali and Russia signed two agreements in 1961.';
    const standing = reAnchor(anchor, corpus({ 'MLI-RUS/c10': { rev: 2, text } }));
    expect(standing).toMatchObject({ state: 'changed', claim: 'MLI-RUS/c10', rev: 2 });
    if (standing.state !== 'changed') return;
    expect(standing.diff.filter(({ kind }) => kind !== 'kept')).toEqual([
      { kind: 'removed', text: 'an agreement' },
      { kind: 'added', text: 'two agreements' },
    ]);
  });

  it('follows a superseded claim and says so, also through claims that are gone', () => {
    const claims = corpus(
      { 'MLI-RUS/c30': { rev: 1, text: OLD } },
      { 'MLI-RUS/c10': ['MLI-RUS/c20'], 'MLI-RUS/c20': ['MLI-RUS/c30'] },
    );
    expect(reAnchor(anchor, claims)).toEqual({
      state: 'followed',
      claim: 'MLI-RUS/c30',
      rev: 1,
      isOldThere: false,
      diff: [{ kind: 'kept', text: OLD }],
      besides: [],
    });
  });

  it('follows a split to the half most like it and names the other', () => {
    const claims = corpus(
      {
        'MLI-RUS/c10': { rev: 1, text: OLD },
        'MLI-RUS/c20': { rev: 1, text: 'The Soviet Union sent aircraft.' },
        'MLI-RUS/c21': { rev: 1, text: 'Mali and Russia signed an agreement in February 1961.' },
      },
      { 'MLI-RUS/c10': ['MLI-RUS/c20', 'MLI-RUS/c21'] },
    );
    expect(reAnchor(anchor, claims)).toMatchObject({
      state: 'followed',
      claim: 'MLI-RUS/c21',
      isOldThere: true,
      besides: ['MLI-RUS/c20'],
    });
  });

  it('keeps the text of what is gone', () => {
    expect(reAnchor(anchor, corpus({}))).toEqual({ state: 'lost', text: OLD });
    expect(reAnchor(anchor, corpus({}, { 'MLI-RUS/c10': ['MLI-RUS/c20'] }))).toEqual({ state: 'lost', text: OLD });
  });

  it('goes in no circle', () => {
    const superseded = { 'MLI-RUS/c10': ['MLI-RUS/c20'], 'MLI-RUS/c20': ['MLI-RUS/c10'] };
    expect(reAnchor(anchor, corpus({}, superseded))).toMatchObject({ state: 'lost' });
    const there = corpus({ 'MLI-RUS/c10': { rev: 1, text: OLD } }, superseded);
    expect(reAnchor(anchor, there)).toMatchObject({ state: 'same' });
  });
});

describe('positions', () => {
  it('count characters as the standard does', () => {
    const text = 'a👩b𐐷c';
    expect(codePointsBefore(text, 3)).toBe(2);
    expect(codePointsBefore(text, 2)).toBe(1);
    expect(offsetOf(text, 2)).toBe(3);
    expect(offsetOf(text, 99)).toBe(text.length);
  });

  it('come back where they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(60), (text, count) => {
        const points = Array.from(text).length;
        expect(codePointsBefore(text, offsetOf(text, count))).toBe(Math.min(count, points));
      }),
    );
  });
});

describe('placeHighlight', () => {
  const highlight = { ...CONTENTS.highlight, claim: 'MLI-RUS/c10' };
  const { text } = highlight;

  it('stays with its words', () => {
    const later = { rev: 2, text: 'In 1961, about forty of them: About fifty advisers came to Mali in 1961.' };
    expect(placeHighlight(highlight, corpus({ 'MLI-RUS/c10': { rev: 1, text } }))).toEqual({
      standing: { state: 'same', claim: 'MLI-RUS/c10' },
      words: { state: 'same', start: 6, end: 20 },
    });
    const { standing, words } = placeHighlight(highlight, corpus({ 'MLI-RUS/c10': later }));
    expect(standing.state).toBe('changed');
    expect(words).toMatchObject({ state: 'same', start: later.text.indexOf('fifty') });
  });

  it('follows the half of a split claim that has them', () => {
    const claims = corpus(
      {
        'MLI-RUS/c20': { rev: 1, text: 'About fifty people came to Mali in 1961.' },
        'MLI-RUS/c21': {
          rev: 4,
          text: 'Moscow sent about fifty advisers to it, says a report, and then many other people.',
        },
      },
      { 'MLI-RUS/c10': ['MLI-RUS/c20', 'MLI-RUS/c21'] },
    );
    expect(reAnchor(highlight, claims)).toMatchObject({ claim: 'MLI-RUS/c20' });
    const quote = { exact: 'fifty advisers', prefix: 'sent about ', suffix: '' };
    expect(placeHighlight({ ...highlight, quote }, claims)).toMatchObject({
      standing: { state: 'followed', claim: 'MLI-RUS/c21', rev: 4, besides: ['MLI-RUS/c20'] },
      words: { state: 'same' },
    });
  });

  it('is lost with its claim, or with its words alone', () => {
    expect(placeHighlight(highlight, corpus({}))).toEqual({
      standing: { state: 'lost', text },
      words: { state: 'lost' },
    });
    const other = { rev: 2, text: 'Nothing of it is left.' };
    expect(placeHighlight(highlight, corpus({ 'MLI-RUS/c10': other }))).toMatchObject({
      standing: { state: 'changed' },
      words: { state: 'lost' },
    });
  });
});

const locate = (before: string, words: string, after: string) => {
  const start = before.indexOf(words);
  return locateQuote(after, select(before, start, start + words.length));
};
const found = (before: string, words: string, after: string): string => {
  const where = locate(before, words, after);
  return where.state === 'lost' ? 'lost' : `${where.state}: ${after.slice(where.start, where.end)}`;
};

describe('locateQuote', () => {
  it('finds words where they were, for any text and selection', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y);
        if (from === undefined || to === undefined || from === to) return;
        const selectors = select(text, from, to);
        expect(selectors.quote.exact.isWellFormed()).toBe(true);
        const where = locateQuote(text, selectors);
        expect(where).toMatchObject({ state: 'same', start: offsetOf(text, selectors.position.start) });
        if (where.state !== 'lost') expect(text.slice(where.start, where.end)).toBe(selectors.quote.exact);
      }),
      { numRuns: 2000 },
    );
  });

  const before = 'In 1961 about fifty advisers came to Mali, and the advisers stayed until 1968.';

  it('finds words again that have moved', () => {
    expect(found(before, 'fifty advisers', `According to the embassy, ${before}`)).toBe('same: fifty advisers');
  });

  it('tells two places apart by what stands around them', () => {
    const after = 'The advisers left. In 1961 about fifty advisers came to Mali, and the advisers stayed on.';
    const where = locateQuote(
      after,
      select(before, before.lastIndexOf('advisers'), before.lastIndexOf('advisers') + 8),
    );
    expect(where).toMatchObject({ state: 'same', start: after.lastIndexOf('advisers') });
  });

  it('shows the words that stand in their place', () => {
    expect(found(before, 'about fifty', 'In 1961 some sixty advisers came to Mali, and the advisers stayed.')).toBe(
      'reworded: some sixty',
    );
    expect(found(before, 'In 1961', before.replace('In 1961', 'From 1960 on'))).toBe('reworded: From 1960 on');
    expect(found(before, '1968', before.replace('1968', '1970'))).toBe('reworded: 1970');
    expect(found(before, '1968', `${before.replace('1968', '1970')} Then they left.`)).toBe('lost');
    expect(
      found(before, 'Mali', 'In 1961 about fifty advisers came to Bamako, and the advisers stayed until 1968.'),
    ).toBe('reworded: Bamako');
  });

  it('tells equal places with equal surroundings apart by where they were', () => {
    const line = 'The advisers came to the capital of Mali and stayed. ';
    const text = line.repeat(5);
    const from = 2 * line.length + line.indexOf('capital');
    const selectors = select(text, from, from + 7);
    expect(locateQuote(text, selectors)).toMatchObject({ state: 'same', start: from });
    expect(locateQuote(`Indeed. ${text}`, selectors)).toEqual({ state: 'lost' });
    expect(locateQuote(text, { ...selectors, quote: { ...selectors.quote, prefix: 'went to the ' } })).toEqual({
      state: 'lost',
    });
  });

  it('guesses nothing', () => {
    expect(found(before, 'Mali', 'Nobody came from Mali.')).toBe('lost');
    expect(found(before, 'fifty', 'Nothing of this is left.')).toBe('lost');
    const twice = 'About advisers came. About advisers came.';
    expect(
      locateQuote(twice, {
        quote: { exact: 'advisers', prefix: 'xAbout ', suffix: ' came. ' },
        position: { start: 30, end: 38 },
      }),
    ).toEqual({ state: 'lost' });
  });
});
