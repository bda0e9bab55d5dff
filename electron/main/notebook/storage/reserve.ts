/** A file that only takes room, given up when the disk is full so that deleting and exporting still work. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { temporaryName } from './atomic-writer.ts';
import type { Disk } from './disk.ts';
import { codeOf, removeIfThere, withFile, writeWhole } from './disk-steps.ts';
import { RESERVE } from './layout.ts';

const RESERVE_BYTES = 4 * 1024 * 1024;
const PART = 256 * 1024;

export interface Reserve {
  /** Gives the room back; true when there was some. */
  free(): Promise<boolean>;
  /** Takes the room again where the disk has twice as much of it; true when it is taken. */
  restore(): Promise<boolean>;
}

/** The reserve of `folder`. Its bytes are random, since some file systems store zeros in no room at all. */
export function reserveOf(disk: Disk, folder: string, bytes = RESERVE_BYTES): Reserve {
  const file = path.join(folder, RESERVE);
  const size = async (): Promise<number> => {
    try {
      return (await disk.facts(file)).bytes;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return 0;
      throw error;
    }
  };
  return {
    free: async () => {
      if ((await size()) === 0) return false;
      await removeIfThere(disk, file);
      return true;
    },
    restore: async () => {
      if ((await size()) >= bytes) return true;
      if ((await disk.room(folder)) < 2 * bytes) return false;
      const temporary = temporaryName(file);
      await withFile(disk.open(temporary, 'wx', 0o600), async (open) => {
        for (let at = 0; at < bytes; at += PART) await writeWhole(open, randomBytes(Math.min(PART, bytes - at)), at);
        await open.sync();
      });
      await disk.rename(temporary, file);
      return true;
    },
  };
}
