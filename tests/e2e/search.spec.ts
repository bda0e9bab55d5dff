/** Searching as a researcher does: filters, phrases, facets, corrections, other scripts, input methods, nonsense. */
import type { Page } from 'playwright-core';
import { expect, test } from './fixture.ts';

const field = (window: Page) => window.getByRole('combobox', { name: 'Search claims and pairs' });
const main = (window: Page) => window.getByRole('main');
const hits = (window: Page) => main(window).locator('attache-search-hit');

interface Bridge {
  call(channel: string, input: unknown): Promise<{ ok: boolean; error?: { code: string } }>;
}

test('a filter is completed by keyboard and narrows the answer', async ({ window }) => {
  await window.keyboard.press('/');
  await window.keyboard.type('embassy country:Cana');
  const option = window.getByRole('option', { name: /Canada/ });
  await expect(option).toBeVisible();
  await expect(field(window)).toHaveAttribute('aria-expanded', 'true');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(field(window)).toHaveValue(/country:Canada/);
  await expect(hits(window).first()).toContainText('Ottawa');
  const found = await hits(window).count();
  for (let at = 0; at < found; at += 1) await expect(hits(window).nth(at)).toContainText(/Canad|Ottawa/);
});

test('a phrase, an exclusion and a choice of two', async ({ window }) => {
  await field(window).fill('"note verbale" ');
  await expect(hits(window).first()).toContainText('note verbale');
  const withPhrase = await hits(window).count();
  await field(window).fill('"verbale note" ');
  await expect(hits(window)).toHaveCount(0);
  await field(window).fill('"note verbale" -forged ');
  await expect.poll(() => hits(window).count()).toBeLessThan(withPhrase);
  await field(window).fill('Ilyushin OR Yusov ');
  await expect(main(window)).toContainText('Ilyushin');
  await expect(main(window)).toContainText('Yusov');
});

test('facets narrow in place, keep the focus, and the way back undoes them', async ({ window }) => {
  await window.setViewportSize({ width: 1280, height: 800 });
  await field(window).fill('wagner ');
  await expect(hits(window).first()).toBeVisible();
  const all = await hits(window).count();
  const choice = window.getByRole('checkbox', { name: /Incidents/ }).first();
  await choice.focus();
  await window.keyboard.press('Space');
  await expect.poll(() => hits(window).count()).toBeLessThan(all);
  await expect(window.getByRole('checkbox', { name: /Incidents/ }).first()).toBeChecked();
  await expect(window.getByRole('checkbox', { name: /Incidents/ }).first()).toBeFocused();
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(hits(window)).toHaveCount(all);
});

test('a misspelling is corrected, said, and can be searched as typed', async ({ window }) => {
  await field(window).fill('embasy ottawa ');
  await expect(hits(window).first()).toContainText('embassy in Ottawa');
  await expect(main(window)).toContainText('embassy');
  await window.getByRole('link', { name: /exactly|as typed/i }).click();
  await expect(hits(window)).toHaveCount(0);
});

test('how a query was read can be looked at', async ({ window }) => {
  await field(window).fill('Poutine -wagner country:atlantis ');
  await expect(main(window)).toContainText('atlantis');
  await window.getByText('How this was read', { exact: true }).first().click();
  const table = window.getByRole('table').first();
  await expect(table).toContainText('Poutine');
  await expect(table).toContainText('putin');
  await expect(table).toContainText('wagner');
});

test('the exact pair comes first and Enter opens it, in any script', async ({ window }) => {
  for (const text of ['мали украина', 'ukr ml']) {
    await field(window).fill(text);
    await expect(
      main(window)
        .getByRole('link', { name: /Mali – Ukraine/ })
        .first(),
    ).toBeVisible();
  }
  await field(window).press('Enter');
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Mali and Ukraine');
});

test('two countries without a dossier lead to what can be computed of them', async ({ window }) => {
  await field(window).fill('ivory coast japan');
  const link = main(window).getByRole('link', { name: /Japan/ }).first();
  await expect(link).toContainText(/not researched/i);
  await link.click();
  await expect(main(window)).toContainText(/not researched/i);
});

