/**
 * `npm start`: builds if need be, then runs the application on Electron, or on an installed browser
 * where Electron's runtime cannot be had. `--smoke [--screenshot FILE]` runs the smoke test instead.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { findBrowser, installHint } from './chromium-host/find-browser.ts';
import { ensureBuilt } from './ensure-built.ts';
import { forgetFailure, obtainElectron } from './hosts/electron-runtime.ts';
import { defaultHost } from './hosts/launch.ts';
import { hostEnvironment, nodeExecutable, REPOSITORY } from './hosts/run-files.ts';
import { runSmoke } from './smoke.ts';

const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

interface StartArguments {
  readonly smoke: boolean;
  readonly screenshot: string | undefined;
  readonly retryElectron: boolean;
  /** What the application itself is given. */
  readonly appArgs: readonly string[];
}

/** Takes this command's own words out of its arguments; the others are the application's. */
export function parseStartArguments(argv: readonly string[]): StartArguments {
  const at = argv.indexOf('--screenshot');
  const screenshot = at === -1 ? undefined : argv[at + 1];
  if (at !== -1 && screenshot === undefined) throw new Error('--screenshot needs a file');
  const own = new Set(['--smoke', '--retry-electron']);
  return {
    smoke: argv.includes('--smoke'),
    screenshot,
    retryElectron: argv.includes('--retry-electron'),
    appArgs: argv.filter((word, index) => !own.has(word) && (at === -1 || (index !== at && index !== at + 1))),
  };
}

/** The program to run, on the better host that this machine has; undefined = none. */
async function chooseCommand(appArgs: readonly string[]): Promise<readonly string[] | undefined> {
  const wanted = process.env['ATTACHE_HOST'];
  const electron = wanted === 'chromium' ? undefined : await obtainElectron(REPOSITORY, log);
  // Chromium refuses to run as root with its sandbox; Electron is Chromium.
  const root = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (electron !== undefined) return [electron, ...root, REPOSITORY, ...appArgs];
  if (wanted === 'electron') return undefined;
  const browser = findBrowser({ playwrightBrowser: () => chromium.executablePath() });
  if (browser === undefined) return undefined;
  log(`Running on ${browser} in place of Electron.`);
  const run = `${REPOSITORY}/build/chromium-host/run.ts`;
  return [nodeExecutable(), run, '--app', REPOSITORY, '--', ...appArgs];
}

/** Runs the application until it ends; signals to this process end it in its own order. */
function runUntilEnd([command = '', ...args]: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: hostEnvironment() });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
    child.once('error', (error) => {
      log(error.message);
      resolve(1);
    });
    child.once('exit', (code, signal) => {
      resolve(code ?? (signal === null ? 1 : 128));
    });
  });
}

async function start(): Promise<number> {
  const { smoke, screenshot, retryElectron, appArgs } = parseStartArguments(process.argv.slice(2));
  await ensureBuilt({ log });
  if (smoke) return runSmoke({ host: defaultHost(), screenshot, args: appArgs });
  if (retryElectron) forgetFailure(REPOSITORY);
  const command = await chooseCommand(appArgs);
  if (command !== undefined) return runUntilEnd(command);
  log(`The application needs Electron's runtime or an installed Chromium, Chrome or Edge, and found none.`);
  log(`Either let npm download Electron (npm start -- --retry-electron), or: ${installHint()}`);
  return 1;
}

if (import.meta.main) {
  start().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      log(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    },
  );
}
