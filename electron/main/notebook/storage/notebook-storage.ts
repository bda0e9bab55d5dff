/**
 * The notebook's storage: any records, every acknowledged change of them on the medium, every failed one undone.
 * One writer, in the main process. Saves go to the journal; checkpoints carry them into two copies of the shards.
 */
import path from 'node:path';
import { listBackups, purgeBackups, readBackup, writeBackup, type Backup, type Occasion } from './backups.ts';
import { Checkpointer } from './checkpointer.ts';
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

export class NotebookStorage<V> {
  readonly #parts: StorageParts<V>;
  readonly #contents: Contents;
  readonly #journal: Journal;
  readonly #board = new StateBoard();
  readonly #checkpointer: Checkpointer;
  #saves: Promise<unknown> = Promise.resolve();
  #backups: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(parts: StorageParts<V>) {
    const { disk, folder, loaded } = parts;
    this.#parts = parts;
    this.#contents = loaded.contents;
    this.#journal = new Journal(disk, path.join(folder, FOLDERS.journal), loaded.segment, loaded.journalBytes);
    this.#checkpointer = new Checkpointer({
      ...parts,
      journal: this.#journal,
      board: this.#board,
      inTurn: (work) => this.#inTurn(work),
    });
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
    this.#assertWritable();
    await this.#checkpointer.run(false);
  }

  /** For idle moments: mends copies that were found wanting, makes the backup of the day, takes the reserve again. */
  async maintain(): Promise<void> {
    this.#assertWritable();
    await this.checkpoint();
    await this.#besides(async () => {
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
    try {
      return await listBackups(this.#parts.disk, this.#parts.folder);
    } catch (error) {
      throw storageError(error);
    }
  }

  /** Writes a backup now. */
  async backup(): Promise<Backup> {
    return this.#besides(() => this.#backup('by-hand'));
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
    this.#assertWritable();
    await this.#checkpointer.run(true);
    await this.#besides(async () => {
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
    await this.#saves;
    await this.#backups;
    await this.#checkpointer.idle();
    await this.#journal.close();
    await this.#parts.lock?.release().catch(() => undefined);
    return problem;
  }

  #assertWritable(): void {
    if (this.#isClosed) throw new StorageError('closed');
    if (this.#parts.readOnly !== null) throw new StorageError(this.#parts.readOnly);
  }

  /** One writer: runs `work` when all saves before it are done. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#saves.then(work);
    this.#saves = turn.catch(() => undefined);
    return turn;
  }

  /** A change of the records, shown from its beginning to its end. */
  #serially<T>(work: () => Promise<T>): Promise<T> {
    const save = this.#inTurn(() => {
      this.#assertWritable();
      return work();
    });
    return this.#board.follow(save);
  }

  /** Work on other files than the journal's, which saves need not wait for: one at a time, so that nothing that is
   * purged comes back with a backup that was begun before. */
  async #besides<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#backups.then(() => {
      this.#assertWritable();
      return work();
    });
    this.#backups = turn.catch(() => undefined);
    try {
      return await turn;
    } catch (error) {
      throw storageError(error);
    }
  }

  async #save(batch: Batch): Promise<void> {
    if (batch.operations.length === 0) return;
    const { lock, schema, reserve } = this.#parts;
    await lock?.check();
    await this.#checkpointer.markNew();
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
    this.#checkpointer.whenLong();
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
