/** The application uses nothing of Electron that the Chromium host neither provides nor lists. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { electronUses, unprovidedUses } from '../../build/chromium-host/electron-uses.ts';
import { FIXTURE_APP } from './fixture.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const BUNDLES = ['dist/main/main.js', 'dist/preload/preload.cjs'] as const;

beforeAll(() => {
  if (BUNDLES.every((file) => existsSync(path.join(ROOT, file)))) return;
  execFileSync(process.execPath, [path.join(ROOT, 'build', 'build.ts')], { cwd: ROOT, stdio: 'inherit' });
}, 180_000);

const usesOf = (file: string): readonly string[] => electronUses(readFileSync(file, 'utf8'), `/${path.basename(file)}`);

test.each(BUNDLES)('%s uses only what the host knows', (file) => {
  const uses = usesOf(path.join(ROOT, file));
  expect(uses.length, 'the bundle seems to use nothing of Electron at all').toBeGreaterThan(3);
  expect(unprovidedUses(uses)).toEqual([]);
});

test('the fixture plants uses that are reported', () => {
  const reported = unprovidedUses(usesOf(path.join(FIXTURE_APP, 'main.js')));
  expect(reported).toEqual(["app event 'no-such-event'", 'app.noSuchThing']);
});

test.each([
  ['a named import', `import { app } from 'electron'; app.getGPUInfo('basic');`, 'app.getGPUInfo'],
  ['a renamed import', `import { app as a } from 'electron'; a.getAppMetrics();`, 'app.getAppMetrics'],
  ['a default import', `import e from 'electron'; e.app.getAppMetrics();`, 'app.getAppMetrics'],
  ['a namespace', `import * as e from 'electron'; e.app.getAppMetrics();`, 'app.getAppMetrics'],
  ['a destructured module', `import e from 'electron'; const { safeStorage } = e; safeStorage.x;`, 'safeStorage'],
  ['a destructured member', `import { app } from 'electron'; const { getAppMetrics } = app;`, 'app.getAppMetrics'],
  ['a member in brackets', `import { app } from 'electron'; app['getAppMetrics']();`, 'app.getAppMetrics'],
  ['a whole part', `import { Tray } from 'electron'; new Tray('x');`, 'tray'],
  [
    'a created window',
    `import { BrowserWindow } from 'electron'; new BrowserWindow().setKiosk(true);`,
    'BrowserWindow.setKiosk',
  ],
  [
    'a window of a list',
    `import { BrowserWindow } from 'electron'; BrowserWindow.getAllWindows()[0].setKiosk(true);`,
    'BrowserWindow.setKiosk',
  ],
  [
    'what a promise brings',
    `import { app } from 'electron'; app.whenReady().then(() => app.getAppMetrics());`,
    'app.getAppMetrics',
  ],
  ['an untyped parameter', `export function f(session) { session.setCodeCachePath('x'); }`, '?.setCodeCachePath'],
  ['an event', `import { app } from 'electron'; app.once('gpu-info-update', () => {});`, "app event 'gpu-info-update'"],
  ['an event of a parameter', `export function f(w) { w.on('rotate-gesture', () => {}); }`, "? event 'rotate-gesture'"],
])('a use that is not provided is found: %s', (_name, bundle, use) => {
  const uses = electronUses(bundle);
  expect(uses).toContain(use);
  expect(unprovidedUses(uses)).toContain(use);
});

test('a require is found as well', () => {
  const uses = electronUses(`const { ipcRenderer } = require('electron'); ipcRenderer.sendToHost('x');`, '/b.cjs');
  expect(unprovidedUses(uses)).toEqual(['ipcRenderer.sendToHost']);
});

test('a name that only looks like one of Electron is not taken for a use', () => {
  const bundle = `const app = { getAppMetrics() {} }; app.getAppMetrics(); function f(Tray) { return Tray.x; } f({});`;
  expect(electronUses(bundle)).toEqual([]);
});
