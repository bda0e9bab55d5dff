/** The small parts of the host that need no browser. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shortcutOf } from '../../build/chromium-host/accelerators.ts';
import { defaultPath } from '../../build/chromium-host/app-paths.ts';
import { OFFLINE_FLAGS } from '../../build/chromium-host/browser.ts';
import { hashBundles, hashLines } from '../../build/chromium-host/bundle-hashes.ts';
import { browserCandidates, findBrowser, installHint } from '../../build/chromium-host/find-browser.ts';
import { parseHostArguments } from '../../build/chromium-host/host-options.ts';
import { mapOrigin } from '../../build/chromium-host/origin.ts';
import { pdfParameters } from '../../build/chromium-host/print.ts';
import { matchesPattern } from '../../build/chromium-host/web-request.ts';
import { createWire } from '../../build/chromium-host/wire.ts';
import {
  failureNote,
  findElectron,
  forgetFailure,
  hasFailedLately,
  obtainElectron,
} from '../../build/hosts/electron-runtime.ts';
import { defaultHost } from '../../build/hosts/launch.ts';
import { parseStartArguments } from '../../build/start.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'attache-parts-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['app://attache/index.html', 'https://attache.invalid/index.html'],
  ['app://attache', 'https://attache.invalid'],
  ['app://attache/?q=app://attache/', 'https://attache.invalid/?q=app://attache/'],
  ['app://evil/x#y', 'https://evil.invalid/x#y'],
])('an address crosses and comes back: %s', (app, page) => {
  expect(mapOrigin(app, 'page')).toBe(page);
  expect(mapOrigin(page, 'app')).toBe(app);
});

test.each([
  'https://example.org/',
  'https://attache.invalid.example.org/',
  'http://attache.invalid/',
  'app:attache',
  'https://a.attache.invalid/',
])('an address that is not of the application is kept: %s', (url) => {
  expect(mapOrigin(url, 'app')).toBe(url);
  expect(mapOrigin(url, 'page')).toBe(url);
});

describe('the notation between page and host', () => {
  const wire = createWire();
  test.each([
    [{ a: [1, 'x', null, true], b: { c: [] } }],
    [undefined],
    [[undefined, Number.NaN, Number.POSITIVE_INFINITY, -0, 10n]],
    [new Date(5)],
    [new Map([['k', new Set([1])]])],
    [new Uint8Array([1, 2, 255])],
    [['array', ['date', 1]]],
  ])('keeps %o', (value) => {
    expect(wire.decode(wire.encode(value))).toEqual(value);
  });

  test('keeps errors by name, message and stack', () => {
    const back = wire.decode(wire.encode(new RangeError('too far'))) as Error;
    expect(back).toBeInstanceOf(Error);
    expect([back.name, back.message]).toEqual(['RangeError', 'too far']);
  });

  test.each([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a promise', Promise.resolve()],
    ['a buffer of bytes', new ArrayBuffer(1)],
  ])('refuses %s by name', (_name, value) => {
    expect(() => wire.encode({ value })).toThrow('An object could not be cloned');
  });

  test('refuses what contains itself', () => {
    const loop: { self?: object } = {};
    loop.self = loop;
    expect(() => wire.encode(loop)).toThrow('contains itself');
  });
});

describe('finding a browser', () => {
  test('what is named wins, and must be there', () => {
    expect(findBrowser({ env: { ATTACHE_BROWSER: '/opt/mine' }, exists: () => true })).toBe('/opt/mine');
    expect(() => findBrowser({ env: { ATTACHE_BROWSER: '/opt/mine' }, exists: () => false })).toThrow(
      'ATTACHE_BROWSER',
    );
  });

  test.each([
    ['linux', { PATH: '/usr/bin' }, '/usr/bin/microsoft-edge'],
    ['darwin', { HOME: '/Users/a' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32', { PROGRAMFILES: 'C:\\Programs' }, 'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe'],
  ])('knows the usual places on %s', (platform, env, place) => {
    expect(browserCandidates(platform, env)).toContain(place);
    expect(findBrowser({ platform, env, exists: (file) => file === place })).toBe(place);
  });

  test('falls back on the one that Playwright keeps, then on nothing', () => {
    const playwrightBrowser = (): string => '/cache/chrome';
    expect(findBrowser({ env: {}, exists: (file) => file === '/cache/chrome', playwrightBrowser })).toBe(
      '/cache/chrome',
    );
    expect(findBrowser({ env: {}, exists: () => false, playwrightBrowser })).toBeUndefined();
    for (const platform of ['linux', 'darwin', 'win32', 'aix']) expect(installHint(platform)).toMatch(/^Install /);
  });
});

test.each([
  ['<all_urls>', 'ws://example.org/', true],
  ['*://*/*', 'https://example.org/a', true],
  ['app://*/*', 'app://attache/index.html', true],
  ['app://*/*', 'https://example.org/?app://attache/', false],
  ['https://example.org/a.b', 'https://example.org/aXb', false],
])('the pattern %s on %s', (pattern, url, expected) => {
  expect(matchesPattern(pattern, url)).toBe(expected);
});

test.each([
  ['CmdOrCtrl+K', 'linux', 'ctrlKey+k'],
  ['CmdOrCtrl+K', 'darwin', 'metaKey+k'],
  ['Shift+CommandOrControl+F', 'win32', 'ctrlKey+shiftKey+f'],
  ['Alt+Left', 'linux', 'altKey+arrowleft'],
  ['Cmd+[', 'darwin', 'metaKey+['],
  ['CmdOrCtrl++', 'linux', 'ctrlKey++'],
  ['F11', 'linux', 'f11'],
])('the accelerator %s on %s is %s', (accelerator, platform, expected) => {
  expect(shortcutOf(accelerator, platform)).toBe(expected);
});

