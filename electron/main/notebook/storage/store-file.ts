/** One checked text kept by electron-store: read with its hash, written by the writer that the bundle puts in place. */
import Store from 'electron-store';
import { withWriter } from './atomic-writer.ts';
import { decodeChecked, DamagedText, type ReadText } from './checked-text.ts';
import type { Disk } from './disk.ts';

interface Held {
  text: string;
}

export type StoreRead =
  | { readonly state: 'whole'; readonly text: ReadText }
  | { readonly state: 'absent' }
  | { readonly state: 'damaged'; readonly why: DamagedText };

const options = (folder: string, name: string) => ({
  cwd: folder,
  name,
  configFileMode: 0o600,
  clearInvalidConfig: false,
  accessPropertiesByDotNotation: false,
});

/** Reads `name`.json in `folder`. Throws what the file system says, except that there is no such file. */
export function readStoreFile(folder: string, name: string): StoreRead {
  let read: StoreRead = { state: 'absent' };
  // The constructor reads the file, once. It is told nothing of what the file holds: it would copy and compare it.
  new Store({
    ...options(folder, name),
    deserialize: (text): Record<string, never> => {
      try {
        read = { state: 'whole', text: decodeChecked(text) };
      } catch (error) {
        if (!(error instanceof DamagedText)) throw error;
        read = { state: 'damaged', why: error };
      }
      return {};
    },
  });
  return read;
}

/**
 * Writes an encoded text as `name`.json in `folder`, replacing what is there. Neither the file nor its name is synced:
 * the caller does both, off the main thread, before it relies on them.
 */
export function writeStoreFile(disk: Disk, folder: string, name: string, text: string): void {
  withoutSnap(() => {
    withWriter({ disk, isSynced: false }, () => {
      const store = new Store<Held>({
        ...options(folder, name),
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
