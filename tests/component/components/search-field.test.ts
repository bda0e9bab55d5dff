import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../renderer/components/search-field/search-field.ts';
import { SearchInputEvent, SearchProceedEvent } from '../../../renderer/components/search-field/search-events.ts';
import { completionsOf } from '../fixtures/search-page.ts';
import { expectAccessible } from '../support/axe.ts';
import { find, inside, mount } from '../support/mount.ts';

async function mountField() {
  const field = await mount('attache-search-field');
  const queries: string[] = [];
  const carets: (number | null)[] = [];
  const proceeded: string[] = [];
  field.addEventListener(SearchInputEvent.type, (event) => {
    if (!(event instanceof SearchInputEvent)) return;
    queries.push(event.query);
    carets.push(event.caret);
  });
  field.addEventListener(SearchProceedEvent.type, (event) => {
    if (event instanceof SearchProceedEvent) proceeded.push(event.how);
  });
  return { field, input: find(field, 'input'), queries, carets, proceeded };
}

/** A field in which "country:a" stands, with two ways to go on. */
async function mountOpen() {
  const parts = await mountField();
  const { field, input, queries } = parts;
  await userEvent.type(input, 'x country:a');
  await vi.waitFor(() => {
    expect(queries.at(-1)).toBe('x country:a');
  });
  field.completions = { query: 'x country:a', items: completionsOf('x country:a') };
  await field.updateComplete;
  const list = find(field, '[role=listbox]');
  expect(list.matches(':popover-open')).toBe(true);
  return { ...parts, list };
}

const activeOf = (input: HTMLInputElement): string | null => {
  const root = input.getRootNode();
  const id = input.getAttribute('aria-activedescendant');
  const option = root instanceof ShadowRoot && id !== null ? root.getElementById(id) : null;
  expect(option?.ariaSelected ?? 'true').toBe('true');
  return option?.querySelector('bdi')?.textContent ?? null;
};

describe('attache-search-field', () => {
  test('reports what was typed, and where, once the reader pauses', async () => {
    const { input, queries, carets } = await mountField();
    await userEvent.type(input, 'mali');
    await vi.waitFor(() => {
      expect(queries.at(-1)).toBe('mali');
    });
    expect(queries.length).toBeLessThan(5);
    expect(carets.at(-1)).toBe(4);
  });

  test('reports where the caret goes, but never an empty field', async () => {
    const { input, queries, carets } = await mountField();
    input.focus();
    await new Promise((done) => setTimeout(done, 120));
    expect(queries).toEqual([]);
    await userEvent.type(input, 'mali');
    await vi.waitFor(() => {
      expect(carets.at(-1)).toBe(4);
    });
    await userEvent.keyboard('{Home}');
    await vi.waitFor(() => {
      expect(carets.at(-1)).toBe(0);
    });
    expect(queries.at(-1)).toBe('mali');
    await userEvent.keyboard('{Control>}a{/Control}');
    await vi.waitFor(() => {
      expect(carets.at(-1)).toBeNull();
    });
  });

  test('waits while a word is being composed', async () => {
    const { input, queries } = await mountField();
    input.focus();
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    input.value = 'ма';
    input.dispatchEvent(new InputEvent('input', { isComposing: true }));
    await new Promise((done) => setTimeout(done, 120));
    expect(queries).toEqual([]);
    input.dispatchEvent(new CompositionEvent('compositionend'));
    await vi.waitFor(() => {
      expect(queries).toEqual(['ма']);
    });
  });

  test('what waits to be sent when a composition begins is not sent half', async () => {
    const { input, queries } = await mountField();
    input.focus();
    input.value = 'м';
    input.dispatchEvent(new InputEvent('input'));
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    await new Promise((done) => setTimeout(done, 120));
    expect(queries).toEqual([]);
  });

  test('an echo of an earlier query does not overwrite what is being typed', async () => {
    const { field, input } = await mountField();
    await userEvent.type(input, 'goi');
    field.query = 'go';
    await field.updateComplete;
    expect(input.value).toBe('goi');
  });

  test('takes the query of the address', async () => {
    const { field, input, queries } = await mountField();
    field.query = 'embassy';
    await field.updateComplete;
    expect(input.value).toBe('embassy');
    expect(queries).toEqual([]);
  });

  test('Escape clears first, then leaves; arrow and Enter go on into the results', async () => {
    const { field, input, queries, proceeded } = await mountField();
    await userEvent.type(input, 'x');
    await userEvent.keyboard('{Escape}');
    expect(input.value).toBe('');
    expect(queries.at(-1) ?? '').toBe('');
    expect(field.matches(':focus-within')).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(field.matches(':focus-within')).toBe(false);
    await userEvent.type(input, 'y');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(proceeded).toEqual(['down', 'open']);
    expect(queries.at(-1)).toBe('y');
  });

  test('is written from the right in scripts that are', async () => {
    const { input } = await mountField();
    await userEvent.fill(input, 'مالي');
    expect(getComputedStyle(input).direction).toBe('rtl');
    await userEvent.fill(input, 'mali');
    expect(getComputedStyle(input).direction).toBe('ltr');
  });

  test('is a named search box and accessible', async () => {
    const { field, input } = await mountField();
    expect(input.role).toBe('combobox');
    expect(input.ariaLabel).toBe('Search claims and pairs');
    expect(input.ariaExpanded).toBe('false');
    await expectAccessible(field);
    await userEvent.type(input, 'y');
    await expectAccessible(field);
  });
});

