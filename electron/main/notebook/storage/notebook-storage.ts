/**
 * The notebook's storage: any records, every acknowledged change of them on the medium, every failed one undone.
 * One writer, in the main process. Saves go to the journal; checkpoints carry them into two copies of the shards.
 */
import path from 'node:path';
import { listBackups, purgeBackups, readBackup, writeBackup, type Backup, type Occasion } from './backups.ts';
import { writeCheckpoint } from './checkpoint.ts';
import { apply, countOf, lineAt, linesIn, type Contents } from './contents.ts';
import type { Disk } from './disk.ts';
import { listIfThere, removeIfThere, syncFolder } from './disk-steps.ts';
import { sweep } from './housekeeping.ts';
import { Journal } from './journal.ts';
import { FOLDERS } from './layout.ts';
import type { Loaded } from './load.ts';
import type { Lock } from './lock.ts';
import { migrationOf, type Migrate } from './migrate.ts';
import { checkId, recordOf, shardOf, type Operation, type StoredRecord } from './records.ts';
import type { Reserve } from './reserve.ts';
import { restorationOf } from './restore.ts';
import { encodeBatch, withSchema, type Batch } from './save-batch.ts';
import { StateBoard, type StorageState } from './state-board.ts';
import { StorageError, storageError, type StorageReason } from './storage-error.ts';

export interface StorageParts<V> {
  readonly disk: Disk;
  readonly folder: string;
  readonly loaded: Loaded;
  /** Null in a session that cannot write. */
  readonly lock: Lock | null;
  readonly readOnly: StorageReason | null;
  readonly reserve: Reserve;
  readonly decode: (record: StoredRecord) => StoredRecord<V>;
  readonly migrate: Migrate;
  readonly now: () => Date;
  readonly schema: number;
  readonly journalLimit: number;
}

/** After a checkpoint that failed, the journal grows by this part of its limit before the next is tried. */
const RETRY_SHARE = 0.25;

export class NotebookStorage<V> {
  readonly #parts: StorageParts<V>;
  readonly #contents: Contents;
  readonly #journal: Journal;
  readonly #board = new StateBoard();
  #queue: Promise<unknown> = Promise.resolve();
  #checkpoint: Promise<void> | null = null;
  #isMarked: boolean;
  #isClosed = false;
  #retryAt = 0;

  constructor(parts: StorageParts<V>) {
    const { disk, folder, loaded } = parts;
    this.#parts = parts;
    this.#contents = loaded.contents;
    this.#journal = new Journal(disk, path.join(folder, FOLDERS.journal), loaded.segment, loaded.journalBytes);
    this.#isMarked = loaded.isMarked;
  }

