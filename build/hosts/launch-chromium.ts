/** Launches the application on the Chromium host, with a Playwright page of its window. */
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { hashBundles } from '../chromium-host/bundle-hashes.ts';
import { ChromiumProcess } from './chromium-process.ts';
import type { ExitState, LaunchedApp, LaunchOptions } from './launched-app.ts';
import { READY_LIMIT_MS, REPOSITORY, runFolder, waitUntilReady } from './run-files.ts';

const QUIT_LIMIT_MS = 10_000;
const ENDING_MS = 1000;

/**
 * A second client of the same browser. It gives the test a Page, while the host's own client keeps
 * answering every request; it must not bring defaults of its own (colour scheme, viewport).
 */
async function connect(endpoint: string, timeout: number): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const browser = await chromium.connectOverCDP(endpoint, { noDefaults: true, timeout });
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The browser has no window');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  return { browser, page };
}

export async function launchOnChromium(options: LaunchOptions): Promise<LaunchedApp> {
  const appDir = path.resolve(options.appDir ?? REPOSITORY);
  const limit = options.timeoutMs ?? READY_LIMIT_MS;
  const run = runFolder(options);
  const bundleHashes = await hashBundles(appDir);
  const started = performance.now();
  const main = new ChromiumProcess(appDir, run.folder, options);
  let startMs = Number.NaN;

  async function end(how: () => void): Promise<ExitState> {
    how();
    const timer = setTimeout(() => main.child.kill('SIGKILL'), QUIT_LIMIT_MS);
    const state = await main.exited;
    clearTimeout(timer);
    await browser?.close().catch(() => undefined);
    run.remove();
    return state;
  }
  const kill = (): Promise<ExitState> => end(() => main.child.kill('SIGKILL'));

  let browser: Browser | undefined;
  let page: Page;
  try {
    const ended = main.exited.then((): never => {
      throw main.ended();
    });
    // Heard or not, the end of the process must not become an unhandled rejection.
    ended.catch(() => undefined);
    const endpoint = await main.endpoint(limit);
    ({ browser, page } = await Promise.race([connect(endpoint, limit), ended]));
    await main.ask('apply-theme', null);
  } catch (error) {
    // An application that ends by itself says why; that the connection broke is only the consequence.
    const hasEnded = await Promise.race([main.exited.then(() => true), delay(ENDING_MS, false)]);
    await kill();
    throw hasEnded ? main.ended() : error;
  }

  return {
    host: 'chromium',
    page,
    userDataDir: run.folder,
    pid: main.child.pid ?? 0,
    bundleHashes,
    get startMs() {
      return startMs;
    },
    async ready() {
      const ended = main.exited.then((): never => {
        throw main.ended();
      });
      await Promise.race([waitUntilReady(page, limit), ended]).finally(() => {
        ended.catch(() => undefined);
      });
      if (Number.isNaN(startMs)) startMs = performance.now() - started;
    },
    close: () => end(() => void main.ask('quit', null).catch(() => undefined)),
    kill,
    exited: main.exited,
    stderr: () => main.stderr,
    mainMemory: () => main.ask('memory', null),
    answerDialog: async (answer) => void (await main.ask('answer-dialog', answer)),
    askedQuestions: () => main.ask('asked-questions', null),
    clickMenu: async (id) => void (await main.ask('click-menu', id)),
    openedExternally: () => main.ask('handed-over', null),
  };
}
