/** Says exactly which bundles a run used. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Name of a bundle → SHA-256 of its bytes. */
export type BundleHashes = Readonly<Record<'main' | 'worker' | 'preload' | 'renderer', string>>;

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.map'));
  return files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
}

/** One file is hashed as it is; several by their names and hashes, sorted by name. */
async function hashOf(folder: string, files: readonly string[]): Promise<string> {
  const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
  const hashes = await Promise.all(files.map(async (file) => sha256(await readFile(file))));
  if (files.length === 0) return 'none';
  if (files.length === 1) return hashes[0] ?? '';
  const lines = files.map(
    (file, index) => `${path.relative(folder, file).split(path.sep).join('/')} ${hashes[index] ?? ''}\n`,
  );
  return sha256(lines.join(''));
}

/** The hashes of an application folder's bundles: dist/main, the worker beside or in it, dist/preload, dist/renderer. */
export async function hashBundles(appDir: string): Promise<BundleHashes> {
  const dist = path.join(appDir, 'dist');
  const inMain = await filesUnder(path.join(dist, 'main'));
  const isWorker = (file: string): boolean => path.basename(file).includes('worker');
  const workers = [...inMain.filter(isWorker), ...(await filesUnder(path.join(dist, 'worker')))];
  return {
    main: await hashOf(
      dist,
      inMain.filter((file) => !isWorker(file)),
    ),
    worker: await hashOf(dist, workers),
    preload: await hashOf(dist, await filesUnder(path.join(dist, 'preload'))),
    renderer: await hashOf(dist, await filesUnder(path.join(dist, 'renderer'))),
  };
}

/** One line for each bundle, as printed at the start of a run and read back by the launcher. */
export function hashLines(hashes: BundleHashes): readonly string[] {
  return Object.entries(hashes).map(([name, hash]) => `bundle ${name} sha256 ${hash}`);
}
