/** What the answers can be narrowed by. */
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SearchInput } from '../../../corpus/model/search-page.ts';
import { SearchNarrowEvent } from '../../../renderer/components/search-facets/search-narrow-event.ts';
import type { SearchViewElement } from '../../../renderer/views/search/search-view.ts';
import { ViewReadyEvent } from '../../../renderer/views/view-ready-event.ts';
import { answer, facets, hit, noAnswer } from '../fixtures/search-page.ts';
import { expectAccessible } from '../support/axe.ts';
import { find, inside, settled, waitForWords, wordsOf } from '../support/mount.ts';
import { answering, mountSearch } from '../support/search.ts';

const boxes = (view: SearchViewElement): readonly HTMLInputElement[] => [
  ...inside(find(view, 'attache-search-facets')).querySelectorAll('input'),
];

const boxOf = (view: SearchViewElement, words: string): HTMLInputElement => {
  const found = boxes(view).find((box) => wordsOf(box.labels?.[0] ?? box).includes(words));
  if (found === undefined) throw new Error(`there is no box ${words}`);
  return found;
};

const choices = (view: SearchViewElement): readonly HTMLElement[] => [
  ...inside(find(view, 'attache-search-choices')).querySelectorAll<HTMLElement>('button'),
];

describe('facets', () => {
  test('stand with their counts; one that cannot narrow does not stand', async () => {
    const view = await mountSearch({ query: 'raiders' });
    const words = wordsOf(find(view, 'attache-search-facets'));
    expect(words).toContain('Country Arvania 2 Borland 1');
    expect(words).toContain('Decade 2010s 1');
    expect(words).not.toContain('English');
  });

  test('decades stand newest first', async () => {
    const decade = ['1960', '2020', '1990'].map((value) => ({ value, label: `${value}s`, count: 1, isChosen: false }));
    const view = await mountSearch({ query: 'raiders' }, answering({ facets: { ...facets, decade } }));
    expect(wordsOf(find(view, 'attache-search-facets'))).toContain('Decade 2020s 1 1990s 1 1960s 1');
  });

  test('several values can be chosen, of one facet and of several; the question carries them', async () => {
    const api = answering({});
    const view = await mountSearch({ query: 'raiders' }, api);
    const told = vi.fn<(event: Event) => void>();
    view.addEventListener(SearchNarrowEvent.type, told);
    for (const words of ['Borland', 'Arvania', 'Denied']) {
      await userEvent.click(boxOf(view, words));
      await settled(view);
    }
    const event = told.mock.lastCall?.[0];
    const chosen = { country: ['AAA', 'BBB'], status: ['denied'] };
    expect(event instanceof SearchNarrowEvent && event.facets).toEqual(chosen);
    await vi.waitFor(() => {
      expect(vi.mocked(api.search).mock.lastCall?.[0].facets).toEqual(chosen);
    });
    expect(boxes(view).filter(({ checked }) => checked)).toHaveLength(3);
    await userEvent.click(boxOf(view, 'Borland'));
    expect(view.facets).toEqual({ country: ['AAA'], status: ['denied'] });
    await expectAccessible(view);
  });

  test('narrowing keeps the focus and how far one had scrolled', async () => {
    const search = vi.fn(({ text, facets: chosen }: SearchInput) => {
      const page = answer(text);
      const hits = Array.from({ length: 30 }, (_, at) => ({ ...hit, claim: `AAA-BBB/c${String(at)}` }));
      return Promise.resolve({ ...page, hits: chosen?.theme === undefined ? hits : hits.slice(0, 20), total: 30 });
    });
    const view = await mountSearch({ query: 'raiders' }, { search });
    const ready = vi.fn();
    view.addEventListener(ViewReadyEvent.type, ready);
    const scroller = view.parentElement;
    if (scroller === null) throw new Error('the page stands nowhere');
    scroller.scrollTop = 120;
    boxOf(view, 'Statements').focus();
    await userEvent.keyboard(' ');
    await vi.waitFor(() => {
      expect(inside(view).querySelectorAll('attache-search-hit')).toHaveLength(20);
    });
    expect(boxOf(view, 'Statements').matches(':focus')).toBe(true);
    expect(scroller.scrollTop).toBe(120);
    expect(ready).not.toHaveBeenCalled();
  });

  test('of many values a few stand, and what is chosen always', async () => {
    const country = Array.from({ length: 12 }, (_, at) => {
      const code = `C${String(10 + at)}`;
      return { value: code, label: `Country ${code}`, count: 12 - at, isChosen: false };
    });
    const api = answering({ facets: { ...facets, country } });
    const view = await mountSearch({ query: 'x', facets: { country: ['C21'] } }, api);
    const shown = (): string => wordsOf(find(find(view, 'attache-search-facets'), 'fieldset'));
    expect(shown()).toContain('Country C21');
    expect(shown()).not.toContain('Country C18');
    find(find(view, 'attache-search-facets'), 'fieldset button').click();
    await waitForWords(view, 'Country C18');
    expect(shown()).toContain('Fewer');
  });

  test('fold away where there is no room, and unfold', async () => {
    await page.viewport(900, 600);
    try {
      const view = await mountSearch({ query: 'raiders' });
      const part = find(view, 'attache-search-facets');
      expect(boxes(view).some((box) => box.checkVisibility())).toBe(false);
      const fold = find(part, '.fold');
      expect(fold.ariaExpanded).toBe('false');
      await userEvent.click(fold);
      await settled(view);
      expect(boxes(view).every((box) => box.checkVisibility())).toBe(true);
      await expectAccessible(view);
    } finally {
      await page.viewport(1280, 800);
    }
  });
});

describe('what is chosen', () => {
  const chosen = { country: ['AAA', 'BBB'], theme: ['statement'] };

  test('stands above the claims and can be taken away; the focus goes to the next', async () => {
    const view = await mountSearch({ query: 'x', facets: chosen });
    expect(choices(view).map((button) => button.ariaLabel ?? wordsOf(button))).toEqual([
      'Remove country: Arvania',
      'Remove country: Borland',
      'Remove theme: Statements',
      'Clear',
    ]);
    await expectAccessible(view);
    choices(view)[1]?.click();
    await vi.waitFor(() => {
      expect(view.facets).toEqual({ country: ['AAA'], theme: ['statement'] });
      expect(choices(view)[1]?.matches(':focus')).toBe(true);
    });
    expect(choices(view)[1]?.ariaLabel).toBe('Remove theme: Statements');
  });

  test('all is taken away at once; the focus returns to the heading', async () => {
    const view = await mountSearch({ query: 'x', facets: chosen });
    choices(view).at(-1)?.click();
    await settled(view);
    expect(view.facets).toEqual({});
    expect(choices(view)).toHaveLength(0);
    expect(find(view, 'h1').matches(':focus')).toBe(true);
  });

  test('that leaves no claim is said, and the way back stays', async () => {
    const api = answering({ ...noAnswer('x'), facets: { ...facets, country: [] } });
    const view = await mountSearch({ query: 'x', facets: { country: ['ZZZ'] } }, api, 'No claim answers');
    expect(wordsOf(view)).not.toContain('Nothing in this edition');
    expect(choices(view)[0]?.ariaLabel).toBe('Remove country: ZZZ');
    await expectAccessible(view);
  });
});
