/** The end-to-end fixture: a fresh application for each test, on whichever host is there. */
import { test as base } from 'playwright/test';
import type { Page } from 'playwright-core';
import { launchApp, type LaunchedApp } from '../../build/hosts/launch.ts';

export { expect } from 'playwright/test';

interface Fixtures {
  /** The running application, ready to use. */
  readonly app: LaunchedApp;
  readonly window: Page;
  /** Notes which host proved the test; the summary prints it. */
  readonly hostNote: (host: string) => void;
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright finds fixtures by this pattern
  hostNote: async ({}, use, info) => {
    await use((host) => void info.annotations.push({ type: 'host', description: host }));
  },
  app: async ({ hostNote }, use) => {
    const app = await launchApp({});
    try {
      hostNote(app.host);
      await app.ready();
      await use(app);
    } finally {
      await app.close();
    }
  },
  window: async ({ app }, use) => {
    await use(app.page);
  },
});
