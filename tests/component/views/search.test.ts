/** The search page: answers, states, keys. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SearchInput, SearchPage } from '../../../corpus/model/search-page.ts';
import { ApiError } from '../../../renderer/services/api-error.ts';
import { SearchAnswerEvent, SearchReturnEvent } from '../../../renderer/views/search/search-events.ts';
import { XSS } from '../fixtures/dossier.ts';
import {
  answer,
  completionsOf,
  fullAnswer,
  hit,
  noAnswer,
  personSuggestion,
  snippet,
} from '../fixtures/search-page.ts';
import { expectAccessible } from '../support/axe.ts';
import { find, inside, mount, waitForWords, wordsOf } from '../support/mount.ts';
import { answering, mountSearch } from '../support/search.ts';
import { fakeApi, stageWith } from '../support/services.ts';

beforeEach(() => {
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
});

describe('answers', () => {
  test('the pair comes first, then claims by dossier', async () => {
    const view = await mountSearch({ query: 'raiders' });
    expect(wordsOf(view)).toContain('2 claims in 1 dossier');
    const hits = [...inside(view).querySelectorAll('[data-hit]')];
    expect(hits.map((node) => node.localName)).toEqual(['a', 'attache-search-hit', 'attache-search-hit']);
  });

  test('with everything that can stand there the page is accessible', async () => {
    const view = await mountSearch({ query: 'raiders' }, answering(fullAnswer('raiders')), 'Your notes');
    await expectAccessible(view);
  });

  test('the count is announced once the reader pauses, not at every keystroke', async () => {
    const view = await mountSearch({ query: 'raiders' });
    const status = find(view, '[role=status]');
    expect(status.textContent).toBe('');
    await vi.waitFor(() => {
      expect(status.textContent).toContain('2');
    }, 3000);
  });

  test('a total that was not counted out is a lower bound', async () => {
    const view = await mountSearch({ query: 'x' }, answering({ isTotalExact: false, total: 900 }));
    expect(wordsOf(view)).toContain('At least 900 claims; the best 2 are shown, in 1 dossier');
  });

  test('a snippet marks the words and says where it was cut', async () => {
    const cut = { ...snippet('armed from across', 'across'), isCutBefore: true, isCutAfter: true };
    const view = await mountSearch({ query: 'across' }, answering({ hits: [{ ...hit, snippet: cut }] }));
    const shown = find(view, 'attache-search-hit');
    expect(wordsOf(shown)).toContain('… armed from across …');
    expect(find(shown, 'mark').textContent).toBe('across');
  });

  test.each(['غادر السفير العاصمة', 'השגריר עזב את הבירה'])('%s reads from the right', async (text) => {
    const word = text.split(' ')[1] ?? '';
    const view = await mountSearch({ query: word }, answering({ hits: [{ ...hit, snippet: snippet(text, word) }] }));
    const shown = find(view, 'attache-search-hit');
    expect(getComputedStyle(find(shown, 'bdi')).direction).toBe('rtl');
    expect(find(shown, 'mark').textContent).toBe(word);
    expect(getComputedStyle(find(view, 'h1')).direction).toBe('rtl');
  });

  test('own notes stand in a group of their own, and none where there are none', async () => {
    const notes = fullAnswer('x').notes;
    const view = await mountSearch({ query: 'x' }, answering({ notes }), 'Your notes');
    expect(wordsOf(view)).toContain('Interview Ask about the raiders again.');
    expect(wordsOf(await mountSearch({ query: 'x' }))).not.toContain('Your notes');
  });

  test('more claims come when asked for, and the focus goes to the first of them', async () => {
    const hits = Array.from({ length: 60 }, (_, at) => ({ ...hit, claim: `AAA-BBB/c${String(100 + at)}` }));
    const search = vi.fn(({ text, limit }: SearchInput) =>
      Promise.resolve({ ...answer(text), hits: hits.slice(0, limit), total: 60 }),
    );
    const view = await mountSearch({ query: 'x' }, { search });
    const before = inside(view).querySelectorAll('attache-search-hit').length;
    expect(before).toBeLessThan(60);
    find(view, '.list > .button').click();
    await waitForWords(view, '60 claims in 1 dossier');
    await vi.waitFor(() => {
      const focused = inside(view).activeElement;
      expect([...inside(view).querySelectorAll('attache-search-hit')].findIndex((node) => node === focused)).toBe(
        before,
      );
    });
    expect(inside(view).querySelector('.list > .button')).toBeNull();
  });

  test('markup in a query, a claim, a name or a note is shown as text', async () => {
    const page: Partial<SearchPage> = {
      hits: [{ ...hit, text: XSS, snippet: snippet(XSS), matchedNames: [XSS] }],
      suggestions: [{ ...personSuggestion, label: XSS }],
      notes: [{ note: 'n', title: XSS, snippet: snippet(XSS), score: 1 }],
      didYouMean: XSS,
    };
    const view = await mountSearch({ query: XSS }, answering(page));
    expect(wordsOf(view).split(XSS).length).toBeGreaterThan(5);
    expect('wasInjected' in window).toBe(false);
  });
});

describe('states', () => {
  test('before anything is typed the page says what can be typed', async () => {
    const view = await mount('attache-search-view', { query: '' }, stageWith());
    expect(wordsOf(view)).toContain('Search the claims');
    expect(find(view, '.help a[href="#/search?q=country:mali"]').textContent).toBe('country:mali');
    await expectAccessible(view);
  });

  test('old answers stay until new ones arrive, and late answers to old questions are dropped', async () => {
    const waiting = new Map<string, (page: SearchPage) => void>();
    const search = ({ text }: SearchInput) =>
      new Promise<SearchPage>((done) => {
        waiting.set(text, done);
      });
    const view = await mount('attache-search-view', { query: 'one' }, stageWith(fakeApi({ search })));
    waiting.get('one')?.(answer('one'));
    await waitForWords(view, '2 claims');
    view.query = 'two';
    await view.updateComplete;
    view.query = 'three';
    await view.updateComplete;
    expect(wordsOf(view)).toContain('2 claims');
    waiting.get('three')?.({ ...answer('three'), hits: [hit], total: 1 });
    await waitForWords(view, '1 claim in 1 dossier');
    waiting.get('two')?.(answer('two'));
    await new Promise((done) => setTimeout(done, 20));
    expect(wordsOf(view)).toContain('1 claim in 1 dossier');
  });

  test('a slow answer shows a quiet line, a quick one none', async () => {
    let answerNow = (_page: SearchPage): void => undefined;
    const search = vi.fn(
      () =>
        new Promise<SearchPage>((done) => {
          answerNow = done;
        }),
    );
    const view = await mount('attache-search-view', { query: 'one' }, stageWith(fakeApi({ search })));
    expect(inside(view).querySelector('[role=progressbar]')).toBeNull();
    await vi.waitFor(() => {
      expect(find(view, '[role=progressbar]').ariaLabel).toBe('Searching');
    }, 3000);
    await expectAccessible(view);
    answerNow(answer('one'));
    await waitForWords(view, '2 claims');
    expect(inside(view).querySelector('[role=progressbar]')).toBeNull();
  });

  test('no answer is no statement about the world', async () => {
    const view = await mountSearch({ query: 'zebra' }, answering(noAnswer('zebra')), 'Nothing in this edition');
    expect(wordsOf(view)).toContain('Nothing in this edition answers “zebra”');
    expect(wordsOf(view)).not.toContain('no relations');
    await expectAccessible(view);
  });

  test('a search that took too long says so in plain words and can be tried again', async () => {
    const search = vi
      .fn(({ text }: SearchInput) => Promise.resolve(answer(text)))
      .mockRejectedValueOnce(new ApiError({ code: 'timeout', message: 'deadline' }));
    const view = await mountSearch({ query: 'raiders' }, { search }, 'The search took longer than it may.');
    expect(wordsOf(view)).not.toContain('deadline');
    await expectAccessible(view);
    find(find(view, 'attache-problem'), 'button').click();
    await waitForWords(view, '2 claims');
    expect(inside(view).querySelector('attache-problem')).toBeNull();
  });

  test('any other failure keeps its own sentence, and the answers before it', async () => {
    const search = vi
      .fn(({ text }: SearchInput) => Promise.resolve(answer(text)))
      .mockResolvedValueOnce(answer('one'))
      .mockRejectedValueOnce(new ApiError({ code: 'internal', message: 'The index is damaged.' }));
    const view = await mountSearch({ query: 'one' }, { search });
    view.query = 'two';
    await waitForWords(view, 'The index is damaged.');
    expect(wordsOf(view)).toContain('2 claims');
  });
});

describe('keys', () => {
  const at = (view: Element): number =>
    [...inside(view).querySelectorAll('[data-hit]')].findIndex((node) => node.matches(':focus, :focus-within'));

  test('arrow keys, Home and End move through the suggestions and the claims; up from the first leads to the field', async () => {
    const view = await mountSearch({ query: 'raiders' }, answering(fullAnswer('raiders')), 'Your notes');
    const returned = vi.fn();
    view.addEventListener(SearchReturnEvent.type, returned);
    await view.proceed('down');
    const seen = [at(view)];
    for (const key of ['{ArrowDown}', '{End}', '{ArrowUp}', '{Home}']) {
      await userEvent.keyboard(key);
      seen.push(at(view));
    }
    expect(seen).toEqual([0, 1, 6, 5, 0]);
    await userEvent.keyboard('{ArrowUp}');
    expect(returned).toHaveBeenCalledOnce();
  });

  test('Enter opens what the query names', async () => {
    const view = await mountSearch({ query: 'arvania borland' });
    await view.proceed('open');
    expect(window.location.hash).toBe('#/dossier/AAA-BBB');
  });

  test('where it names nothing, Enter leads into the results', async () => {
    const page = { pairs: [], suggestions: [personSuggestion] };
    const view = await mountSearch({ query: 'ilves' }, answering(page));
    await view.proceed('open');
    expect(window.location.hash).toBe('');
    expect(at(view)).toBe(0);
  });
});

describe('ways to go on', () => {
  test('the caret goes along with the question, and the completions come back to the field', async () => {
    const search = vi.fn(({ text }: SearchInput) =>
      Promise.resolve({ ...answer(text), completions: completionsOf(text) }),
    );
    const stage = stageWith(fakeApi({ search }));
    const told = vi.fn<(event: Event) => void>();
    stage.addEventListener(SearchAnswerEvent.type, told);
    const view = await mount('attache-search-view', { query: 'country:a', caret: 9 }, stage);
    await waitForWords(view, '2 claims');
    expect(search.mock.lastCall?.[0]).toMatchObject({ text: 'country:a', caret: 9 });
    const event = told.mock.lastCall?.[0];
    expect(event instanceof SearchAnswerEvent && event.completions.map(({ label }) => label)).toEqual([
      'Arvania',
      'Aland',
    ]);
    view.caret = null;
    await view.updateComplete;
    expect(search.mock.lastCall?.[0]).not.toHaveProperty('caret');
  });
});
