/**
 * Runs a built application on the Chromium host:
 * `node build/chromium-host/run.ts --app DIR [--headless] [--debug-port] [-- application arguments]`
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import { appManifest } from './app-manifest.ts';
import { debugEndpoint, startBrowser } from './browser.ts';
import { hashBundles, hashLines } from './bundle-hashes.ts';
import { commandLine } from './command-line.ts';
import { announceEndpoint, openControlChannel } from './control.ts';
import { installHooks } from './hooks.ts';
import { parseHostArguments, setHostOptions, type HostOptions } from './host-options.ts';
import { setThemeListener } from './native-theme.ts';
import { watchPages } from './pages.ts';
import { connectMenu } from './roles.ts';
import { interceptRequests } from './routes.ts';
import { measureScreen } from './screen.ts';
import { allContents } from './web-contents.ts';

/** A main bundle that awaits `app.whenReady()` at its top level waits for ever, in Electron too. */
const SLOW_MAIN_MS = 15_000;

function endOnErrors(): void {
  const fail = (event: 'uncaughtException' | 'unhandledRejection') => (error: unknown) => {
    // The application's own listener decides, if it has one.
    if (process.listenerCount(event) === 1) app.fail(error);
  };
  process.on('uncaughtException', fail('uncaughtException'));
  process.on('unhandledRejection', fail('unhandledRejection'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      app.quit();
    });
  }
}

async function importMain(options: HostOptions): Promise<void> {
  const main = path.resolve(options.appDir, appManifest().main ?? 'index.js');
  process.argv = [process.execPath, options.appDir, ...options.appArgs];
  const slow = setTimeout(() => {
    process.stderr.write('The main bundle has not finished loading. Does it await app.whenReady() at its top level?\n');
  }, SLOW_MAIN_MS);
  await import(pathToFileURL(main).href);
  clearTimeout(slow);
}

/** The application may quit, or be told to, while something else is awaited. */
function hasEnded(): boolean {
  return app.isEnding;
}

async function run(): Promise<void> {
  const underTest = process.send !== undefined;
  const parsed = parseHostArguments(process.argv.slice(2), underTest);
  const options = { ...parsed, appDir: path.resolve(parsed.appDir) };
  setHostOptions(options);
  endOnErrors();
  for (const line of hashLines(await hashBundles(options.appDir))) process.stderr.write(`${line}\n`);
  installHooks();
  connectMenu();
  if (underTest) openControlChannel();
  await importMain(options);
  if (hasEnded()) return;
  const context = await startBrowser(commandLine.browserSwitches);
  if (hasEnded()) return;
  setThemeListener((colorScheme) => {
    for (const { page } of allContents()) void page?.emulateMedia({ colorScheme }).catch(() => undefined);
  });
  context.once('close', () => {
    // The user has closed the browser as a whole, or it has crashed.
    for (const contents of [...allContents()]) contents.markDestroyed();
  });
  watchPages(context);
  await interceptRequests(context);
  const [page] = context.pages();
  if (page !== undefined) await measureScreen(page);
  app.start();
  if (options.debugPort) announceEndpoint(await debugEndpoint());
}

run().catch((error: unknown) => {
  app.fail(error);
});
