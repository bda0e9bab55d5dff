/** What the page can reach, tried from the page. */
import { expect, test } from './fixture.ts';

/** What the libraries of the page itself leave on the window. */
const LIT = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];

test('the page has one new global, frozen, and nothing of Node or Electron', async ({ window }) => {
  const found = await window.evaluate(() => {
    const here = globalThis as unknown as Record<string, unknown>;
    // An empty frame has what the browser gives every window, and no preload script.
    const bare = document.createElement('iframe');
    document.body.append(bare);
    const given = new Set(Reflect.ownKeys(bare.contentWindow ?? {}));
    const added = Reflect.ownKeys(globalThis).filter((key) => !given.has(key) && key !== '0');
    bare.remove();
    return {
      given: given.size,
      added: added.map(String).sort(),
      bridge: Object.keys(here['attache'] as object).sort(),
      isFrozen: Object.isFrozen(here['attache']),
      node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in here,
      ),
    };
  });
  expect(found.given).toBeGreaterThan(500);
  expect(found.added).toEqual(['attache', ...LIT].sort());
  expect(found).toMatchObject({ bridge: ['call', 'on', 'ready'], isFrozen: true, node: [] });
});

test('calls that are not in the contract are refused with a code', async ({ window }) => {
  const codes = await window.evaluate(async () => {
    const { attache } = globalThis as unknown as {
      attache: { call(channel: unknown, input: unknown): Promise<{ ok: boolean; error?: { code: string } }> };
    };
    const calls: readonly (readonly [unknown, unknown])[] = [
      ['fs:read', '/etc/passwd'],
      ['__proto__', null],
      ['search:query', null],
      ['search:query', { text: 'a', limit: 1e9 }],
      ['search:query', { text: 'a', limit: 1, path: '/etc' }],
      ['dossier:get', { pair: { toString: 'MLI-RUS' } }],
      ['settings:set', { theme: 'purple' }],
    ];
    const results = await Promise.all(calls.map(([channel, input]) => attache.call(channel, input)));
    return results.map(({ ok, error }) => (ok ? 'ok' : error?.code));
  });
  expect(codes).toEqual(Array.from({ length: 7 }, () => 'bad-input'));
});

test('the page reaches nothing outside', async ({ window }) => {
  const tried = await window.evaluate(async () => {
    const attempt = (action: () => Promise<unknown>): Promise<string> =>
      action().then(
        () => 'reached',
        () => 'refused',
      );
    const socket = new Promise((resolve, reject) => {
      const opened = new WebSocket('wss://elsewhere.invalid/');
      opened.onopen = resolve;
      opened.onerror = reject;
    });
    return Promise.all([
      attempt(() => fetch('https://elsewhere.invalid/')),
      attempt(() => fetch('http://127.0.0.1:9/')),
      attempt(() => socket),
      attempt(() =>
        fetch('/../main/main.js').then((answer) =>
          answer.ok ? answer : Promise.reject(new Error(String(answer.status))),
        ),
      ),
      attempt(() =>
        fetch('/%2e%2e/main/main.js').then((answer) =>
          answer.ok ? answer : Promise.reject(new Error(String(answer.status))),
        ),
      ),
    ]);
  });
  expect(tried).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
});

test('the window stays where it is: no navigation, no second window', async ({ app, window }) => {
  const before = window.url();
  await window.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://elsewhere.invalid/';
    document.body.append(link);
    link.click();
    link.target = '_blank';
    link.click();
    globalThis.open('https://elsewhere.invalid/');
    location.href = 'https://elsewhere.invalid/';
  });
  await window.waitForTimeout(500);
  expect(window.url()).toBe(before);
  await expect(window.getByRole('combobox').first()).toBeVisible();
  expect(await app.openedExternally()).toEqual([]);
});

test('every permission but copying is denied', async ({ window }) => {
  const states = await window.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'persistent-storage'];
    const ask = (name: string): Promise<string> =>
      navigator.permissions.query({ name: name as PermissionName }).then(
        ({ state }) => state,
        () => 'unknown',
      );
    return Promise.all(names.map(async (name) => `${name}: ${await ask(name)}`));
  });
  expect(states.filter((state) => state.endsWith('granted'))).toEqual([]);
  const located = await window.evaluate(
    () =>
      new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('located'),
          () => resolve('denied'),
        ),
      ),
  );
  expect(located).toBe('denied');
});

test('a whole visit asks for nothing but the application itself, and breaks no policy', async ({ window }) => {
  const origin = new URL(window.url()).origin;
  const foreign: string[] = [];
  const complaints: string[] = [];
  window.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) foreign.push(request.url());
  });
  window.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  window.on('pageerror', (error) => complaints.push(error.message));
  await window.getByRole('combobox').first().fill('goita putin');
  await window.locator('mark').first().waitFor();
  await window
    .getByRole('main')
    .getByRole('link', { name: /telephone/ })
    .first()
    .click();
  await window.getByRole('heading', { level: 1, name: /Mali.*Russia/ }).waitFor();
  // What happened before the driver was there: the browser has kept it.
  const earlier = await window.evaluate(async () => {
    const reports: string[] = [];
    new ReportingObserver((found) => reports.push(...found.map((report) => JSON.stringify(report.body))), {
      buffered: true,
      types: ['csp-violation'],
    }).observe();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { reports, loaded: performance.getEntriesByType('resource').map((entry) => entry.name) };
  });
  expect(earlier.loaded.length).toBeGreaterThan(3);
  expect([...foreign, ...earlier.loaded.filter((url) => !url.startsWith(origin))]).toEqual([]);
  expect([...complaints, ...earlier.reports]).toEqual([]);
});
