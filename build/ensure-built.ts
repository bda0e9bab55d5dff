/** Builds when there is no build, or when a source is newer than it. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { buildAll, type Log } from './build.ts';
import { DIST, ROOT } from './paths.ts';

const SOURCES = ['corpus', 'electron', 'renderer', 'build', 'package.json', 'package-lock.json'];

async function newestIn(source: string): Promise<number> {
  const facts = await stat(source).catch(() => null);
  if (facts === null) return 0;
  if (!facts.isDirectory()) return facts.mtimeMs;
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const times = await Promise.all(
    entries.map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).mtimeMs),
  );
  return times.reduce((newest, time) => Math.max(newest, time), 0);
}

/** True when `dist/` is whole and newer than everything it was made from. */
async function isFresh(): Promise<boolean> {
  const built = await stat(path.join(DIST, 'manifest.json')).catch(() => null);
  if (built === null) return false;
  const newest = await Promise.all(SOURCES.map((source) => newestIn(path.join(ROOT, source))));
  return newest.every((time) => time <= built.mtimeMs);
}

/** Makes sure that `dist/` holds the current program. */
export async function ensureBuilt(options: { readonly log?: Log } = {}): Promise<void> {
  if (await isFresh()) return;
  const log = options.log ?? ((line: string): void => void process.stderr.write(`${line}\n`));
  log('building …');
  await buildAll(log);
}