test('an input method is not disturbed: nothing is searched until the word is chosen', async ({ app, window }) => {
  await field(window).focus();
  const devtools = await app.page.context().newCDPSession(app.page);
  await devtools.send('Input.imeSetComposition', { text: 'ｍａ', selectionStart: 2, selectionEnd: 2 });
  await devtools.send('Input.imeSetComposition', { text: 'マリ', selectionStart: 2, selectionEnd: 2 });
  await window.waitForTimeout(300);
  expect(await window.evaluate(() => location.hash)).not.toContain('q=');
  await expect(field(window)).toHaveValue('マリ');
  await devtools.send('Input.insertText', { text: 'マリ' });
  await expect.poll(() => window.evaluate(() => decodeURIComponent(location.hash))).toContain('マリ');
});

test('Arabic is typed from right to left and finds the country', async ({ window }) => {
  await field(window).pressSequentially('مالي ');
  await expect(field(window)).toHaveJSProperty('dir', 'auto');
  expect(await field(window).evaluate((input) => getComputedStyle(input).direction)).toBe('rtl');
  await expect(main(window).getByRole('link', { name: /Mali/ }).first()).toBeVisible();
});

test('the number of answers is announced', async ({ window }) => {
  await field(window).fill('goita putin');
  await expect(window.getByRole('status').filter({ hasText: /5\sclaims/ })).toHaveCount(1);
});

/** The longest time in which no frame was drawn while `work` ran, in milliseconds. */
async function longestGap(window: Page, work: (window: Page) => Promise<unknown>): Promise<number> {
  await window.evaluate(() => {
    const seen = { last: performance.now(), longest: 0, isOver: false };
    Object.assign(globalThis, { seenFrames: seen });
    const draw = (now: number): void => {
      seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
      if (!seen.isOver) requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
  });
  await work(window);
  return window.evaluate(async () => {
    const { seenFrames } = globalThis as unknown as { seenFrames: { longest: number; isOver: boolean } };
    await new Promise((resolve) => requestAnimationFrame(resolve));
    seenFrames.isOver = true;
    return seenFrames.longest;
  });
}

/** Half a second without a frame is a window that hangs; a search of a second would show. */
const HANGS_MS = 500;

const askHostile = (window: Page): Promise<string[]> =>
  window.evaluate(async () => {
    const { attache } = window as unknown as { attache: Bridge };
    const operators = ['"', '-', '*', '(', ')', '|', 'OR', 'NOT', ':', '..', '«', '+', '~', '^'];
    const worst = [
      '*a*',
      'x~12',
      'a^',
      'http://x',
      '__proto__',
      'mali '.repeat(2000).slice(0, 9999),
      '('.repeat(9999),
      '"'.repeat(9999),
      'a OR '.repeat(1999),
      '😀'.repeat(4999),
      '\uD800',
      ...operators.flatMap((first) => operators.map((second) => `${first} mali ${second}`)),
    ];
    const codes: string[] = [];
    for (const text of worst) {
      const answered = await attache.call('search:query', { text, limit: 20, caret: text.length });
      codes.push(answered.ok ? 'ok' : (answered.error?.code ?? 'none'));
    }
    return codes;
  });

test('frames keep coming while nonsense is searched', async ({ window }) => {
  let codes: string[] = [];
  const gap = await longestGap(window, async (page) => {
    codes = await askHostile(page);
  });
  expect(codes.length).toBeGreaterThan(200);
  expect([...new Set(codes)]).toEqual(['ok']);
  expect(gap).toBeLessThan(HANGS_MS);
});

test('the measure of frames tells a window that hangs', async ({ window }) => {
  const gap = await longestGap(window, (page) =>
    page.evaluate((milliseconds) => {
      const until = performance.now() + milliseconds;
      while (performance.now() < until);
    }, HANGS_MS + 100),
  );
  expect(gap).toBeGreaterThan(HANGS_MS);
});

test('a newer search ends the older ones', async ({ window }) => {
  const codes = await window.evaluate(async () => {
    const { attache } = window as unknown as { attache: Bridge };
    const asked = Array.from({ length: 60 }, (_, at) =>
      attache.call('search:query', { text: `mali OR russia OR embassy${String(at)}`, limit: 200, explain: true }),
    );
    return (await Promise.all(asked)).map(({ ok, error }) => (ok ? 'ok' : error?.code));
  });
  expect(codes.at(-1)).toBe('ok');
  expect(codes).toContain('superseded');
  expect([...new Set(codes)].sort()).toEqual(['ok', 'superseded']);
});
