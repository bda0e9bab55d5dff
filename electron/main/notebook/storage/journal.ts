/**
 * The journal: where a save is written before it is acknowledged, in two files at once, so that damage to one of them
 * costs nothing. It grows in segments; one is removed when both copies of the shards hold what it says.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Disk, DiskFile } from './disk.ts';
import { removeIfThere, syncFolder, writeWhole } from './disk-steps.ts';
import { encodeSave } from './journal-format.ts';
import { COPIES, type Copy } from './layout.ts';

const NAME = /^(\d{8})\.(first|second|last)\.log$/;

/** The files of a segment: two that hold its saves, and one that says which of them was acknowledged last. */
export const segmentName = (segment: number, file: Copy | 'last'): string =>
  `${String(segment).padStart(8, '0')}.${file}.log`;

/** The segment of a file's name, or null for another file. */
export function segmentOf(name: string): number | null {
  const digits = NAME.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

export class Journal {
  readonly #disk: Disk;
  readonly #folder: string;
  #files: readonly DiskFile[] = [];
  #last: DiskFile | null = null;
  #segment: number;
  /** A number whose files could not all be made is not tried again: some of them may be there. */
  #lastTried: number;
  /** Where the next save goes: the end of the last acknowledged one. */
  #end = 0;
  #older = 0;

  /** `segment` is the highest number in use, `bytes` what the segments up to it hold. Nothing is written yet. */
  constructor(disk: Disk, folder: string, segment: number, bytes: number) {
    this.#disk = disk;
    this.#folder = folder;
    this.#segment = segment;
    this.#lastTried = segment;
    this.#older = bytes;
  }

  /** Bytes that a start would have to read. */
  get bytes(): number {
    return this.#older + this.#end;
  }

  /** The segment that takes the next save. */
  get segment(): number {
    return this.#segment;
  }

  get isOpen(): boolean {
    return this.#files.length > 0;
  }

  /** Resolves when the save is on the medium, in both files; rejects with both cut back to what they were. */
  async append(sequence: number, lines: readonly string[]): Promise<void> {
    if (!this.isOpen) await this.nextSegment();
    const files = this.#files;
    let end = this.#end;
    try {
      for (const part of encodeSave(sequence, lines)) {
        const at = end;
        await settled(files.map((file) => writeWhole(file, part, at)));
        end += part.byteLength;
      }
      await settled(files.map((file) => file.sync()));
    } catch (error) {
      // Should this fail too, the next save is written over what is left behind, which then has no valid end.
      await Promise.allSettled(files.map((file) => file.truncate(this.#end)));
      throw error;
    }
    this.#end = end;
    // Not synced, and not needed: it only tells, should both files lose their end, that there was more.
    await this.#last?.write(lastText(sequence), 0, 0).catch(() => undefined);
  }

  /** Begins a segment; on failure the old one goes on. */
  async nextSegment(): Promise<void> {
    const segment = (this.#lastTried += 1);
    const names = [...COPIES, 'last' as const].map((copy) => path.join(this.#folder, segmentName(segment, copy)));
    const opened: DiskFile[] = [];
    try {
      for (const name of names) opened.push(await this.#disk.open(name, 'wx', 0o600));
      await syncFolder(this.#disk, this.#folder);
    } catch (error) {
      await Promise.allSettled(opened.map((file) => file.close()));
      await Promise.allSettled(names.slice(0, opened.length).map((name) => removeIfThere(this.#disk, name)));
      throw error;
    }
    const before = this.#open();
    this.#older += this.#end;
    this.#last = opened.pop() ?? null;
    this.#files = opened;
    this.#segment = segment;
    this.#end = 0;
    await Promise.allSettled(before.map((file) => file.close()));
  }

  /** Removes the segments before `segment`. */
  async removeBefore(segment: number, names: readonly string[]): Promise<void> {
    for (const name of names) {
      const number = segmentOf(name);
      if (number !== null && number < segment) await removeIfThere(this.#disk, path.join(this.#folder, name));
    }
    if (segment === this.#segment) this.#older = 0;
  }

  #open(): readonly DiskFile[] {
    return this.#last === null ? this.#files : [...this.#files, this.#last];
  }

  async close(): Promise<void> {
    const files = this.#open();
    this.#files = [];
    this.#last = null;
    await Promise.allSettled(files.map((file) => file.close()));
  }
}

const LAST = /^(\d{15}) ([0-9a-f]{16})\n$/;

const lastHash = (digits: string): string => createHash('sha256').update(digits).digest('hex').slice(0, 16);

/** A save's number, always as long, with a hash: nothing else is taken for one. */
function lastText(sequence: number): Uint8Array {
  const digits = String(sequence).padStart(15, '0');
  return Buffer.from(`${digits} ${lastHash(digits)}\n`);
}

/** The number in such a file; 0 when there is none. */
export function lastOf(bytes: Uint8Array): number {
  const [, digits = '', hash] = LAST.exec(Buffer.from(bytes).toString('latin1')) ?? [];
  return hash === lastHash(digits) ? Number(digits) : 0;
}

/** Waits for all, then throws the first failure: nothing may still be writing while the caller cleans up. */
async function settled(work: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(work)) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
}
