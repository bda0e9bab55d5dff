/** When checkpoints are made: one at a time, beside the saves, by themselves when the journal is long. */
import path from 'node:path';
import { writeCheckpoint } from './checkpoint.ts';
import type { Contents } from './contents.ts';
import type { Disk } from './disk.ts';
import { listIfThere } from './disk-steps.ts';
import type { Journal } from './journal.ts';
import { FOLDERS } from './layout.ts';
import type { Loaded } from './load.ts';
import type { Lock } from './lock.ts';
import type { StateBoard } from './state-board.ts';
import { storageError } from './storage-error.ts';

export interface CheckpointerParts {
  readonly disk: Disk;
  readonly folder: string;
  readonly loaded: Loaded;
  readonly lock: Lock | null;
  readonly journalLimit: number;
  readonly journal: Journal;
  readonly board: StateBoard;
  /** Runs work between two saves. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

/** After a checkpoint that failed, the journal grows by this part of its limit before the next is tried. */
const RETRY_SHARE = 0.25;

export class Checkpointer {
  readonly #parts: CheckpointerParts;
  readonly #contents: Contents;
  #running: Promise<void> | null = null;
  #isMarked: boolean;
  #isAtRest: boolean;
  #retryAt = 0;

  constructor(parts: CheckpointerParts) {
    this.#parts = parts;
    this.#contents = parts.loaded.contents;
    this.#isMarked = parts.loaded.isMarked;
    this.#isAtRest = parts.loaded.isAtRest;
  }

  /** Before the first save of a new notebook: from here on one is expected in the folder. */
  async markNew(): Promise<void> {
    const { loaded, journal } = this.#parts;
    if (!loaded.isNew || this.#isMarked) return;
    if (!journal.isOpen) await journal.nextSegment();
    await this.#write(new Set(), { sequence: this.#contents.sequence, journal: journal.segment });
    this.#isMarked = true;
  }

  /** Makes a checkpoint after the one that is under way; a forced one also when there is nothing to carry over. */
  async run(isForced: boolean): Promise<void> {
    await this.idle();
    const work = this.#make(isForced);
    this.#running = work;
    try {
      await work;
      this.#parts.board.behind(null);
    } catch (error) {
      this.#parts.board.behind(storageError(error));
      throw storageError(error);
    } finally {
      this.#running = null;
    }
  }

  /** Begins one when the journal is long, and does not wait for it. */
  whenLong(): void {
    const { journal, journalLimit } = this.#parts;
    if (this.#running !== null || journal.bytes < Math.max(journalLimit, this.#retryAt)) return;
    this.run(false).then(
      () => {
        this.#retryAt = 0;
      },
      () => {
        // The board says why; what the journal holds is safe there.
        this.#retryAt = journal.bytes + journalLimit * RETRY_SHARE;
      },
    );
  }

  /** Resolves when none is under way. */
  async idle(): Promise<void> {
    while (this.#running !== null) await this.#running.catch(() => undefined);
  }

  async #make(isForced: boolean): Promise<void> {
    const { disk, folder, lock, journal, inTurn } = this.#parts;
    const { dirty } = this.#contents;
    const isUpToDate = dirty.size === 0 && journal.bytes === 0 && this.#isAtRest;
    if (isUpToDate && !isForced) return;
    const { shards, ...marker } = await inTurn(async () => {
      await lock?.check();
      await journal.nextSegment();
      const taken = new Set(dirty);
      dirty.clear();
      return { shards: taken, sequence: this.#contents.sequence, journal: journal.segment };
    });
    try {
      await this.#write(shards, marker);
    } catch (error) {
      for (const shard of shards) dirty.add(shard);
      throw error;
    }
    this.#isMarked = true;
    this.#isAtRest = true;
    await journal.removeBefore(marker.journal, await listIfThere(disk, path.join(folder, FOLDERS.journal)));
  }

  async #write(shards: ReadonlySet<number>, marker: { sequence: number; journal: number }): Promise<void> {
    const { disk, folder, loaded, lock } = this.#parts;
    const check = async (): Promise<void> => lock?.check();
    await writeCheckpoint({ disk, folder, contents: this.#contents, shards, states: loaded.states, marker, check });
  }
}
