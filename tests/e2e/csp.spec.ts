/** The content security policy, tried out in the browser: each directive must forbid what it is there to forbid. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../build/chromium-host/find-browser.ts';
import { launchApp } from '../../build/hosts/launch.ts';
import { planResponse } from '../../electron/main/protocol/plan-response.ts';
import { CONTENT_SECURITY_POLICY } from '../../electron/main/security/csp.ts';
import { AppCopy } from './app-copy.ts';
import { expect, test } from './fixture.ts';

const PAGE = path.join(import.meta.dirname, 'csp-page');
const names = CONTENT_SECURITY_POLICY.split('; ').map((directive) => directive.split(' ')[0] ?? '');

test('every directive of the policy holds in the page', async ({ hostNote }) => {
  const copy = await AppCopy.make();
  try {
    await copy.add('renderer/index.html', await readFile(path.join(PAGE, 'index.html'), 'utf8'));
    for (const script of ['csp-probe.js', 'csp-worker.js']) {
      await copy.add(`renderer/${script}`, await readFile(path.join(PAGE, script), 'utf8'));
    }
    const app = await launchApp({ appDir: copy.folder });
    try {
      hostNote(app.host);
      // Read without waiting for the page to settle: the form's refused submission stays a pending navigation for the driver.
      const probe = (): Promise<string | undefined> =>
        app.page.evaluate(() => document.documentElement.dataset['probe']).catch(() => undefined);
      await expect.poll(probe, { timeout: 20_000 }).toBeDefined();
      const held = JSON.parse((await probe()) ?? '{}') as Record<string, boolean>;
      for (const [directive, holds] of Object.entries(held))
        expect.soft(holds, `${directive} does not hold`).toBe(true);
      // A directive added to the policy needs a probe of its own.
      expect([...Object.keys(held), 'frame-ancestors'].sort()).toEqual([...names].sort());
    } finally {
      await app.close();
    }
  } finally {
    await copy.remove();
  }
});

test('no page may frame the application', async ({ hostNote }) => {
  hostNote('plain Chromium');
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    const assets = new Map([['/index.html', { file: '', mime: 'text/html; charset=utf-8' }]]);
    // COEP would block the frame as well; the policy must do it alone.
    const { 'content-security-policy': policy = '' } = planResponse(assets, 'GET', 'app://attache/index.html').headers;
    await page.route('https://attache.invalid/**', (route) =>
      route.fulfill({
        status: 200,
        contentType: 'text/html',
        headers: { 'content-security-policy': policy },
        body: '<p>framed</p>',
      }),
    );
    await page.route('https://elsewhere.invalid/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<iframe src="https://attache.invalid/index.html"></iframe>' }),
    );
    await page.goto('https://elsewhere.invalid/', { waitUntil: 'load' });
    const framed = await page.frameLocator('iframe').getByText('framed').count();
    expect(framed, 'frame-ancestors does not hold').toBe(0);
  } finally {
    await browser.close();
  }
});
