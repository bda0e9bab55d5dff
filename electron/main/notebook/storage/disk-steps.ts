/** What the storage does with a disk in more than one call: whole writes, syncing by name, names that may be absent. */
import type { Disk, DiskFile } from './disk.ts';

/** The code of a file-system error, or an empty string. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Writes all of `bytes` at `position`; a disk that takes nothing is an error, never a loop or a short file. */
export async function writeWhole(file: DiskFile, bytes: Uint8Array, position: number): Promise<void> {
  let offset = 0;
  while (offset < bytes.byteLength) {
    const written = await file.write(bytes, offset, position + offset);
    if (written <= 0) throw Object.assign(new Error('the disk took no byte of a write'), { code: 'EIO' });
    offset += written;
  }
}

/** Runs `work` on an open file and closes it, whatever happens. */
export async function withFile<T>(opening: Promise<DiskFile>, work: (file: DiskFile) => Promise<T>): Promise<T> {
  const file = await opening;
  let result: T;
  try {
    result = await work(file);
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
  await file.close();
  return result;
}

/** Puts a file that somebody else wrote on the medium. Windows flushes only through a descriptor that may write. */
export async function syncFile(disk: Disk, file: string): Promise<void> {
  await withFile(disk.open(file, 'r+'), (open) => open.sync());
}

/** Codes by which systems say that folders cannot be synced there; the files' own sync is then all there is. */
const FOLDERS_NOT_SYNCED = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EBADF']);

/** Puts the names in a folder on the medium. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    await withFile(disk.open(folder, 'r'), (open) => open.sync());
  } catch (error) {
    if (!FOLDERS_NOT_SYNCED.has(codeOf(error))) throw error;
  }
}

async function unlessAbsent<T, A>(work: Promise<T>, absent: A): Promise<T | A> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return absent;
    throw error;
  }
}

/** The bytes of a file, or null where there is none. */
export const readIfThere = (disk: Disk, file: string): Promise<Uint8Array | null> =>
  unlessAbsent(disk.read(file), null);

/** The names in a folder, sorted; none where there is no folder. */
export const listIfThere = async (disk: Disk, folder: string): Promise<readonly string[]> =>
  [...(await unlessAbsent(disk.list(folder), []))].sort();

/** Removes a file that may already be gone. */
export async function removeIfThere(disk: Disk, file: string): Promise<void> {
  await unlessAbsent(disk.remove(file), undefined);
}
