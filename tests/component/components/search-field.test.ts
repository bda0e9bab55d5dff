import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../renderer/components/search-field/search-field.ts';
import { SearchInputEvent, SearchProceedEvent } from '../../../renderer/components/search-field/search-events.ts';
import { expectAccessible } from '../support/axe.ts';
import { find, mount } from '../support/mount.ts';

async function mountField() {
  const field = await mount('attache-search-field');
  const queries: string[] = [];
  const proceeded: string[] = [];
  field.addEventListener(SearchInputEvent.type, (event) => {
    if (event instanceof SearchInputEvent) queries.push(event.query);
  });
  field.addEventListener(SearchProceedEvent.type, (event) => {
    if (event instanceof SearchProceedEvent) proceeded.push(event.how);
  });
  return { field, input: find(field, 'input'), queries, proceeded };
}

describe('attache-search-field', () => {
  test('reports what was typed once the reader pauses', async () => {
    const { input, queries } = await mountField();
    await userEvent.type(input, 'mali');
    await vi.waitFor(() => {
      expect(queries.at(-1)).toBe('mali');
    });
    expect(queries.length).toBeLessThan(5);
  });

  test('waits while a word is being composed', async () => {
    const { input, queries } = await mountField();
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

  test('is a named search box and accessible', async () => {
    const { field, input } = await mountField();
    expect(input.type).toBe('search');
    expect(input.ariaLabel).toBe('Search claims and pairs');
    await expectAccessible(field);
    await userEvent.type(input, 'y');
    await expectAccessible(field);
  });
});
