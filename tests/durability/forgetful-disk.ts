/**
 * A disk whose power can be cut: it keeps for certain only what was synced. Files live in a real folder; beside it
 * stands what the medium would hold, and a cut mixes the two as a real one may, file by file and name by name.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Disk, DiskFile } from '../../electron/main/notebook/storage/disk.ts';

interface Inode {
  /** The content that is on the medium. */
  synced: Buffer | null;
  /** Where it stands now. */
  place: string | null;
}

export interface ForgetfulDisk {
  readonly disk: Disk;
  /** Writes into `target` what a cut at this moment leaves. `random` decides what the medium kept beyond its duty. */
  cut(target: string, random: () => number): void;
}

/** Wraps `disk` for `root`. With `isLying` syncing does nothing: a control. */
export function forgetfulDisk(disk: Disk, root: string, isLying: boolean): ForgetfulDisk {
  const inodes = new Map<string, Inode>();
  const synced = new Map<string, ReadonlyMap<string, Inode>>();
  const descriptors = new Map<number, string>();

  const inodeAt = (file: string): Inode => {
    let inode = inodes.get(file);
    if (inode === undefined) {
      inode = { synced: null, place: file };
      inodes.set(file, inode);
    }
    return inode;
  };
  const sync = (file: string): void => {
    if (isLying) return;
    if (fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
      synced.set(file, namesIn(file));
      return;
    }
    const inode = inodeAt(file);
    inode.synced = fs.readFileSync(file);
  };
  const namesIn = (folder: string): ReadonlyMap<string, Inode> =>
    new Map(
      [...inodes]
        .filter(([file]) => path.dirname(file) === folder)
        .map(([file, inode]) => [path.basename(file), inode]),
    );
  const moved = (from: string, to: string): void => {
    const inode = inodeAt(from);
    const over = inodes.get(to);
    if (over !== undefined) over.place = null;
    inodes.delete(from);
    inode.place = to;
    inodes.set(to, inode);
  };
  const gone = (file: string): void => {
    const inode = inodes.get(file);
    if (inode !== undefined) inode.place = null;
    inodes.delete(file);
  };

  const fileOf = (file: DiskFile, name: string): DiskFile => ({
    write: (...all) => file.write(...all),
    truncate: (length) => file.truncate(length),
    sync: () => {
      sync(name);
      return Promise.resolve();
    },
    close: () => file.close(),
  });

  return {
    disk: {
      ...disk,
      open: async (file, flags, mode) => {
        const open = await disk.open(file, flags, mode);
        if (flags === 'wx' || flags === 'w') inodeAt(file);
        return fileOf(open, file);
      },
      rename: async (from, to) => {
        await disk.rename(from, to);
        moved(from, to);
      },
      remove: async (file) => {
        await disk.remove(file);
        gone(file);
      },
      openSync: (file, flags, mode) => {
        const descriptor = disk.openSync(file, flags, mode);
        descriptors.set(descriptor, file);
        if (flags === 'wx') inodeAt(file);
        return descriptor;
      },
      syncSync: (descriptor) => sync(descriptors.get(descriptor) ?? root),
      renameSync: (from, to) => {
        disk.renameSync(from, to);
        moved(from, to);
      },
      removeSync: (file) => {
        disk.removeSync(file);
        gone(file);
      },
    },
    cut: (target, random) => {
      for (const name of ['', ...fs.readdirSync(root, { recursive: true, encoding: 'utf8' })]) {
        const folder = path.join(root, name);
        if (!fs.statSync(folder).isDirectory()) continue;
        fs.mkdirSync(path.join(target, name), { recursive: true, mode: 0o700 });
        const certain = synced.get(folder) ?? new Map<string, Inode>();
        const now = namesIn(folder);
        for (const entry of new Set([...certain.keys(), ...now.keys()])) {
          const inode = random() < 0.5 ? certain.get(entry) : now.get(entry);
          if (inode === undefined) continue;
          fs.writeFileSync(path.join(target, name, entry), contentAfterCut(inode, random), { mode: 0o600 });
        }
      }
    },
  };
}

/** What was synced, or of what was not: all, a part, or as many zeros. */
function contentAfterCut({ synced, place }: Inode, random: () => number): Buffer {
  const now = place === null ? null : fs.readFileSync(place);
  const certain = synced ?? Buffer.alloc(0);
  if (now === null || now.equals(certain)) return certain;
  const choice = random();
  if (choice < 0.4) return certain;
  if (choice < 0.6) return now;
  const isAppended = now.length >= certain.length && now.subarray(0, certain.length).equals(certain);
  const kept = isAppended ? certain : Buffer.alloc(0);
  const more = now.subarray(kept.length);
  const at = Math.floor(random() * more.length);
  return Buffer.concat([kept, choice < 0.8 ? more.subarray(0, at) : Buffer.alloc(at)]);
}
