/** Nothing is silently missing: what the tables promise exists, what they do not promise throws. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as electron from '../../build/chromium-host/electron.ts';
import { MenuClass } from '../../build/chromium-host/menu.ts';
import { PERMISSIONS } from '../../build/chromium-host/permissions.ts';
import { NOT_PROVABLE_HERE, PROVIDED } from '../../build/chromium-host/provided.ts';
import { Session } from '../../build/chromium-host/session.ts';
import { WebContents } from '../../build/chromium-host/web-contents.ts';
import { WebFrameMain } from '../../build/chromium-host/web-frame.ts';
import { WebRequest } from '../../build/chromium-host/web-request.ts';
import type { LaunchedApp } from '../../build/hosts/launch.ts';
import { call, launchFixture } from './fixture.ts';

/** The real objects and classes behind each name of the table; a page and a menu item are made for their own fields. */
const page = new WebContents(new Session(false));
const OBJECTS: Readonly<Record<string, readonly object[]>> = {
  app: [electron.app],
  commandLine: [electron.app.commandLine],
  BrowserWindow: [electron.BrowserWindow, electron.BrowserWindow.prototype],
  webContents: [electron.webContents, page],
  navigationHistory: [page.navigationHistory],
  webFrameMain: [new WebFrameMain(page)],
  protocol: [electron.protocol],
  session: [electron.session, electron.session.defaultSession],
  webRequest: [new WebRequest()],
  ipcMain: [electron.ipcMain],
  menu: [electron.Menu, new MenuClass()],
  menuItem: [new electron.MenuItem({ label: 'x' })],
  dialog: [electron.dialog],
  shell: [electron.shell],
  nativeTheme: [electron.nativeTheme],
  screen: [electron.screen],
  clipboard: [electron.clipboard],
};
/** These live in the page (bridge.test.ts), or are fields of a window, which needs a browser. */
const ELSEWHERE = new Set(['contextBridge', 'ipcRenderer']);
const WINDOW_FIELDS = new Set(['id', 'webContents']);

test.each(Object.keys(PROVIDED).filter((name) => !ELSEWHERE.has(name)))('all that is promised of %s exists', (name) => {
  const lacking = PROVIDED[name]?.filter((member) => OBJECTS[name]?.some((object) => member in object) !== true);
  expect(lacking?.filter((member) => name !== 'BrowserWindow' || !WINDOW_FIELDS.has(member))).toEqual([]);
});

test('nothing is both provided and not provable', () => {
  const both = Object.entries(PROVIDED).flatMap(([name, members]) =>
    members.filter((member) => `${name}.${member}` in NOT_PROVABLE_HERE),
  );
  expect(both).toEqual([]);
});

test('every permission that Electron can ask for is asked here', () => {
  const file = createRequire(import.meta.url).resolve('electron/electron.d.ts');
  const signatures = readFileSync(file, 'utf8').match(/setPermission(?:Request|Check)Handler\(.*/g) ?? [];
  const names = signatures.flatMap((line) => [
    ...(/permission: ([^,]*),/.exec(line)?.[1] ?? '').matchAll(/'([^']+)'/g),
  ]);
  expect(names.length).toBeGreaterThan(20);
  expect(names.map(([, name]) => name).filter((name) => name !== undefined && !PERMISSIONS.includes(name))).toEqual([]);
});

test('a part that is not provided throws by name', () => {
  const { default: all, Tray, safeStorage } = electron as unknown as Record<string, Record<string, () => void>>;
  expect(() => safeStorage?.['encryptString']?.()).toThrow(
    'electron.safeStorage.encryptString is not provided by the Chromium host',
  );
  expect(() => void Reflect.construct(Tray as unknown as () => void, [])).toThrow('electron.Tray is not provided');
  expect(() => (all?.['net'] as unknown as Record<string, () => void>)['fetch']?.()).toThrow(
    'electron.net.fetch is not provided',
  );
});

describe('in a running application', () => {
  let app: LaunchedApp;
  beforeAll(async () => {
    app = await launchFixture();
  });
  afterAll(() => app.close());

  test.each([
    ['unknown', 'electron.app.noSuchThing is not provided by the Chromium host'],
    ['unknown-part', 'electron.Tray.name2 is not provided by the Chromium host'],
    ['unknown-event', "electron.app event 'no-such-event' is not provided by the Chromium host"],
  ])('%s throws by name', async (name, message) => {
    await expect(call(app, name)).rejects.toThrow(message);
  });

  test('what is accepted without a provable effect is recorded', async () => {
    await expect(call(app, 'recorded')).resolves.toBeUndefined();
  });
});
