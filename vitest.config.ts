/** Three projects: `unit` on Node, `host` for the Chromium host, `component` in a real Chromium. */
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './build/chromium-host/find-browser.ts';

const browser = findBrowser();

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{unit,corpus,relevance}/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        // One browser at a time: each file starts an application of its own.
        test: {
          name: 'host',
          environment: 'node',
          include: ['tests/chromium-host/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        // Vite serves the tests from the root of the tree, where renderer/ and corpus/ lie side by side.
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(browser === undefined ? {} : { executablePath: browser }),
                args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  },
});
