/** Small file systems of their own: a disk that is truly full, and one whose medium can be copied. Needs root on Linux. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const run = (program: string, ...args: string[]): void => {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
};

export const MEGABYTE = 1024 * 1024;

/** Mounts a file system in memory of `bytes` at `place`. */
export function mountMemory(place: string, bytes: number): void {
  mkdirSync(place, { recursive: true });
  run('mount', '-t', 'tmpfs', '-o', `size=${String(bytes)}`, 'tmpfs', place);
}

/** Makes an ext4 image of `bytes` and mounts it at `place`. */
export function mountImage(image: string, place: string, bytes: number): void {
  run('truncate', '-s', String(bytes), image);
  run('mkfs.ext4', '-q', '-F', '-m', '0', image);
  attach(image, place);
}

/** Mounts an image that exists; the file system brings itself in order after a cut. */
export function attach(image: string, place: string): void {
  mkdirSync(place, { recursive: true });
  run('mount', '-o', 'loop', image, place);
}

/** Lets nobody write on what is mounted any more. */
export function makeReadOnly(place: string): void {
  run('mount', '-o', 'remount,ro', place);
}

export function unmount(place: string): void {
  run('umount', place);
}

/** Why nothing can be mounted here, or null when it can. */
export function whyNotMounted(kind: 'memory' | 'image'): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-mount-'));
  const place = path.join(folder, 'place');
  try {
    if (kind === 'memory') mountMemory(place, MEGABYTE);
    else mountImage(path.join(folder, 'image'), place, 4 * MEGABYTE);
    unmount(place);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? 'unknown') : String(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
