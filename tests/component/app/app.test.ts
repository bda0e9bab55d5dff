/** The shell with a bridge that a test decides. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AttacheBridge } from '../../../electron/common/bridge.ts';
import type { SearchInput } from '../../../corpus/model/search-page.ts';
import type { AppStatus } from '../../../electron/common/contract.ts';
import '../../../renderer/app/attache-app.ts';
import { catalogue } from '../fixtures/catalogue.ts';
import { PAIR, dossier } from '../fixtures/dossier.ts';
import { sheet } from '../fixtures/pair-sheet.ts';
import { answer, completionsOf } from '../fixtures/search-page.ts';
import { expectAccessible } from '../support/axe.ts';
import { find, inside, settled, waitForWords, wordsOf } from '../support/mount.ts';

const ready = vi.fn();
let corpus: AppStatus['corpus'] = { state: 'ready', catalogue };
let theme = 'system';

const answers: Record<string, (input: never) => unknown> = {
  'app:status': () => ({ version: '0', corpus }),
  'search:query': ({ text, caret }: SearchInput) => ({
    ...answer(text),
    completions: caret === text.length && text.includes('country:') ? completionsOf(text) : [],
  }),
  'dossier:get': () => dossier,
  'pair:sheet': () => sheet,
  'settings:get': () => ({ theme }),
  'settings:set': (input: { theme: string }) => {
    ({ theme } = input);
    return input;
  },
};

const bridge = {
  call: async (channel: string, input: unknown) => {
    await Promise.resolve();
    return { ok: true, value: answers[channel]?.(input as never) };
  },
  on: () => () => undefined,
  ready,
} as AttacheBridge;

async function openAt(hash: string) {
  window.history.replaceState(null, '', hash);
  const app = document.createElement('attache-app');
  document.body.append(app);
  await vi.waitFor(() => {
    expect(document.documentElement.dataset['ready']).toBe('true');
  });
  await settled(app);
  return app;
}

beforeEach(() => {
  Object.defineProperty(window, 'attache', { value: bridge, configurable: true });
  corpus = { state: 'ready', catalogue };
  theme = 'system';
  ready.mockClear();
});

afterEach(() => {
  document.querySelector('attache-app')?.remove();
  delete document.documentElement.dataset['ready'];
  delete document.documentElement.dataset['theme'];
});

describe('attache-app', () => {
  test('starts with the catalogue and says so', async () => {
    const app = await openAt('#/');
    expect(ready).toHaveBeenCalledOnce();
    expect(document.title).toBe('Home · Attaché');
    expect(wordsOf(app)).toContain('Arvania – Borland');
    await expectAccessible(app);
  });

  test('a failed corpus becomes a page, never a blank', async () => {
    corpus = { state: 'failed', file: 'manifest.json', message: 'is missing' };
    const app = await openAt('#/dossier/AAA-BBB');
    expect(wordsOf(app)).toContain('The corpus cannot be read');
    expect(wordsOf(app)).toContain('manifest.json');
    expect(ready).toHaveBeenCalledOnce();
    await expectAccessible(app);
  });

  test('typing changes the address and keeps the focus in the field', async () => {
    const app = await openAt('#/');
    await userEvent.keyboard('/');
    await userEvent.keyboard('raid');
    await vi.waitFor(() => {
      expect(window.location.hash).toBe('#/search?q=raid');
    });
    await waitForWords(app, '2 claims in 1 dossier');
    expect(inside(app).activeElement?.localName).toBe('attache-top-bar');
    expect(document.title).toContain('raid');
  });

  test('Enter opens the pair that the query names, and the focus goes to its heading', async () => {
    const app = await openAt('#/');
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.keyboard('arvania');
    await waitForWords(app, '2 claims in 1 dossier');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => {
      expect(document.title).toBe('Arvania and Borland · Attaché');
    });
    expect(window.location.hash).toBe(`#/dossier/${PAIR}`);
    await vi.waitFor(() => {
      expect(inside(app).activeElement?.localName).toBe('attache-dossier-view');
    });
  });

  test('ways to go on come to the field, and what is taken is searched', async () => {
    const app = await openAt('#/');
    await userEvent.keyboard('/');
    await userEvent.keyboard('country:a');
    const field = find(find(app, 'attache-top-bar'), 'attache-search-field');
    await vi.waitFor(() => {
      expect(find(field, '[role=listbox]').matches(':popover-open')).toBe(true);
    });
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await vi.waitFor(() => {
      expect(window.location.hash).toBe('#/search?q=country:Arvania');
    });
    expect(inside(app).activeElement?.localName).toBe('attache-top-bar');
  });

  test('what is chosen stands in the address, stays while one types, and back takes it away', async () => {
    const app = await openAt('#/search?q=raid&exact=1');
    await waitForWords(app, '2 claims in 1 dossier');
    const view = find(app, 'attache-search-view');
    const boxes = (): NodeListOf<HTMLInputElement> =>
      inside(find(view, 'attache-search-facets')).querySelectorAll('input');
    boxes()[0]?.click();
    await settled(app);
    expect(window.location.hash).toBe('#/search?q=raid&country=AAA&exact=1');
    boxes()[1]?.click();
    await settled(app);
    expect(window.location.hash).toBe('#/search?q=raid&country=AAA,BBB&exact=1');
    window.history.back();
    await vi.waitFor(() => {
      expect(window.location.hash).toBe('#/search?q=raid&country=AAA&exact=1');
      expect([boxes()[0]?.checked, boxes()[1]?.checked]).toEqual([true, false]);
    });
    await userEvent.keyboard('/');
    await userEvent.keyboard('{End}ers');
    await vi.waitFor(() => {
      expect(window.location.hash).toBe('#/search?q=raiders&country=AAA');
    });
  });

  test('the address alone decides what is shown', async () => {
    const app = await openAt(`#/dossier/${PAIR}?claim=${PAIR}/c03`);
    await waitForWords(app, 'The ministry called the charge an invention.');
    await vi.waitFor(() => {
      const view = find(app, 'attache-dossier-view');
      expect(inside(view).activeElement?.id).toBe(`${PAIR}/c03`);
    });
    window.history.pushState(null, '', '#/legend');
    await waitForWords(app, 'How to read a claim');
    window.history.back();
    await waitForWords(app, 'The ministry called the charge an invention.');
    expect(document.title).toContain('Arvania and Borland');
  });

  test('going back restores how far one had scrolled; going on starts at the top', async () => {
    const app = await openAt(`#/dossier/${PAIR}`);
    await waitForWords(app, 'The ministry called the charge an invention.');
    const main = find(app, 'main');
    main.scrollTop = 400;
    window.history.pushState(null, '', '#/legend');
    await waitForWords(app, 'How to read a claim');
    await vi.waitFor(() => {
      expect(main.scrollTop).toBe(0);
    });
    window.history.back();
    await waitForWords(app, 'The ministry called the charge an invention.');
    await vi.waitFor(() => {
      expect(main.scrollTop).toBe(400);
    });
  });

  test('a press in the contents leads to the section and its heading', async () => {
    const app = await openAt(`#/dossier/${PAIR}`);
    await waitForWords(app, 'The ministry called the charge an invention.');
    find(find(find(app, 'attache-dossier-view'), 'attache-toc'), 'a[href$="section=sources"]').click();
    await vi.waitFor(() => {
      expect(inside(find(app, 'attache-dossier-view')).activeElement?.id).toBe('h-sources');
    });
    expect(window.location.hash).toBe(`#/dossier/${PAIR}?section=sources`);
  });

  test('a failed start can be tried again', async () => {
    const good = answers['app:status'];
    answers['app:status'] = () => {
      throw new Error('The program did not answer.');
    };
    const app = await openAt('#/');
    expect(wordsOf(app)).toContain('The program did not answer.');
    if (good !== undefined) answers['app:status'] = good;
    find(find(find(app, 'attache-problem-view'), 'attache-problem'), 'button').click();
    await waitForWords(app, 'Arvania – Borland');
  });

  test('two countries without a dossier get a sheet; its name stands in title and trail', async () => {
    const app = await openAt('#/dossier/old-aaa');
    await waitForWords(app, 'Not researched in this edition.');
    await vi.waitFor(() => {
      expect(document.title).toBe('Arvania and Old Union · Attaché');
    });
    expect(wordsOf(find(app, 'attache-top-bar'))).toContain('Arvania and Old Union');
    window.history.pushState(null, '', '#/country/BBB');
    await waitForWords(app, 'BBB · State · 1 dossier');
    expect(document.title).toBe('Borland · Attaché');
    expect(wordsOf(find(app, 'attache-top-bar'))).toContain('Borland');
    await expectAccessible(app);
  });

  test('an address that leads nowhere says so', async () => {
    const app = await openAt('#/nowhere');
    expect(wordsOf(app)).toContain('There is no such page');
  });

  test('the colours follow the choice and are saved', async () => {
    theme = 'dark';
    const app = await openAt('#/');
    await vi.waitFor(() => {
      expect(document.documentElement.dataset['theme']).toBe('dark');
    });
    const radios = inside(find(find(app, 'attache-side-nav'), 'attache-theme-switch')).querySelectorAll('input');
    radios[0]?.click();
    expect(document.documentElement.dataset['theme']).toBeUndefined();
    await vi.waitFor(() => {
      expect(theme).toBe('system');
    });
  });

  test('single keys can be switched off', async () => {
    const app = await openAt('#/');
    await userEvent.keyboard('?');
    const dialog = find(app, 'attache-shortcuts-dialog');
    expect(find(dialog, 'dialog').open).toBe(true);
    find(dialog, 'input').click();
    find(dialog, 'dialog').close();
    await userEvent.keyboard('/');
    expect(inside(app).activeElement?.localName).not.toBe('attache-top-bar');
  });
});