  /** How many records there are. */
  get size(): number {
    return countOf(this.#contents);
  }

  get state(): StorageState {
    return this.#board.state;
  }

  /** Calls `listener` at each change of the state; the function that it returns ends that. */
  subscribe(listener: (state: StorageState) => void): () => void {
    return this.#board.subscribe(listener);
  }

  /** The record with this id; what `decode` throws when it refuses it. */
  get(id: string): StoredRecord<V> | undefined {
    const line = lineAt(this.#contents, id);
    return line === undefined ? undefined : this.#parts.decode(recordOf(line));
  }

  /** All records, decoded one by one as they are asked for; `onRefused` hears of those that `decode` refuses. */
  *all(onRefused: (record: StoredRecord, error: unknown) => void): Generator<StoredRecord<V>> {
    for (const line of linesIn(this.#contents)) {
      const record = recordOf(line);
      let decoded: StoredRecord<V>;
      try {
        decoded = this.#parts.decode(record);
      } catch (error) {
        onRefused(record, error);
        continue;
      }
      yield decoded;
    }
  }

  /**
   * Saves all of the operations or none. Resolves when they are on the medium; rejects with `StorageError`, after
   * which nothing has changed and the same call can be made again. They must not be altered in between.
   */
  async commit(operations: readonly Operation<V>[]): Promise<void> {
    await this.#serially(async () => this.#save(await encodeBatch(operations)));
  }

  /** Carries what the journal holds into the shards. Changes nothing that can be seen, and saves go on meanwhile. */
  async checkpoint(): Promise<void> {
    await this.#checkpointing(false);
  }

  /** For idle moments: mends copies that were found wanting, makes the backup of the day, takes the reserve again. */
  async maintain(): Promise<void> {
    this.#assertWritable();
    await this.checkpoint();
    await this.#typed(async () => {
      const today = this.#parts.now().toISOString().slice(0, 10);
      const backups = await this.backups();
      if (this.size > 0 && !backups.some(({ day, occasion }) => occasion === 'daily' && day === today)) {
        await this.#backup('daily');
      }
      await this.#parts.reserve.restore();
    });
  }

  /** The backups, newest first. */
  async backups(): Promise<readonly Backup[]> {
    return this.#typed(() => listBackups(this.#parts.disk, this.#parts.folder));
  }

  /** Writes a backup now. */
  async backup(): Promise<Backup> {
    this.#assertWritable();
    return this.#typed(() => this.#backup('by-hand'));
  }

  /** Makes the notebook what it was in a backup, and returns the backup of how it is now, which undoes it. */
  async restore(name: string): Promise<Backup> {
    return this.#serially(async () => {
      const { disk, folder, schema, migrate } = this.#parts;
      const backup = await readBackup(disk, folder, name);
      const operations = await restorationOf(this.#contents, backup, schema, migrate);
      const before = await this.#backup('before-restore');
      await this.#save(await encodeBatch(operations));
      return before;
    });
  }

