/** What the application's own guards decide really happens in the browser. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedApp } from '../../build/hosts/launch.ts';
import { call, launchFixture, noted, until } from './fixture.ts';

describe('under the policy of the application', () => {
  let app: LaunchedApp;
  beforeAll(async () => {
    app = await launchFixture();
  });
  afterAll(() => app.close());

  test('the content security policy of the response holds', async () => {
    expect(await app.page.locator('html').getAttribute('data-inline')).toBeNull();
    const blocked = await app.page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => {
            resolve(event.effectiveDirective);
          });
          fetch('https://example.org/').catch(() => undefined);
        }),
    );
    expect(blocked).toBe('connect-src');
  });

  test('leaving the page is asked first, and prevented', async () => {
    await app.page.click('#away');
    expect(
      await until(
        () => noted(app, 'will-navigate'),
        (list) => list.length > 0,
      ),
    ).toEqual(['https://example.org/away']);
    expect(app.page.url()).toBe('https://attache.invalid/index.html');
    expect(await app.page.locator('h1').textContent()).toBe('Fixture');
  });

  test('an address without a request is announced as well', async () => {
    await app.page.evaluate(() => {
      location.href = 'mailto:nobody@example.org';
    });
    expect(
      await until(
        () => noted(app, 'will-navigate'),
        (list) => list.includes('mailto:nobody@example.org'),
      ),
    ).toContain('mailto:nobody@example.org');
  });

  test('about:blank cannot stay', async () => {
    await app.page.evaluate(() => {
      location.href = 'about:blank';
    });
    await until(
      () => Promise.resolve(app.page.url()),
      (url) => url === 'about:blank',
    );
    expect(
      await until(
        () => Promise.resolve(app.page.url()),
        (url) => url.endsWith('/index.html'),
      ),
    ).toMatch(/index\.html$/);
    await app.page.locator('html[data-ready]').waitFor();
  });

  test('a new window is asked first, and closed', async () => {
    const { length: before } = await noted(app, 'window-open');
    await app.page.click('#new');
    await app.page.evaluate(() => void window.open('https://example.org/popup'));
    const opened = await until(
      () => noted(app, 'window-open'),
      (list) => list.length === before + 2,
    );
    expect(opened.slice(before)).toEqual(['https://example.org/new', 'https://example.org/popup']);
    const count = () => Promise.resolve(app.page.context().pages().length);
    expect(await until(count, (pages) => pages === 1)).toBe(1);
  });

  test('a navigation that the application allows goes through', async () => {
    await app.page.evaluate(() => {
      location.href = '/second.html';
    });
    await app.page.waitForURL('**/second.html');
    expect(await app.page.locator('h1').textContent()).toBe('Second');
    expect(((await call(app, 'sender')) as { readonly url: string }).url).toBe('app://attache/second.html');
  });
});

describe('without a policy, so that only the network lock holds', () => {
  let app: LaunchedApp;
  let server: Server;
  let connections = 0;
  beforeAll(async () => {
    server = createServer((_request, response) => response.end('reached'));
    server.on('connection', () => (connections += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    app = await launchFixture({ args: ['--open-policy'] });
  });
  afterAll(async () => {
    await app.close();
    server.close();
  });
  const address = (): string => `127.0.0.1:${String((server.address() as AddressInfo).port)}`;

  test('inline scripts run here, so the policy above was what stopped them', async () => {
    expect(await app.page.locator('html').getAttribute('data-inline')).toBe('ran');
  });

  test.each(['fetch', 'image', 'beacon', 'frame'])(
    'a request by %s is cancelled, counted and reaches nobody',
    async (way) => {
      const url = `http://${address()}/${way}`;
      await app.page.evaluate(
        ([how = '', target = '']) => {
          if (how === 'fetch') void fetch(target, { mode: 'no-cors' }).catch(() => undefined);
          if (how === 'beacon') navigator.sendBeacon(target, 'x');
          const element = how === 'image' ? new Image() : document.createElement('iframe');
          if (how === 'image' || how === 'frame') document.body.append(Object.assign(element, { src: target }));
        },
        [way, url],
      );
      const cancelled = await until(
        () => noted(app, 'cancelled') as Promise<string[]>,
        (list) => list.some((entry) => entry.includes(url)),
      );
      // A navigation of a frame is asked as a navigation first, which the fixture does not deny.
      expect(cancelled.some((entry) => entry.includes(url))).toBe(true);
      expect(connections).toBe(0);
    },
  );

  test('a WebSocket is refused, counted and reaches nobody', async () => {
    const url = `ws://${address()}/socket`;
    const outcome = await app.page.evaluate(
      (target) =>
        new Promise((resolve) => {
          const socket = new WebSocket(target);
          socket.onopen = () => resolve('open');
          socket.onerror = () => resolve('refused');
        }),
      url,
    );
    expect(outcome).toBe('refused');
    expect(
      await until(
        () => noted(app, 'cancelled'),
        (list) => list.includes(`webSocket ${url}`),
      ),
    ).toContain(`webSocket ${url}`);
    expect(connections).toBe(0);
  });

  test('a service worker cannot be registered', async () => {
    const outcome = await app.page.evaluate(() =>
      navigator.serviceWorker.register('/page.js').then(
        () => 'registered',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
  });

  test('what the application does not have is its own 404; another scheme is nothing at all', async () => {
    expect(await app.page.evaluate(() => fetch('/nothing.html').then((response) => response.status))).toBe(404);
    expect(
      await app.page.evaluate(() =>
        fetch('https://other.invalid/', { mode: 'no-cors' }).then(
          () => 'answered',
          () => 'failed',
        ),
      ),
    ).toBe('answered');
    expect(
      await app.page.evaluate(() =>
        fetch('app://attache/index.html').then(
          () => 'answered',
          () => 'failed',
        ),
      ),
    ).toBe('failed');
  });

  test('only what the handlers allow is granted', async () => {
    const states = await app.page.evaluate(async () => {
      const names = [
        'clipboard-write',
        'clipboard-read',
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
      ];
      const asked = names.map(
        async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
      );
      return Object.fromEntries((await Promise.all(asked)).map((state, index) => [names[index], state])) as object;
    });
    expect(states).toEqual({
      'clipboard-write': 'granted',
      'clipboard-read': 'denied',
      geolocation: 'denied',
      notifications: 'denied',
      camera: 'denied',
      microphone: 'denied',
      midi: 'denied',
    });
  });
});