describe('ways to go on from the caret', () => {
  test('stand under the field and are accessible', async () => {
    const { field, input, list } = await mountOpen();
    expect(input.ariaExpanded).toBe('true');
    expect(list.getBoundingClientRect().top).toBeGreaterThanOrEqual(input.getBoundingClientRect().bottom);
    await userEvent.keyboard('{ArrowDown}');
    await expectAccessible(field);
  });

  test('arrows go through them and back to the caret', async () => {
    const { input, proceeded } = await mountOpen();
    const seen = [activeOf(input)];
    for (const key of ['{ArrowDown}', '{ArrowDown}', '{ArrowDown}', '{ArrowUp}']) {
      await userEvent.keyboard(key);
      seen.push(activeOf(input));
    }
    expect(seen).toEqual([null, 'Arvania', 'Aland', null, 'Aland']);
    expect(proceeded).toEqual([]);
  });

  test.each(['{Enter}', '{Tab}'])('%s takes the active one and keeps the focus', async (key) => {
    const { field, input, queries, carets, list, proceeded } = await mountOpen();
    await userEvent.keyboard(`{ArrowDown}${key}`);
    expect(input.value).toBe('x country:Arvania');
    expect(queries.at(-1)).toBe('x country:Arvania');
    expect(carets.at(-1)).toBe('x country:Arvania'.length);
    expect(list.matches(':popover-open')).toBe(false);
    expect(field.matches(':focus-within')).toBe(true);
    expect(proceeded).toEqual([]);
  });

  test('so does a press', async () => {
    const { field, input, list } = await mountOpen();
    const [, second] = list.querySelectorAll<HTMLElement>('[role=option]');
    if (second === undefined) throw new Error('there is no second option');
    await userEvent.click(second);
    expect(input.value).toBe('x country:Aland');
    expect(field.matches(':focus-within')).toBe(true);
  });

  test('Enter without an active one proceeds as without them', async () => {
    const { input, proceeded, list } = await mountOpen();
    await userEvent.keyboard('{Enter}');
    expect(input.value).toBe('x country:a');
    expect(proceeded).toEqual(['open']);
    expect(list.matches(':popover-open')).toBe(false);
  });

  test('Tab without an active one leaves the field', async () => {
    const { input } = await mountOpen();
    await userEvent.keyboard('{Tab}');
    expect(input.value).toBe('x country:a');
    expect(input.matches(':focus')).toBe(false);
  });

  test('Escape sends them away and leaves what was typed', async () => {
    const { input, list } = await mountOpen();
    await userEvent.keyboard('{Escape}');
    expect(list.matches(':popover-open')).toBe(false);
    expect(input.value).toBe('x country:a');
    expect(input.ariaExpanded).toBe('false');
  });

  test('typing on closes them until new ones come', async () => {
    const { field, input, list } = await mountOpen();
    await userEvent.type(input, 'r');
    await field.updateComplete;
    expect(list.matches(':popover-open')).toBe(false);
  });

  test('leaving the field closes them', async () => {
    const { field, input, list } = await mountOpen();
    input.blur();
    await field.updateComplete;
    expect(list.matches(':popover-open')).toBe(false);
  });

  test('those of another text, of what stands there already, and names of filters after a letter or two do not open', async () => {
    const { field, input } = await mountField();
    await userEvent.type(input, 'co');
    const list = find(field, '[role=listbox]');
    const name = { insert: 'country:', label: 'country:', detail: null };
    const offers = [
      { query: 'country:a', items: completionsOf('country:a') },
      { query: 'co', items: [{ replaces: { start: 0, end: 2 }, ...name }] },
      { query: 'co', items: [{ replaces: { start: 0, end: 2 }, insert: 'co', label: 'co', detail: null }] },
    ];
    for (const completions of offers) {
      field.completions = completions;
      await field.updateComplete;
      expect(list.matches(':popover-open')).toBe(false);
    }
    await userEvent.type(input, 'u');
    field.completions = { query: 'cou', items: [{ replaces: { start: 0, end: 3 }, ...name }] };
    await field.updateComplete;
    expect(list.matches(':popover-open')).toBe(true);
  });

  test('do not open where the reader is elsewhere', async () => {
    const { field } = await mountField();
    field.query = 'country:a';
    field.completions = { query: 'country:a', items: completionsOf('country:a') };
    await field.updateComplete;
    expect(inside(field).querySelectorAll('[role=option]')).toHaveLength(0);
  });
});
