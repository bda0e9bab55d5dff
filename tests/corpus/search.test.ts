/** What a page of answers says besides its claims, over the bundled corpus. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwnText } from '../../corpus/model/own-text.ts';
import type { SearchInput, SearchPage } from '../../corpus/model/search-page.ts';
import { compileRealCorpus, type BuiltCorpus } from '../support/built-corpus.ts';

let corpus: BuiltCorpus;
beforeAll(async () => {
  corpus = await compileRealCorpus();
});
afterAll(() => corpus.remove());

const search = (text: string, more: Partial<SearchInput> = {}): SearchPage =>
  corpus.engine.search({ text, limit: 50, ...more }, () => 0);
const claims = ({ hits }: SearchPage): string[] => hits.map(({ claim }) => claim);

describe('the order of claims', () => {
  it('puts the newer before the older where nothing else tells them apart, and says so', () => {
    const page = search('Росси', { explain: true });
    const ties = page.hits.flatMap(({ why, sortStart }, at) =>
      why?.tie === 'newer' ? [[sortStart ?? '', page.hits[at - 1]?.sortStart ?? ''] as const] : [],
    );
    expect(ties.length).toBeGreaterThan(5);
    for (const [later, earlier] of ties) expect(later <= earlier).toBe(true);
  });

  it('says for each word what it weighs and where it stands', () => {
    const [hit] = search('goita putin ', { explain: true }).hits;
    expect(hit?.why?.words.map(({ text }) => text)).toEqual(['goita', 'putin']);
    const sum = hit?.why?.words.reduce((total, { score }) => total + score, 0) ?? 0;
    expect(sum).toBeCloseTo(hit?.score ?? -1, 9);
    expect(hit?.why?.words[0]?.fields).toContain('text');
  });

  it('explains only when asked', () => {
    expect(search('goita').hits[0]).not.toHaveProperty('why');
    expect(search('goita').read[0]?.claims).toBeNull();
    expect(search('goita', { explain: true }).read[0]?.claims).toBeGreaterThan(0);
  });
});

describe('facets', () => {
  it('narrow to what they counted', () => {
    const page = search('wagner ', { limit: 200 });
    for (const [facet, values] of Object.entries(page.facets)) {
      for (const { value, count } of values.slice(0, 4)) {
        const narrowed = search('wagner ', { limit: 200, facets: { [facet]: [value] } });
        expect(narrowed.total, `${facet} ${value}`).toBe(count);
        expect(claims(page)).toEqual(expect.arrayContaining(claims(narrowed)));
      }
    }
  });
});

describe('the explanation of a query', () => {
  const parts = (text: string) =>
    search(text).read.map(({ text: typed, role, reason }) => [typed, role, ...(reason === undefined ? [] : [reason])]);

  it('tells every part by its role', () => {
    expect(parts('"note verbale" -russia country:mali the OR ')).toEqual([
      ['"', 'operator'],
      ['note verbale', 'phrase'],
      ['"', 'operator'],
      ['-', 'operator'],
      ['russia', 'excluded'],
      ['country:mali', 'filter'],
      ['the', 'left-out', 'stop-word'],
      ['OR', 'left-out', 'operator-alone'],
    ]);
  });

  it('tells a filter that means nothing, but not while it is typed', () => {
    expect(parts('goita country:atlantis ')).toContainEqual(['country:atlantis', 'left-out', 'no-such-value']);
    expect(parts('goita country:atlantis')).toContainEqual(['country:atlantis', 'left-out', 'empty']);
    expect(claims(search('goita country:atlantis '))).toEqual(claims(search('goita ')));
    expect(search('country:atlantis ').mode).toBe('none');
  });

  it('tells what a word became', () => {
    const [word] = search('ambassades ').read;
    expect(word?.became.map(({ how }) => how)).toEqual(expect.arrayContaining(['word', 'stem']));
    const [poutine] = search('Poutine ').read;
    expect(poutine?.became.find(({ how }) => how === 'script')?.to).toContain('putin');
  });
});

describe('a query without an answer of its own', () => {
  it('is corrected only when asked to be lenient', () => {
    expect(search('embasy ottawa ')).toMatchObject({ mode: 'all', corrected: [{ from: 'embasy', to: 'embassy' }] });
    expect(search('embasy ottawa ', { exact: true })).toMatchObject({ total: 0, corrected: [] });
  });

  it('is answered by any of its words, and says so', () => {
    expect(search('goita uranium ').mode).toBe('any');
    expect(search('goita uranium ', { exact: true }).total).toBe(0);
  });

  it('offers a far more frequent word where the typed one finds little, and searches what was typed', () => {
    const page = search('mended ');
    expect(page.didYouMean).toBe('ended ');
    expect(page.corrected).toEqual([]);
    expect(page.total).toBeLessThan(search('ended ').total);
    expect(search('mended ', { exact: true }).didYouMean).toBeNull();
    expect(search('ended ').didYouMean).toBeNull();
  });
});

describe('completions', () => {
  it('are given where the caret stands, and only then', () => {
    const text = 'embassy country:nig';
    expect(search(text).completions).toEqual([]);
    const { completions } = search(text, { caret: text.length });
    expect(completions.map(({ label }) => label)).toEqual(expect.arrayContaining(['Niger', 'Nigeria']));
    expect(completions[0]?.replaces).toEqual({ start: 16, end: 19 });
  });
});

describe("the reader's own texts", () => {
  const note = (id: string, title: string, text: string): OwnText => ({
    id,
    title,
    text,
    pairs: ['MLI-RUS'],
    day: '2026-11-21',
  });

  it('are found in a group of their own, by whatever finds claims', async () => {
    await corpus.engine.changeOwn(
      [
        note('n1', 'Call with Lavrov', 'He said the embassy in Bamako would stay.'),
        note('n2', 'Notes', 'Réfugiés à la frontière'),
      ],
      [],
    );
    const before = claims(search('"embassy in Bamako" '));
    const page = search('Лавров bamako');
    expect(page.notes.map(({ note: id }) => id)).toEqual(['n1']);
    expect(claims(page).every((claim) => !claim.startsWith('own/'))).toBe(true);
    expect(search('"embassy in bamako" ').notes.map(({ note: id }) => id)).toEqual(['n1']);
    expect(search('refugie ').notes.map(({ note: id }) => id)).toEqual(['n2']);
    expect(search('lavrov pair:MLI-RUS ').notes).toHaveLength(1);
    expect(search('lavrov country:japan ').notes).toHaveLength(0);
    expect(search('lavrov -bamako ').notes).toHaveLength(0);
    const [hit] = search('lavrov embassy ').notes;
    expect(hit?.snippet.marks.map(({ start, end }) => hit.snippet.text.slice(start, end))).toEqual(['embassy']);
    await corpus.engine.changeOwn([note('n1', 'Call', 'Nothing')], ['n2']);
    expect(search('лавров bamako').notes).toEqual([]);
    expect(claims(search('"embassy in Bamako" '))).toEqual(before);
    await corpus.engine.changeOwn([], ['n1']);
  });

  it('lead back to the claims that they are on', () => {
    corpus.engine.noteClaims(['MLI-RUS/c37', 'MLI-XKX/c09']);
    expect(claims(search('has:note ')).sort()).toEqual(['MLI-RUS/c37', 'MLI-XKX/c09']);
    expect(claims(search('goita -has:note '))).not.toContain('MLI-RUS/c37');
    corpus.engine.noteClaims([]);
    expect(search('has:note ').total).toBe(0);
  });
});
