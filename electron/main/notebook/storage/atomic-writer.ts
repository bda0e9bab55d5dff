/**
 * Stands in for the package `atomically`, with which electron-store writes its files; the bundle resolves that name to
 * this file. The original issues one write and ignores how much of it the disk took, so that a full disk replaces a
 * good file by the beginning of the new one and reports success; and it syncs the file but not its name.
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { nodeDisk, type Disk } from './disk.ts';
import { codeOf } from './disk-steps.ts';

interface Writer {
  readonly disk: Disk;
  /** False where the caller syncs file and folder itself before it relies on them. */
  readonly isSynced: boolean;
}

const USUAL: Writer = { disk: nodeDisk, isSynced: true };
let writer = USUAL;

/** Runs `work`, which must be synchronous, with all writes inside it made by another writer. */
export function withWriter<T>(other: Writer, work: () => T): T {
  writer = other;
  try {
    return work();
  } finally {
    writer = USUAL;
  }
}

const TEMPORARY = /\.[0-9a-f]{16}\.tmp$/;

/** A name beside `file` that no other writer uses. */
export const temporaryName = (file: string): string => `${file}.${randomBytes(8).toString('hex')}.tmp`;

/** Whether a name is one of `temporaryName`'s: a leftover, when no write is under way. */
export const isTemporaryName = (name: string): boolean => TEMPORARY.test(name);

function writeWholeSync(disk: Disk, descriptor: number, bytes: Uint8Array): void {
  let offset = 0;
  while (offset < bytes.byteLength) {
    const written = disk.writeSync(descriptor, bytes, offset);
    if (written <= 0) throw Object.assign(new Error('the disk took no byte of a write'), { code: 'EIO' });
    offset += written;
  }
}

function writeTemporary(file: string, bytes: Uint8Array, mode: number): void {
  const { disk, isSynced } = writer;
  const descriptor = disk.openSync(file, 'wx', mode);
  try {
    writeWholeSync(disk, descriptor, bytes);
    if (isSynced) disk.syncSync(descriptor);
  } finally {
    disk.closeSync(descriptor);
  }
}

/** On Windows another program (a virus scanner, an indexer) may hold the file for a moment. */
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES']);
const RENAME_TRIES = 5;
const RENAME_PAUSE_MS = 10;

function rename(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      writer.disk.renameSync(from, to);
      return;
    } catch (error) {
      if (attempt === RENAME_TRIES || !HELD.has(codeOf(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RENAME_PAUSE_MS);
    }
  }
}

function syncFolderOf(file: string): void {
  if (process.platform === 'win32' || !writer.isSynced) return;
  const descriptor = writer.disk.openSync(path.dirname(file), 'r');
  try {
    writer.disk.syncSync(descriptor);
  } finally {
    writer.disk.closeSync(descriptor);
  }
}

/**
 * Replaces `file` by `data`, whole or not at all: when it returns, the new content and its name are on the medium;
 * when it throws before the rename, the old file is untouched. The signature is the one that electron-store calls.
 */
export function writeFileSync(
  file: string,
  data: string | Uint8Array,
  { mode = 0o600 }: { readonly mode?: number | undefined } = {},
): void {
  const temporary = temporaryName(file);
  try {
    writeTemporary(temporary, typeof data === 'string' ? Buffer.from(data) : data, mode);
    rename(temporary, file);
  } catch (error) {
    try {
      writer.disk.removeSync(temporary);
    } catch {
      // The error that is thrown says what went wrong; the leftover is swept at the next start.
    }
    // electron-store answers EXDEV by writing over the good file in place.
    throw codeOf(error) === 'EXDEV'
      ? Object.assign(new Error('rename failed', { cause: error }), { code: 'EIO' })
      : error;
  }
  syncFolderOf(file);
}
