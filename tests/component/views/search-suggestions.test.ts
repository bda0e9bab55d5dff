/** Where a query leads besides claims, and what the page says about how it was searched. */
import { describe, expect, test, vi } from 'vitest';
import type { SearchInput, SearchPage } from '../../../corpus/model/search-page.ts';
import {
  READ_QUERY,
  answer,
  completionsOf,
  countrySuggestion,
  fullAnswer,
  hit,
  noAnswer,
  pairSuggestion,
  personSuggestion,
  read,
  sheetSuggestion,
  standingHit,
  topicSuggestion,
} from '../fixtures/search-page.ts';
import { expectAccessible } from '../support/axe.ts';
import { find, inside, waitForWords, wordsOf } from '../support/mount.ts';
import { answering, mountSearch } from '../support/search.ts';

const links = (view: Element, selector: string) => [...inside(view).querySelectorAll(selector)];

describe('suggestions', () => {
  test('each leads where it belongs: pages, or the search that finds the claims', async () => {
    const suggestions = [pairSuggestion, sheetSuggestion, countrySuggestion, personSuggestion, topicSuggestion];
    const view = await mountSearch({ query: 'x' }, answering({ suggestions }));
    expect(links(view, '.places a').map((link) => link.getAttribute('href'))).toEqual([
      '#/dossier/AAA-BBB',
      '#/dossier/AAA-OLD',
      '#/country/AAA',
      '#/search?q=%22Ana%20Ilves%22',
      '#/search?q=theme:representation',
    ]);
    expect(wordsOf(find(view, '.places'))).toContain('Ana Ilves 3 claims; Foreign Minister of Arvania');
    expect(wordsOf(find(view, '.places'))).toContain('Representation 1 claim; Topic');
  });

  test('two countries without a dossier are called not researched, never without relations', async () => {
    const page = { ...noAnswer('x'), suggestions: [sheetSuggestion] };
    const view = await mountSearch({ query: 'arvania old union' }, answering(page), 'Not researched');
    expect(find(view, '[data-lead]').getAttribute('href')).toBe('#/dossier/AAA-OLD');
    expect(wordsOf(view)).not.toContain('no relations');
    await expectAccessible(view);
  });

  test('a country that the whole query names leads, before its pairs', async () => {
    const page = {
      countries: [{ code: 'AAA', name: 'Arvania' }],
      suggestions: [pairSuggestion, countrySuggestion],
    };
    const view = await mountSearch({ query: 'arvania' }, answering(page));
    expect(find(view, '[data-hit]').getAttribute('href')).toBe('#/country/AAA');
    expect(wordsOf(find(view, '.lead-place'))).toContain('Arvania Country, 1 dossier');
  });

  test('of many a few stand; the others come when asked for', async () => {
    const suggestions = Array.from({ length: 9 }, (_, at) => ({
      ...topicSuggestion,
      id: `topic-${String(at)}`,
      label: `Topic ${String(at)}`,
    }));
    const view = await mountSearch({ query: 'arvania' }, answering({ pairs: [], suggestions }));
    expect(wordsOf(view)).not.toContain('Topic 8');
    find(view, 'button.all').click();
    await waitForWords(view, 'Topic 8');
    expect(inside(view).querySelector('button.all')).toBeNull();
  });
});

describe('notices', () => {
  const notices = (view: Element): string => wordsOf(find(view, '.notices'));

  test('say nothing where there is nothing to say', async () => {
    const view = await mountSearch({ query: 'raiders' }, answering({ read: read.slice(0, 2) }));
    expect(inside(view).querySelector('.notices')).toBeNull();
  });

  test('no claim with all the words', async () => {
    const view = await mountSearch({ query: 'raiders zebra' }, answering({ mode: 'any' }));
    expect(notices(view)).toBe('No claim has all the words; these have some.');
  });

  test('another spelling was searched; as typed is one press away, and back', async () => {
    const corrected = [{ from: 'embasy', to: 'embassy' }];
    const facets = { country: ['AAA'] };
    const view = await mountSearch({ query: 'embasy', facets }, answering({ corrected }));
    expect(notices(view)).toBe('Searched for “embassy” instead of “embasy”. Search exactly as typed');
    expect(find(view, '.notices a').getAttribute('href')).toBe('#/search?q=embasy&country=AAA&exact=1');
    const api = answering({});
    const exact = await mountSearch({ query: 'embasy', exact: true }, api);
    expect(vi.mocked(api.search).mock.lastCall?.[0]).toMatchObject({ exact: true });
    expect(find(exact, '.notices a').getAttribute('href')).toBe('#/search?q=embasy');
  });

  test('a likelier spelling is offered', async () => {
    const view = await mountSearch({ query: 'goita putn' }, answering({ didYouMean: 'goita putin' }));
    expect(notices(view)).toBe('Did you mean goita putin?');
    expect(find(view, '.notices a').getAttribute('href')).toBe('#/search?q=goita%20putin');
  });

  test('a value that does not exist is named, but not while it can still become one', async () => {
    const view = await mountSearch({ query: 'country:atlantis' }, answering({ read }));
    expect(notices(view)).toBe('No country is called “atlantis”.');
    const completions = completionsOf('country:a');
    const typing = await mountSearch({ query: 'country:a' }, answering({ read, completions }));
    expect(inside(typing).querySelector('.notices')).toBeNull();
  });

  test.each([
    ['theme:zebra', 'There is no theme “zebra”.'],
    ['-year:soon', '“soon” is no year, and no span of years such as 1990..2005.'],
    ['pays:"île perdue"', '“pays” does not take “île perdue”.'],
  ])('%s', async (text, sentence) => {
    const part = { start: 0, end: text.length, text, role: 'left-out', became: [], claims: null } as const;
    const view = await mountSearch({ query: text }, answering({ read: [{ ...part, reason: 'no-such-value' }] }));
    expect(notices(view)).toBe(sentence);
  });

  test('words that no claim has, and a query that is too long', async () => {
    const part = { start: 0, end: 5, text: 'zebra', role: 'left-out', became: [], claims: null } as const;
    const left = [
      { ...part, reason: 'nowhere' },
      { ...part, text: 'quagga', reason: 'nowhere' },
      { ...part, text: 'y', reason: 'too-many' },
    ] as const;
    const view = await mountSearch({ query: 'zebra quagga' }, answering({ read: left }));
    expect(notices(view)).toBe(
      'No claim has “zebra” or “quagga”; searched without. The query is longer than what is read; its end was left out.',
    );
  });
});

