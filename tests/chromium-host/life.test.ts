/** From the first event to the last: start, windows, dialogs, end. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedApp } from '../../build/hosts/launch.ts';
import { call, launchFixture, noted, until } from './fixture.ts';

/** The lines `life …` that the fixture writes to stderr. */
const lifeOf = (app: LaunchedApp): readonly string[] =>
  app
    .stderr()
    .split('\n')
    .filter((line) => line.startsWith('life '))
    .map((line) => line.slice(5));

describe('a running application', () => {
  let app: LaunchedApp;
  beforeAll(async () => {
    app = await launchFixture();
  });
  afterAll(() => app.close());

  test('says which bundles it runs, and how long its start took', () => {
    expect(app.startMs).toBeGreaterThan(0);
    for (const name of ['main', 'worker', 'preload', 'renderer'])
      expect(app.stderr()).toMatch(`bundle ${name} sha256 `);
  });

  test('knows its name, its version and its folder', async () => {
    expect(await call(app, 'paths')).toEqual({ userData: app.userDataDir, version: '1.2.3', name: 'Fixture' });
  });

  test('has the size that was asked for, and hears of a change', async () => {
    expect(await app.page.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 700]);
    await call(app, 'size', { width: 1000, height: 640 });
    await app.page.waitForFunction(() => innerWidth === 1000 && innerHeight === 640);
    expect(await call(app, 'bounds')).toMatchObject({ width: 1000, height: 640 });
  });

  test('begins with one page, behind which there is nothing', async () => {
    expect(
      await until(
        () => app.page.evaluate(() => history.length),
        (length) => length === 1,
      ),
    ).toBe(1);
    await app.page.evaluate(() => {
      history.back();
    });
    expect(app.page.url()).toBe('https://attache.invalid/index.html');
  });

  test('answers a dialog from the queue, and only from the queue', async () => {
    await expect(call(app, 'ask')).rejects.toThrow('the test has no answer for: Open?');
    await app.answerDialog(1);
    expect(await call(app, 'ask')).toBe(1);
    expect(await app.askedQuestions()).toHaveLength(2);
    await expect(call(app, 'ask')).rejects.toThrow('no answer');
  });

  test('hands an address to the system only in words', async () => {
    await call(app, 'open-external');
    expect(await app.openedExternally()).toEqual(['https://example.org/']);
  });

  test('runs the items of its menu, by click and by key', async () => {
    const key = process.platform === 'darwin' ? 'Meta+g' : 'Control+g';
    await app.clickMenu('greet');
    await app.page.keyboard.press(key);
    expect(
      await until(
        () => noted(app, 'menu'),
        (list) => list.length === 2,
      ),
    ).toEqual(['greet', 'greet']);
    await app.page.evaluate(() => {
      document.addEventListener('keydown', (event) => {
        event.preventDefault();
      });
    });
    await app.page.keyboard.press(key);
    expect(await noted(app, 'menu'), 'a key that the page uses itself is not the menu’s').toHaveLength(2);
    await expect(app.clickMenu('nothing')).rejects.toThrow('no item with the id nothing');
  });

  test('shows the theme that main sets', async () => {
    const isDark = () => app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    for (const theme of ['dark', 'light'] as const) {
      expect(await call(app, 'theme', theme)).toBe(theme === 'dark');
      expect(await until(isDark, (dark) => dark === (theme === 'dark'))).toBe(theme === 'dark');
    }
  });

  test('prints itself', async () => {
    expect(await call(app, 'pdf')).toBe('%PDF-');
  });

  test('takes pictures, and says how much memory main has', async () => {
    expect((await app.page.screenshot()).length).toBeGreaterThan(1000);
    expect(await app.mainMemory()).toBeGreaterThan(20_000_000);
  });

  test('tells the events of its window in their order', async () => {
    expect((await noted(app, 'window')).slice(0, 1)).toEqual(['ready-to-show']);
  });
});

const ORDERLY_END = ['before-quit', 'will-quit', 'quit'];

test('quit: asks, closes, ends with 0 and leaves nothing', async () => {
  const app = await launchFixture({ args: ['--tell-life'] });
  expect(await app.close()).toEqual({ code: 0, signal: null });
  expect(lifeOf(app)).toEqual(['will-finish-launching', 'ready', ...ORDERLY_END]);
  expect(existsSync(app.userDataDir)).toBe(false);
  const left = readdirSync(os.tmpdir()).filter((name) => name.startsWith(`attache-chromium-${String(app.pid)}-`));
  expect(left).toEqual([]);
});

test.each(['by the application', 'by the user'])('the last window closed %s ends it', async (by) => {
  const app = await launchFixture({ args: ['--tell-life'] });
  if (by === 'by the user') await app.page.close();
  else await call(app, 'close').catch(() => undefined);
  expect(await app.exited).toEqual({ code: 0, signal: null });
  expect(lifeOf(app).slice(2)).toEqual(['window-all-closed', ...ORDERLY_END]);
  await app.close();
});

test('kill: the process dies at once and its browser with it', async () => {
  const app = await launchFixture({ args: ['--tell-life'] });
  const disconnected = new Promise((resolve) => app.page.context().browser()?.once('disconnected', resolve));
  expect(await app.kill()).toEqual({ code: null, signal: 'SIGKILL' });
  await disconnected;
  expect(lifeOf(app)).toEqual(['will-finish-launching', 'ready']);
});

test('a crash of main prints its stack and ends with 1', async () => {
  const app = await launchFixture();
  await call(app, 'crash').catch(() => undefined);
  expect(await app.exited).toEqual({ code: 1, signal: null });
  expect(app.stderr()).toMatch(/Error: main has crashed as asked\n\s+at .*main\.js/);
  await app.close();
});

test('a second instance hands its arguments to the first and ends', async () => {
  const userDataDir = mkdtempSync(path.join(os.tmpdir(), 'attache-twice-'));
  const first = await launchFixture({ userDataDir });
  try {
    await expect(launchFixture({ userDataDir, args: ['--from-second'] })).rejects.toThrow('The application has ended');
    const letters = await until(
      () => noted(first, 'second-instance'),
      (list) => list.length > 0,
    );
    expect(letters).toEqual(['--from-second']);
    await first.kill();
    // The lock of a killed instance does not stand in the way.
    await (await launchFixture({ userDataDir })).close();
  } finally {
    await first.kill();
    rmSync(userDataDir, { recursive: true, force: true });
  }
});
