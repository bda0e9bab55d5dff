/** Starts the browser: a fresh profile, no way out, one window without tabs or address bar. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type BrowserContext } from 'playwright-core';
import { findBrowser, installHint } from './find-browser.ts';
import { hostOptions } from './host-options.ts';

/** Everything by which Chromium would speak to anybody of its own accord, switched off. */
export const OFFLINE_FLAGS: readonly string[] = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-breakpad',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

const PROFILE_PREFIX = 'attache-chromium-';
let context: BrowserContext | undefined;
let profile: string | undefined;

/** The running browser; undefined before the start and after the end. */
export function currentContext(): BrowserContext | undefined {
  return context;
}

/** Containers and root have no user namespace for Chromium's sandbox. */
function sandboxIsPossible(): boolean {
  const inContainer = existsSync('/.dockerenv') || existsSync('/run/.containerenv');
  return process.getuid?.() !== 0 && !inContainer;
}

/**
 * The profile lies in the temporary folder, not in the user's data: it holds nothing to keep, and a
 * browser confined by its packaging may not write elsewhere. Left-overs of killed runs are removed.
 */
function freshProfile(): string {
  const folder = os.tmpdir();
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(PROFILE_PREFIX))) {
    const pid = Number(name.slice(PROFILE_PREFIX.length).split('-')[0]);
    if (!isAlive(pid)) rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 3 });
  }
  return mkdtempSync(path.join(folder, `${PROFILE_PREFIX}${String(process.pid)}-`));
}

/** Whether a process of this machine is running. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What the user can mend: told in words, without a stack. */
export class StartError extends Error {
  constructor(message: string) {
    super(message);
    this.stack = message;
  }
}

/** Starts the browser, with the switches that the application appended to its command line. */
export async function startBrowser(appSwitches: readonly string[]): Promise<BrowserContext> {
  const { headless, debugPort } = hostOptions();
  const executablePath = findBrowser({ playwrightBrowser: () => chromium.executablePath() });
  if (executablePath === undefined) throw new StartError(`No Chromium, Chrome or Edge was found. ${installHint()}`);
  if (!headless && process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    throw new StartError('There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).');
  }
  profile = freshProfile();
  const args = [
    ...OFFLINE_FLAGS,
    ...appSwitches,
    // A window of its own, without tabs and address bar. It starts with an empty page: a page that
    // cannot be loaded, as any of ours before the routes are there, may come up late and get in the way.
    '--app=data:text/html,',
    // Without the banners about automation and about the flags above.
    '--test-type',
    ...(headless ? ['--screen-info={1920x1080}'] : []),
    ...(debugPort ? ['--remote-debugging-port=0', '--remote-debugging-address=127.0.0.1'] : []),
  ];
  context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    args,
    ignoreDefaultArgs: ['--enable-automation'],
    chromiumSandbox: sandboxIsPossible(),
    // The window and the system decide, as in Electron; Playwright would set its own defaults.
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    acceptDownloads: false,
    // The host ends the browser itself, in the application's own order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  return context;
}

/** Where another process reaches the browser's debugging port; waits until the browser has told it. */
export async function debugEndpoint(): Promise<string> {
  const file = path.join(profile ?? '', 'DevToolsActivePort');
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const [port, route] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port !== undefined && route !== undefined && route !== '') return `ws://127.0.0.1:${port}${route}`;
    await delay(50);
  }
  throw new Error('The browser did not open its debugging port');
}

/** Ends the browser and removes its profile. */
export async function stopBrowser(): Promise<void> {
  const ending = context;
  context = undefined;
  await ending?.close().catch(() => undefined);
  if (profile !== undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}