describe('how the query was read', () => {
  const why: SearchPage['hits'] = [
    { ...hit, why: { words: [{ text: 'raiders', score: 3.456, fields: ['text', 'names'] }], tie: null } },
    { ...standingHit, why: { words: [{ text: 'embassy', score: 1, fields: ['text'] }], tie: 'newer' } },
    { ...hit, claim: 'AAA-BBB/c05', why: { words: [{ text: 'zebra', score: 0, fields: [] }], tie: null } },
  ];

  async function mountExplained() {
    const search = vi.fn(({ text, explain }: SearchInput) =>
      Promise.resolve({ ...fullAnswer(text), ...(explain === true ? { hits: why } : {}) }),
    );
    const view = await mountSearch({ query: READ_QUERY }, { search });
    const [explain] = links(view, '.ways button');
    if (!(explain instanceof HTMLElement)) throw new Error('there is no way to the explanation');
    expect(search.mock.lastCall?.[0].explain).toBe(false);
    explain.click();
    await waitForWords(view, 'Why here:');
    return { view, explain, search };
  }

  test('stands in a table, part by part, by word and shape', async () => {
    const { view, explain } = await mountExplained();
    expect(explain.ariaExpanded).toBe('true');
    const rows = links(view, '.read tbody tr');
    expect(rows.map(wordsOf)).toEqual([
      'raiders Word the word raiders with other endings raid- the name Arvania, Raiderland 1',
      'old union Excluded the word old union 4',
      'country:atlantis Left out: no such value not searched –not counted',
      'OR Operator –not counted',
      'the Left out: too common to tell claims apart not searched –not counted',
      'embasy Word likely meant embassy 1',
      'note verbale Phrase in this order note verbale 4',
    ]);
    expect(rows.every((row) => row.querySelector('svg') !== null)).toBe(true);
    await expectAccessible(view);
  });

  test('each claim says why it stands where it stands', async () => {
    const { view } = await mountExplained();
    const hits = links(view, 'attache-search-hit').map(wordsOf);
    expect(hits[0]).toContain('Why here: “raiders” 3.46 in the claim and the names.');
    expect(hits[1]).toContain('As good as the claim before it, which is newer.');
    expect(hits[2]).toContain('Why here: it passes the filters.');
  });

  test('it closes again, and the next question asks for none', async () => {
    const { view, explain, search } = await mountExplained();
    explain.click();
    await vi.waitFor(() => {
      expect(wordsOf(view)).not.toContain('Why here:');
    });
    expect(search.mock.lastCall?.[0].explain).toBe(false);
  });

  test('the tips open in its place, and each can be tried', async () => {
    const { view } = await mountExplained();
    const [, help] = links(view, '.ways button');
    if (!(help instanceof HTMLElement)) throw new Error('there is no way to the tips');
    help.click();
    await waitForWords(view, 'Filters, completed as you type');
    expect(inside(view).querySelector('.read')).toBeNull();
    expect(links(view, '.help a').length).toBeGreaterThan(10);
    await expectAccessible(view);
  });

  test('an empty answer can be explained too', async () => {
    const view = await mountSearch({ query: 'zebra' }, answering({ ...noAnswer('zebra'), read }), 'Nothing in this');
    const [explain] = links(view, '.ways button');
    if (explain instanceof HTMLElement) explain.click();
    await waitForWords(view, 'As typed');
    expect(answer('zebra').read).toEqual([]);
  });
});