test.each([
  ['linux', {}, '/home/a/.config/Attaché'],
  ['linux', { XDG_CONFIG_HOME: '/data' }, '/data/Attaché'],
  ['darwin', {}, '/home/a/Library/Application Support/Attaché'],
])('the user data folder on %s with %j', (platform, env, expected) => {
  expect(defaultPath({ name: 'userData', appName: 'Attaché', platform, env, home: '/home/a' })).toBe(expected);
});

test('an unknown path is not made up', () => {
  expect(defaultPath({ name: 'nowhere', appName: 'x' })).toBeUndefined();
});

test('the arguments of the host and of the application are told apart', () => {
  const parsed = parseHostArguments(['--app', 'dir', '--headless', '--', '--app', 'other', '--headless'], true);
  expect(parsed).toEqual({
    appDir: 'dir',
    appArgs: ['--app', 'other', '--headless'],
    headless: true,
    debugPort: false,
    underTest: true,
  });
  expect(() => parseHostArguments([], false)).toThrow('usage');
  expect(() => parseHostArguments(['--app', 'dir', '--what'], false)).toThrow('--what');
});

test('the arguments of npm start are taken out, the rest is the application’s', () => {
  expect(parseStartArguments(['--smoke', '--screenshot', 'a.png', '--user-data-dir=/x', '--retry-electron'])).toEqual({
    smoke: true,
    screenshot: 'a.png',
    retryElectron: true,
    appArgs: ['--user-data-dir=/x'],
  });
  expect(() => parseStartArguments(['--screenshot'])).toThrow('needs a file');
});

test('the paper of a PDF is known by name or size', () => {
  expect(pdfParameters({ pageSize: 'A4', landscape: true, margins: { top: 1 } })).toEqual({
    landscape: true,
    paperWidth: 8.27,
    paperHeight: 11.69,
    marginTop: 1,
  });
  expect(pdfParameters({ pageSize: { width: 1, height: 2 } })).toMatchObject({ paperWidth: 1, paperHeight: 2 });
  expect(() => pdfParameters({ pageSize: 'B7' })).toThrow('B7');
});

test('the browser is started without a way out', () => {
  expect(OFFLINE_FLAGS).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
});

test('bundles are named by their hashes, which change with any file', async () => {
  const dist = path.join(folder, 'hashed', 'dist');
  for (const part of ['main', 'preload', 'renderer']) mkdirSync(path.join(dist, part), { recursive: true });
  writeFileSync(path.join(dist, 'main', 'main.js'), 'main');
  writeFileSync(path.join(dist, 'main', 'corpus.worker.js'), 'worker');
  writeFileSync(path.join(dist, 'renderer', 'a.js'), 'a');
  writeFileSync(path.join(dist, 'renderer', 'b.js'), 'b');
  const before = await hashBundles(path.dirname(dist));
  expect(before.main).toBe(createHash('sha256').update('main').digest('hex'));
  expect(before.preload).toBe('none');
  expect(hashLines(before)[0]).toBe(`bundle main sha256 ${before.main}`);
  writeFileSync(path.join(dist, 'renderer', 'b.js'), 'c');
  const after = await hashBundles(path.dirname(dist));
  expect(after.renderer).not.toBe(before.renderer);
  expect([after.main, after.worker]).toEqual([before.main, before.worker]);
});

describe('the runtime of Electron', () => {
  test('is taken from where it is', () => {
    const dist = path.join(folder, 'override');
    mkdirSync(dist, { recursive: true });
    for (const name of ['electron', 'electron.exe']) writeFileSync(path.join(dist, name), '');
    mkdirSync(path.join(dist, 'Electron.app/Contents/MacOS/Electron'), { recursive: true });
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: dist })).toContain(dist);
    expect(findElectron(folder, {})).toBeUndefined();
  });

  test('is tried once a day, and again when asked to', async () => {
    const root = path.join(folder, 'root');
    const installer = path.join(root, 'node_modules', 'electron', 'install.js');
    mkdirSync(path.dirname(installer), { recursive: true });
    writeFileSync(installer, 'console.error("TypeError: no network here"); process.exit(1);');
    const lines: string[] = [];
    expect(await obtainElectron(root, (line) => lines.push(line))).toBeUndefined();
    expect(lines.at(-1)).toMatch(
      /could not be downloaded \(no network here\); npm start -- --retry-electron tries again/,
    );
    expect(hasFailedLately(root)).toBe(true);
    lines.length = 0;
    await obtainElectron(root, (line) => lines.push(line));
    expect(lines).toHaveLength(1);
    utimesSync(failureNote(root), new Date(0), new Date(0));
    expect(hasFailedLately(root)).toBe(false);
    writeFileSync(failureNote(root), 'x');
    forgetFailure(root);
    expect(hasFailedLately(root)).toBe(false);
  });

  test('ATTACHE_HOST decides, and only for a host that exists', () => {
    expect(defaultHost({ ATTACHE_HOST: 'electron' })).toBe('electron');
    expect(defaultHost({ ATTACHE_HOST: 'chromium' })).toBe('chromium');
    expect(() => defaultHost({ ATTACHE_HOST: 'netscape' })).toThrow('netscape');
  });
});
