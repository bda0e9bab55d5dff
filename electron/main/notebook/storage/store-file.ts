/** One checked text in a file of electron-store's, which writes it with the writer that the bundle puts in place. */
import path from 'node:path';
import Store from 'electron-store';
import { withWriter } from './atomic-writer.ts';
import { decodeChecked, DamagedText, type ReadText } from './checked-text.ts';
import type { Disk } from './disk.ts';
import { codeOf, readIfThere } from './disk-steps.ts';

interface Held {
  text: string;
}

export type StoreRead =
  | { readonly state: 'whole'; readonly text: ReadText }
  /** A sector that cannot be read. */
  | { readonly state: 'absent' | 'unreadable' }
  | { readonly state: 'damaged'; readonly why: DamagedText };

/**
 * The bytes of `name`.json in `folder`, read past electron-store: that reads on the main thread, and twice. Rejects with
 * what the file system says, except that there is no such file or that it cannot be read.
 */
export async function readStoreBytes(
  disk: Disk,
  folder: string,
  name: string,
): Promise<Uint8Array | 'absent' | 'unreadable'> {
  try {
    return (await readIfThere(disk, path.join(folder, `${name}.json`))) ?? 'absent';
  } catch (error) {
    if (codeOf(error) === 'EIO') return 'unreadable';
    throw error;
  }
}

/** What was read, held against its hash. */
export function judgeStoreBytes(bytes: Uint8Array | 'absent' | 'unreadable'): StoreRead {
  if (typeof bytes === 'string') return { state: bytes };
  try {
    return { state: 'whole', text: decodeChecked(bytes) };
  } catch (error) {
    if (error instanceof DamagedText) return { state: 'damaged', why: error };
    throw error;
  }
}

/**
 * Writes an encoded text as `name`.json in `folder`, replacing what is there. Neither the file nor its name is synced:
 * the caller does both, off the main thread, before it relies on them.
 */
export function writeStoreFile(disk: Disk, folder: string, name: string, text: string): void {
  withoutSnap(() => {
    withWriter({ disk, isSynced: false }, () => {
      const store = new Store<Held>({
        cwd: folder,
        name,
        configFileMode: 0o600,
        clearInvalidConfig: false,
        accessPropertiesByDotNotation: false,
        serialize: (held) => held.text,
        // What is replaced is not needed, and may be damaged.
        deserialize: () => ({ text: '' }),
      });
      store.store = { text };
    });
  });
}

/** Inside a snap, electron-store writes over the good file in place, which a crash would leave half written. */
function withoutSnap(work: () => void): void {
  const snap = process.env['SNAP'];
  delete process.env['SNAP'];
  try {
    work();
  } finally {
    if (snap !== undefined) process.env['SNAP'] = snap;
  }
}
