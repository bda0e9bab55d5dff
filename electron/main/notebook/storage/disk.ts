/**
 * Every file-system call of the notebook's storage, as one small interface: what ships uses Node's,
 * the durability tests put a disk between that fails, cuts writes short or forgets what was not synced.
 */
import fs from 'node:fs';

export interface DiskFile {
  /** Writes some of `bytes` from `offset` at `position`; returns how many, which may be fewer. */
  write(bytes: Uint8Array, offset: number, position: number): Promise<number>;
  truncate(length: number): Promise<void>;
  /** Resolves when the content is on the medium. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface FileFacts {
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

export interface Disk {
  readonly open: (file: string, flags: 'r' | 'r+' | 'w' | 'wx', mode?: number) => Promise<DiskFile>;
  readonly read: (file: string) => Promise<Uint8Array>;
  readonly facts: (file: string) => Promise<FileFacts>;
  readonly list: (folder: string) => Promise<readonly string[]>;
  readonly makeFolder: (folder: string, mode: number) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
  /** Moves the file's time of change to now. */
  readonly touch: (file: string) => Promise<void>;
  /** Bytes that this user may still write beside `folder`. */
  readonly room: (folder: string) => Promise<number>;
  // electron-store writes synchronously; these serve its writer alone.
  readonly openSync: (file: string, flags: 'r' | 'wx', mode?: number) => number;
  readonly writeSync: (descriptor: number, bytes: Uint8Array, offset: number) => number;
  readonly syncSync: (descriptor: number) => void;
  readonly closeSync: (descriptor: number) => void;
  readonly renameSync: (from: string, to: string) => void;
  readonly removeSync: (file: string) => void;
}

function fileOf(handle: fs.promises.FileHandle): DiskFile {
  return {
    write: async (bytes, offset, position) =>
      (await handle.write(bytes, offset, bytes.byteLength - offset, position)).bytesWritten,
    truncate: (length) => handle.truncate(length),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

export const nodeDisk: Disk = {
  open: async (file, flags, mode) => fileOf(await fs.promises.open(file, flags, mode)),
  read: (file) => fs.promises.readFile(file),
  facts: async (file) => {
    const { size, mtimeMs } = await fs.promises.stat(file);
    return { bytes: size, changed: mtimeMs };
  },
  list: (folder) => fs.promises.readdir(folder),
  makeFolder: async (folder, mode) => {
    await fs.promises.mkdir(folder, { recursive: true, mode });
  },
  rename: (from, to) => fs.promises.rename(from, to),
  remove: (file) => fs.promises.unlink(file),
  touch: (file) => fs.promises.utimes(file, new Date(), new Date()),
  room: async (folder) => {
    const { bavail, bsize } = await fs.promises.statfs(folder);
    return bavail * bsize;
  },
  openSync: (file, flags, mode) => fs.openSync(file, flags, mode),
  writeSync: (descriptor, bytes, offset) => fs.writeSync(descriptor, bytes, offset),
  syncSync: (descriptor) => fs.fsyncSync(descriptor),
  closeSync: (descriptor) => fs.closeSync(descriptor),
  renameSync: (from, to) => fs.renameSync(from, to),
  removeSync: (file) => fs.unlinkSync(file),
};
