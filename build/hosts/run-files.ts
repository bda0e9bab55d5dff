/** What both launchers need: where things are, a folder for the run, waiting for the ready signal. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { LaunchOptions } from './launched-app.ts';

/** The root of this repository. */
export const REPOSITORY = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

export const READY_LIMIT_MS = 30_000;

/** The Node that runs TypeScript by stripping types: this one, or the one the project depends on. */
export function nodeExecutable(): string {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major >= 24 && !('electron' in process.versions)) return process.execPath;
  const root = path.dirname(createRequire(import.meta.url).resolve('node/package.json'));
  return path.join(root, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** The environment of the host's process: compiled code is kept, which takes a third off its start. */
export function hostEnvironment(): NodeJS.ProcessEnv {
  return { NODE_COMPILE_CACHE: path.join(REPOSITORY, '.cache', 'node-compile'), ...process.env };
}

export interface RunFolder {
  readonly folder: string;
  remove(): void;
}

/** The user data folder of a run: the given one, which is kept, or a fresh one, which is removed. */
export function runFolder(options: LaunchOptions): RunFolder {
  if (options.userDataDir !== undefined) return { folder: path.resolve(options.userDataDir), remove: () => undefined };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'attache-run-'));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** Waits for the attribute that the renderer sets together with its message to main. */
export async function waitUntilReady(page: Page, timeoutMs: number = READY_LIMIT_MS): Promise<void> {
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: timeoutMs });
}
