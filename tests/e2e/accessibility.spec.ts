/** axe with all WCAG 2.2 AA rules on every view and dialog, in both themes; and a planted fault that it must find. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from './fixture.ts';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown }[];
}

async function violations(window: Page): Promise<string[]> {
  if (!(await window.evaluate('typeof axe === "object"'))) await window.evaluate(AXE);
  const found = (await window.evaluate(
    (tags) =>
      (
        globalThis as unknown as {
          axe: { run(context: Document, options: unknown): Promise<{ violations: Finding[] }> };
        }
      ).axe
        .run(document, { runOnly: { type: 'tag', values: tags } })
        .then((result) =>
          result.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) })),
        ),
    TAGS,
  )) as Finding[];
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ target }) => JSON.stringify(target))
        .join(', ')}`,
  );
}

const ROUTES: readonly (readonly [string, string])[] = [
  ['home', '#/'],
  ['search', '#/search?q=goita%20putin'],
  ['search, narrowed', '#/search?q=wagner%20&theme=incident'],
  ['search, a pair and people', '#/search?q=mali%20rus'],
  ['search, corrected', '#/search?q=embasy%20ottawa%20'],
  ['search, any of the words', '#/search?q=goita%20uranium%20'],
  ['search, two countries without a dossier', '#/search?q=ivory%20coast%20japan'],
  ['empty search', '#/search'],
  ['nothing found', '#/search?q=zzzzqqq%20'],
  ['dossier', '#/dossier/MLI-RUS?claim=MLI-RUS/c37'],
  ['dossier with threads', '#/dossier/MLI-XKX'],
  ['unknown dossier', '#/dossier/MLI-ZZZ'],
  ['two countries without a dossier', '#/dossier/FRA-JPN'],
  ['country', '#/country/MLI'],
  ['legend', '#/legend'],
];

for (const theme of ['Light', 'Dark'] as const) {
  test(`axe finds nothing on any view, ${theme.toLowerCase()}`, async ({ window }) => {
    await window.getByRole('group', { name: 'Colours' }).getByText(theme).click();
    const found: string[] = [];
    for (const [name, route] of ROUTES) {
      await window.evaluate((hash) => (location.hash = hash), route);
      await window.getByRole('heading', { level: 1 }).waitFor();
      await window.waitForTimeout(500);
      found.push(...(await violations(window)).map((line) => `${name}: ${line}`));
    }
    await window.keyboard.press('?');
    await window.getByRole('dialog').waitFor();
    found.push(...(await violations(window)).map((line) => `shortcuts: ${line}`));
    await window.keyboard.press('Escape');
    await window.evaluate(() => (location.hash = '#/search?q=Poutine%20-wagner%20country%3Aatlantis%20'));
    await window.getByText('How this was read', { exact: true }).first().click();
    await window.getByRole('table').first().waitFor();
    found.push(...(await violations(window)).map((line) => `how it was read: ${line}`));
    const field = window.getByRole('combobox', { name: 'Search claims and pairs' });
    await field.fill('');
    await field.pressSequentially('country:ma');
    await window.getByRole('option').first().waitFor();
    await window.keyboard.press('ArrowDown');
    found.push(...(await violations(window)).map((line) => `completions: ${line}`));
    await window.keyboard.press('Escape');
    await window.evaluate(() => (location.hash = '#/dossier/MLI-RUS'));
    await window
      .getByRole('button', { name: /^Source/ })
      .first()
      .click();
    await window.waitForTimeout(300);
    found.push(...(await violations(window)).map((line) => `source: ${line}`));
    expect(found).toEqual([]);
  });
}

test('axe finds a planted fault', async ({ window }) => {
  await window.evaluate(() => {
    const button = document.createElement('button');
    document.querySelector('attache-app')?.shadowRoot?.querySelector('main')?.append(button);
  });
  expect((await violations(window)).join()).toContain('button-name');
});
