/** The bridge between page and main process: one global, copies, calls, events. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../build/chromium-host/find-browser.ts';
import type { LaunchedApp } from '../../build/hosts/launch.ts';
import { call, launchFixture, noted, until } from './fixture.ts';

interface Bridge {
  readonly nested: { readonly list: readonly [number, object]; readonly when: Date };
  throws(): never;
  say(value: unknown): void;
  heard(): unknown[];
  on(listener: (value: unknown) => void): () => void;
}
declare const attache: Bridge;

let app: LaunchedApp;
beforeAll(async () => {
  app = await launchFixture();
});
afterAll(() => app.close());

/** The globals of a page in the same browser, started by hand without any host. */
function globalsOfABarePage(): readonly string[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'attache-bare-'));
  try {
    const page = path.join(folder, 'bare.html');
    const script = 'const keys = Reflect.ownKeys(globalThis).map(String);';
    const show = 'document.querySelector("pre").textContent = keys.join(" ")';
    writeFileSync(page, `<!doctype html><script>${script}</script><pre></pre><script>${show}</script>`);
    const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const dumped = execFileSync(
      findBrowser() ?? '',
      ['--headless', ...noSandbox, `--user-data-dir=${folder}/profile`, '--dump-dom', pathToFileURL(page).href],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    // The declaration itself makes no property of the global object.
    return (/<pre>(.*)<\/pre>/s.exec(dumped)?.[1] ?? '').split(' ');
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

test('the page has exactly one global that a bare page has not', async () => {
  const bare = globalsOfABarePage();
  expect(bare.length).toBeGreaterThan(500);
  const seen = await app.page.evaluate(
    () => (globalThis as unknown as { seenByTheFirstScript: string[] }).seenByTheFirstScript,
  );
  expect(seen.filter((name) => !bare.includes(name))).toEqual(['attache']);
});

test('the global can be neither replaced nor removed nor changed', async () => {
  const facts = await app.page.evaluate(() => {
    const descriptor = Object.getOwnPropertyDescriptor(globalThis, 'attache');
    return {
      writable: descriptor?.writable,
      configurable: descriptor?.configurable,
      frozen: [attache, attache.nested, attache.nested.list, attache.nested.list[1], Reflect.get(attache, 'say')].map(
        (part) => Object.isFrozen(part),
      ),
    };
  });
  expect(facts).toEqual({ writable: false, configurable: false, frozen: [true, true, true, true, true] });
});

test('what crosses is a copy made of the objects of the page', async () => {
  const facts = await app.page.evaluate(() => ({
    date: attache.nested.when instanceof Date,
    array: Array.isArray(attache.nested.list) && attache.nested.list instanceof Array,
    sameTwice: attache.heard() === attache.heard(),
    error: (() => {
      try {
        return attache.throws();
      } catch (error) {
        return error instanceof Error ? error.message : 'a foreign object';
      }
    })(),
  }));
  expect(facts).toEqual({ date: true, array: true, sameTwice: false, error: 'from the preload' });
});

test('a frame inside the page has no bridge', async () => {
  const kind = await app.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const names = Reflect.ownKeys(frame.contentWindow ?? {}).map(String);
    frame.remove();
    return names.filter((name) => /^attache|ToHost$|FromHost$/.test(name));
  });
  expect(kind).toEqual([]);
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['text', 'Goïta – Путин'],
  ['nested', { a: [1, { b: [] }], 'with space': { c: false } }],
  ['a number JSON loses', Number.NaN],
  ['a date', new Date(86_400_000)],
])('a call brings back what it was given: %s', async (_name, value) => {
  expect(await call(app, 'echo', value)).toEqual(value);
});

test('a key named __proto__ stays a key', async () => {
  const polluted = await app.page.evaluate(async () => {
    const bridge = attache as unknown as { call(name: string, input: unknown): Promise<{ isAdmin?: boolean }> };
    const back = await bridge.call('echo', JSON.parse('{"__proto__": {"isAdmin": true}}'));
    return [back.isAdmin ?? null, Object.keys(back), ({} as { isAdmin?: boolean }).isAdmin ?? null];
  });
  expect(polluted).toEqual([null, ['__proto__'], null]);
});

test('an error of the handler crosses as its text', async () => {
  await expect(call(app, 'fail')).rejects.toThrow("Error invoking remote method 'fixture:fail': TypeError: as asked");
});

test('a channel without a handler is refused', async () => {
  await expect(call(app, 'nobody')).rejects.toThrow("No handler registered for 'fixture:nobody'");
});

test('the handler sees who asks, with the address of the application', async () => {
  expect(await call(app, 'sender')).toEqual({
    url: 'app://attache/index.html',
    parent: null,
    origin: 'app://attache',
    isMain: true,
    window: 1,
  });
});

test('main tells the page, until the page stops listening', async () => {
  await app.page.evaluate(() => {
    const got: unknown[] = [];
    const stop = attache.on((value) => got.push(value));
    Object.assign(globalThis, { got, stop });
  });
  await call(app, 'tell', { first: true });
  const heard = () => app.page.evaluate(() => (globalThis as unknown as { got: unknown[] }).got);
  expect(await until(heard, (list) => list.length > 0)).toEqual([{ first: true }]);
  await app.page.evaluate(() => {
    (globalThis as unknown as { stop(): void }).stop();
  });
  await call(app, 'tell', 'second');
  await until(
    () => app.page.evaluate(() => attache.heard()),
    (list) => list.includes('second'),
  );
  expect(await heard()).toEqual([{ first: true }]);
});

test('the page sends without waiting, and main replies', async () => {
  await app.page.evaluate(() => {
    attache.say({ to: 'main' });
  });
  expect(
    await until(
      () => noted(app, 'said'),
      (list) => list.length > 0,
    ),
  ).toEqual([{ to: 'main' }]);
  expect(await app.page.evaluate(() => attache.heard())).toContain('heard');
});
