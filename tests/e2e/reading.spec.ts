/** What a reader does: searches, opens, reads, follows, comes back; by mouse and by keyboard. */
import { launchApp } from '../../build/hosts/launch.ts';
import type { Page } from 'playwright-core';
import { expect, test } from './fixture.ts';

const field = (window: Page) => window.getByRole('combobox', { name: 'Search claims and pairs' });
const main = (window: Page) => window.getByRole('main');
const hits = (window: Page) => main(window).locator('attache-search-hit');

test('a reader finds the call between Goïta and Putin and reads it with its sources', async ({ window }) => {
  await field(window).pressSequentially('goita putin');
  const first = hits(window).first();
  await expect(first).toContainText('Goïta and Putin spoke by telephone.');
  await expect(first).toContainText('10 Sep 2023');
  await expect(first.locator('mark')).toHaveText(['Goïta', 'Putin']);
  await first.click();
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Mali and Russia');
  await expect(window).toHaveTitle(/Mali and Russia/);
  const claim = window.getByRole('article', { name: 'c37' });
  await expect(claim).toBeInViewport();
  await claim
    .getByRole('button', { name: /^Source/ })
    .first()
    .click();
  await expect(window.getByText(/TASS|Obasanjo/).first()).toBeVisible();
});

test('results never vanish between two letters of a word', async ({ window }) => {
  await field(window).pressSequentially('il');
  await main(window).locator('mark').first().waitFor();
  const empty: string[] = [];
  for (const letter of 'yushin') {
    await field(window).press(letter);
    for (let look = 0; look < 5; look += 1) {
      if ((await main(window).locator('mark').count()) === 0) empty.push(await field(window).inputValue());
      await window.waitForTimeout(20);
    }
  }
  expect(empty).toEqual([]);
  await expect(hits(window).first()).toContainText('Ilyushin');
});

test('by keyboard alone: search, choose, read, come back', async ({ window }) => {
  await window.keyboard.press('/');
  await expect(field(window)).toBeFocused();
  await window.keyboard.type('forged note verbale');
  await expect(hits(window)).toHaveCount(2);
  await window.keyboard.press('ArrowDown');
  await expect(hits(window).first()).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await expect(hits(window).nth(1)).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Kosovo and Mali');
  await expect(window.getByRole('article', { name: 'c07' })).toBeInViewport();
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(field(window)).toHaveValue('forged note verbale');
  await expect(hits(window)).toHaveCount(2);
  await window.keyboard.press('Control+k');
  await expect(field(window)).toBeFocused();
});

test('a pair is named by any code, name or script, in any order', async ({ window }) => {
  for (const text of ['rus ml', 'россия мали', 'Mali Russia']) {
    await field(window).fill(text);
    await expect(
      main(window)
        .getByRole('link', { name: /Mali – Russia/ })
        .first(),
    ).toBeVisible();
  }
});

test('contradicting accounts stand side by side', async ({ window }) => {
  await window.evaluate(() => (location.hash = '#/dossier/MLI-XKX?section=threads'));
  const heading = (name: RegExp) => window.getByRole('heading', { name }).first();
  const left = await heading(/Kosovo.s account/).boundingBox();
  const right = await heading(/Mali.s account/).boundingBox();
  expect(left).not.toBeNull();
  expect(Math.abs((left?.y ?? 0) - (right?.y ?? 1000))).toBeLessThan(4);
  expect(right?.x).toBeGreaterThan((left?.x ?? 0) + 200);
});

test('nothing found is said plainly, and is not called "no relations"', async ({ window }) => {
  await field(window).fill('zzzz qqqq');
  await expect(window.getByRole('heading', { level: 1 })).toContainText('zzzz qqqq');
  await expect(main(window)).not.toContainText(/have no relations/i);
  await expect(hits(window)).toHaveCount(0);
});

test('a pair that is not there offers near ones and says that silence is not an answer', async ({ window }) => {
  await window.evaluate(() => (location.hash = '#/dossier/MLI-RUZ'));
  await expect(main(window)).toContainText('MLI-RUZ');
  await expect(main(window)).toContainText('has not been researched');
  await main(window)
    .getByRole('link', { name: /MLI-RUS|Mali – Russia/ })
    .first()
    .click();
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Mali and Russia');
});

test('any two countries open a page, which says that nobody has researched them', async ({ window }) => {
  await field(window).fill('france japan');
  await main(window)
    .getByRole('link', { name: /France – Japan/ })
    .first()
    .click();
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('France and Japan');
  await expect(main(window)).toContainText('Not researched in this edition');
  await expect(main(window)).not.toContainText(/have no relations\./);
  await expect(main(window)).toContainText('9,713 km');
  for (const route of [
    '#/dossier/MLI-XSR',
    '#/dossier/XSU-MLI',
    '#/dossier/XKX-JPN',
    '#/dossier/XDD-MLI',
    '#/dossier/VAT-TUV',
  ]) {
    await window.evaluate((hash) => (location.hash = hash), route);
    await expect(window.getByRole('heading', { level: 1 })).not.toContainText(/No dossier|no such page/);
    await expect(window.getByRole('heading', { level: 1 })).toContainText(' and ');
  }
});

test('strange input is text and nothing else', async ({ window }) => {
  for (const text of [
    '<img src=x onerror=alert(1)>',
    '*a*',
    'x~12',
    '"',
    '__proto__',
    'a^ foo:bar',
    '\uD800',
    'ب'.repeat(300),
    'x'.repeat(20_000),
  ]) {
    await field(window).fill(text);
    await window.waitForTimeout(120);
    await expect(field(window)).toBeVisible();
    await expect(main(window).getByText('did not answer')).toHaveCount(0);
  }
  expect(await main(window).locator('img[src="x"]').count()).toBe(0);
});

test('the choice of colours holds over a restart', async ({ hostNote }) => {
  const { mkdtemp, rm } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const userDataDir = await mkdtemp(`${tmpdir()}/attache-profile-`);
  try {
    for (const choose of [true, false]) {
      const run = await launchApp({ userDataDir });
      try {
        hostNote(run.host);
        await run.ready();
        if (choose) await run.page.getByRole('group', { name: 'Colours' }).getByText('Dark').click();
        await expect(run.page.locator('html')).toHaveAttribute('data-theme', 'dark');
      } finally {
        await run.close();
      }
    }
  } finally {
    await rm(userDataDir, { recursive: true });
  }
});

test('the menu reaches the window', async ({ app, window }) => {
  await app.clickMenu('show-legend');
  await expect(window.getByRole('heading', { level: 1 })).toContainText('How to read a claim');
  await app.clickMenu('focus-search');
  await expect(field(window)).toBeFocused();
  await app.clickMenu('go-home');
  await expect(window.getByRole('heading', { level: 1 })).toContainText('How two countries stand');
});

test('no page needs sideways scrolling, from a small window to a large one', async ({ window }) => {
  const wide: string[] = [];
  for (const [width, height] of [
    [640, 480],
    [900, 600],
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await window.setViewportSize({ width, height });
    for (const route of [
      '#/',
      '#/search?q=mali',
      '#/dossier/MLI-RUS',
      '#/dossier/MLI-XKX',
      '#/dossier/FRA-JPN',
      '#/country/MLI',
      '#/legend',
    ]) {
      await window.evaluate((hash) => (location.hash = hash), route);
      await window.waitForTimeout(250);
      const overflow = await window.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0) wide.push(`${route} at ${String(width)}: ${String(overflow)} px`);
    }
  }
  expect(wide).toEqual([]);
});
