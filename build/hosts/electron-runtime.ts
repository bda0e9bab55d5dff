/** Electron's runtime: whether it is there, and fetching it where that is possible. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const DOWNLOAD_LIMIT_MS = 180_000;
const REMEMBER_FAILURE_MS = 24 * 60 * 60 * 1000;

/** Where the executable lies inside Electron's dist folder. */
export function runtimePath(platform: string = process.platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** The executable of Electron, if its runtime is on this machine. */
export function findElectron(
  root: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folders = [override, path.join(root, 'node_modules', 'electron', 'dist')];
  const candidates = folders
    .filter((folder): folder is string => folder !== undefined && folder !== '')
    .map((folder) => path.join(folder, runtimePath()));
  return candidates.find((file) => existsSync(file));
}

/** A download that failed less than a day ago is not tried again: an air-gapped start must be quick. */
export function failureNote(root: string): string {
  return path.join(root, '.cache', 'electron-download-failed');
}

export function hasFailedLately(root: string, now: number = Date.now()): boolean {
  try {
    const age = now - statSync(failureNote(root)).mtimeMs;
    // A time in the future (a clock set back) must not keep it from being tried for ever.
    return Math.abs(age) < REMEMBER_FAILURE_MS;
  } catch {
    return false;
  }
}

function runInstaller(installer: string, root: string): Promise<string | undefined> {
  const limit = new AbortController();
  const timer = setTimeout(() => {
    limit.abort();
  }, DOWNLOAD_LIMIT_MS);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      signal: limit.signal,
    });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve(limit.signal.aborted ? `no answer within ${String(DOWNLOAD_LIMIT_MS / 1000)} s` : error.message);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(
        code === 0
          ? undefined
          : (errors.split('\n')[0] ?? '').replace(/^\w*Error: /, '') || `exit code ${String(code)}`,
      );
    });
  });
}

/**
 * The executable of Electron, downloaded if need be and possible; undefined when it cannot be had.
 * `log` hears in one line each what was tried, and how to try again.
 */
export async function obtainElectron(root: string, log: (line: string) => void): Promise<string | undefined> {
  const present = findElectron(root);
  if (present !== undefined) return present;
  const installer = path.join(root, 'node_modules', 'electron', 'install.js');
  const retry = 'npm start -- --retry-electron tries again';
  if (!existsSync(installer)) return undefined;
  if (hasFailedLately(root)) {
    log(`Electron's runtime could not be downloaded (${readFileSync(failureNote(root), 'utf8').trim()}); ${retry}.`);
    return undefined;
  }
  log("Downloading Electron's runtime …");
  const failure = await runInstaller(installer, root);
  const downloaded = findElectron(root);
  if (downloaded !== undefined) return downloaded;
  const reason = failure ?? 'the download left no runtime';
  mkdirSync(path.dirname(failureNote(root)), { recursive: true });
  writeFileSync(failureNote(root), `${reason}\n`);
  log(`Electron's runtime could not be downloaded (${reason}); ${retry}, by itself it is tried again in a day.`);
  return undefined;
}

/** Forgets a failed download, so that the next start tries again. */
export function forgetFailure(root: string): void {
  rmSync(failureNote(root), { force: true });
}