  /** Brings all records to the schema of now, after a backup of how they are. For opening; all or nothing. */
  async migrate(): Promise<void> {
    await this.#serially(async () => {
      const { schema, migrate } = this.#parts;
      const operations = await migrationOf(this.#contents, schema, migrate);
      await this.#backup('before-migration');
      await this.#save(withSchema(await encodeBatch(operations), schema));
    });
  }

  /**
   * Deletes records and every trace of them from the files of the notebook: journal, both copies, backups. Files that
   * were set aside are removed, since nobody can say what is in them. What a medium keeps of removed files is beyond it.
   */
  async purge(ids: readonly string[]): Promise<void> {
    for (const id of ids) checkId(id);
    const { disk, folder } = this.#parts;
    const present = ids.filter((id) => lineAt(this.#contents, id) !== undefined);
    if (present.length > 0) await this.commit(present.map((id) => ({ delete: id })));
    for (const id of ids) this.#contents.dirty.add(shardOf(id));
    await this.#checkpointing(true);
    await this.#typed(async () => {
      await purgeBackups(disk, folder, new Set(ids));
      const aside = path.join(folder, FOLDERS.setAside);
      for (const name of await listIfThere(disk, aside)) await removeIfThere(disk, path.join(aside, name));
      await sweep(disk, folder);
      for (const part of Object.values(FOLDERS)) await syncFolder(disk, path.join(folder, part)).catch(ignoreAbsent);
    });
  }

  /** Ends the session; resolves with what kept the last checkpoint from being made, which loses nothing, or null. */
  async close(): Promise<StorageError | null> {
    if (this.#isClosed) return null;
    let problem: StorageError | null = null;
    if (this.#parts.lock !== null && this.#parts.readOnly === null) {
      problem = await this.checkpoint().then(() => null, storageError);
    }
    this.#isClosed = true;
    await this.#queue;
    await this.#journal.close();
    await this.#parts.lock?.release().catch(() => undefined);
    return problem;
  }

  #assertWritable(): void {
    if (this.#isClosed) throw new StorageError('closed');
    if (this.#parts.readOnly !== null) throw new StorageError(this.#parts.readOnly);
  }

  /** One writer: runs `work` when all before it is done, and shows how it went. */
  async #serially<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(async () => {
      this.#assertWritable();
      return work();
    });
    this.#queue = turn.catch(() => undefined);
    return this.#board.follow(turn);
  }

  async #typed<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw storageError(error);
    }
  }

  async #save(batch: Batch): Promise<void> {
    if (batch.operations.length === 0) return;
    const { loaded, lock, schema, reserve } = this.#parts;
    await lock?.check();
    if (loaded.isNew && !this.#isMarked) await this.#mark();
    const { operations, lines, isDeleting } = this.#contents.schema === null ? withSchema(batch, schema) : batch;
    const sequence = this.#contents.sequence + 1;
    try {
      await this.#journal.append(sequence, lines);
    } catch (error) {
      const isMadeRoom = isDeleting && storageError(error).reason === 'disk-full' && (await reserve.free());
      if (!isMadeRoom) throw error;
      await this.#journal.append(sequence, lines);
    }
    this.#contents.sequence = sequence;
    for (const operation of operations) apply(this.#contents, operation);
    this.#checkpointWhenLong();
  }

  /** From here on a notebook is expected in the folder. */
  async #mark(): Promise<void> {
    if (!this.#journal.isOpen) await this.#journal.nextSegment();
    await this.#write(new Set(), { sequence: this.#contents.sequence, journal: this.#journal.segment });
    this.#isMarked = true;
  }

  #checkpointWhenLong(): void {
    const { journalLimit } = this.#parts;
    if (this.#checkpoint !== null || this.#journal.bytes < Math.max(journalLimit, this.#retryAt)) return;
    this.checkpoint().then(
      () => {
        this.#retryAt = 0;
      },
      () => {
        this.#retryAt = this.#journal.bytes + journalLimit * RETRY_SHARE;
      },
    );
  }

  async #checkpointing(isForced: boolean): Promise<void> {
    while (this.#checkpoint !== null) await this.#checkpoint.catch(() => undefined);
    this.#assertWritable();
    const work = this.#typed(() => this.#makeCheckpoint(isForced));
    this.#checkpoint = work;
    try {
      await work;
      this.#board.behind(null);
    } catch (error) {
      this.#board.behind(storageError(error));
      throw error;
    } finally {
      this.#checkpoint = null;
    }
  }

  async #makeCheckpoint(isForced: boolean): Promise<void> {
    const { dirty } = this.#contents;
    const { disk, folder } = this.#parts;
    const isUpToDate = dirty.size === 0 && this.#journal.bytes === 0 && (this.#isMarked || this.#parts.loaded.isNew);
    if (isUpToDate && !isForced) return;
    const turn = this.#queue.then(async () => {
      await this.#parts.lock?.check();
      await this.#journal.nextSegment();
      const shards = new Set(dirty);
      dirty.clear();
      return { shards, sequence: this.#contents.sequence, journal: this.#journal.segment };
    });
    this.#queue = turn.catch(() => undefined);
    const { shards, ...marker } = await turn;
    try {
      await this.#write(shards, marker);
    } catch (error) {
      for (const shard of shards) dirty.add(shard);
      throw error;
    }
    this.#isMarked = true;
    const names = await listIfThere(disk, path.join(folder, FOLDERS.journal));
    await this.#journal.removeBefore(marker.journal, names);
  }

  async #write(shards: ReadonlySet<number>, marker: { sequence: number; journal: number }): Promise<void> {
    const { disk, folder, loaded, lock } = this.#parts;
    const check = async (): Promise<void> => lock?.check();
    await writeCheckpoint({ disk, folder, contents: this.#contents, shards, states: loaded.states, marker, check });
  }

  async #backup(occasion: Occasion): Promise<Backup> {
    const { disk, folder, now } = this.#parts;
    const { sequence, schema } = this.#contents;
    const content = { schema: schema ?? 0, sequence, lines: [...linesIn(this.#contents)] };
    return writeBackup(disk, folder, content, occasion, now());
  }
}

function ignoreAbsent(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
