/** A disk that fails at the i-th call, in the way it is told; electron-store's own calls are counted with the rest. */
import fs from 'node:fs';
import type { Disk, DiskFile } from '../../electron/main/notebook/storage/disk.ts';

export type Fault =
  | { readonly error: 'ENOSPC' | 'EIO' | 'EACCES' | 'EROFS' | 'EMFILE'; readonly isLasting: boolean }
  /** How many of the bytes of a write are taken. */
  | { readonly taken: (bytes: number) => number; readonly name: string };

export const nameOf = (fault: Fault): string =>
  'error' in fault ? `${fault.error}${fault.isLasting ? ' from there on' : ''}` : fault.name;

export interface FaultyDisk {
  readonly disk: Disk;
  /** Plans `fault` for the call with this number, counted from 1 from now on; null counts only. */
  plan(call: number, fault: Fault | null): void;
  readonly calls: number;
  /** Whether the fault has happened. */
  readonly isHit: boolean;
  /** Puts electron-store's own calls back as they were. */
  remove(): void;
}

/** electron-store reads and looks around with these, past the storage's disk. */
const OWN_CALLS = ['readFileSync', 'lstatSync', 'mkdirSync'] as const;

/** Wraps `disk` for everything below `folder`. */
export function faultyDisk(disk: Disk, folder: string): FaultyDisk {
  let calls = 0;
  let at = 0;
  let planned: Fault | null = null;
  let isHit = false;

  const errorOf = (code: string): Error => Object.assign(new Error(`${code}: planned`), { code });
  /** Counts a call; throws when its turn has come. Returns how many bytes of a write are taken. */
  const meet = (bytes: number | null): number | null => {
    calls += 1;
    if (planned === null) return bytes;
    if ('error' in planned) {
      if (calls === at || (planned.isLasting && calls > at)) {
        isHit = true;
        throw errorOf(planned.error);
      }
    } else if (calls >= at && bytes !== null && !isHit) {
      isHit = true;
      return planned.taken(bytes);
    }
    return bytes;
  };

  const fileOf = (file: DiskFile): DiskFile => ({
    write: async (bytes, offset, position) => {
      const taken = meet(bytes.byteLength - offset) ?? 0;
      return taken === 0 ? 0 : file.write(bytes.subarray(0, offset + taken), offset, position);
    },
    truncate: async (length) => {
      meet(null);
      await file.truncate(length);
    },
    sync: async () => {
      meet(null);
      await file.sync();
    },
    // The descriptor is given back whatever the system says of it.
    close: async () => {
      await file.close();
      meet(null);
    },
  });
  const counted =
    <A extends readonly unknown[], R>(call: (...all: A) => Promise<R>) =>
    async (...all: A): Promise<R> => {
      meet(null);
      return call(...all);
    };
  const countedSync =
    <A extends readonly unknown[], R>(call: (...all: A) => R) =>
    (...all: A): R => {
      meet(null);
      return call(...all);
    };

  const real = OWN_CALLS.map((name) => [name, fs[name]] as const);
  const patched = fs as unknown as Record<string, unknown>;
  for (const [name, call] of real) {
    patched[name] = (file: unknown, ...rest: unknown[]): unknown => {
      if (typeof file === 'string' && file.startsWith(folder)) meet(null);
      return (call as (...all: unknown[]) => unknown)(file, ...rest);
    };
  }

  return {
    disk: {
      open: async (...all) => {
        meet(null);
        return fileOf(await disk.open(...all));
      },
      read: counted(disk.read),
      facts: counted(disk.facts),
      list: counted(disk.list),
      makeFolder: counted(disk.makeFolder),
      rename: counted(disk.rename),
      remove: counted(disk.remove),
      touch: counted(disk.touch),
      room: counted(disk.room),
      openSync: countedSync(disk.openSync),
      writeSync: (descriptor, bytes, offset) => {
        const taken = meet(bytes.byteLength - offset) ?? 0;
        return taken === 0 ? 0 : disk.writeSync(descriptor, bytes.subarray(0, offset + taken), offset);
      },
      syncSync: countedSync(disk.syncSync),
      closeSync: (descriptor) => {
        disk.closeSync(descriptor);
        meet(null);
      },
      renameSync: countedSync(disk.renameSync),
      removeSync: countedSync(disk.removeSync),
    },
    plan: (call, fault) => {
      calls = 0;
      at = call;
      planned = fault;
      isHit = false;
    },
    get calls() {
      return calls;
    },
    get isHit() {
      return isHit;
    },
    remove: () => {
      for (const [name, call] of real) patched[name] = call;
    },
  };
}
