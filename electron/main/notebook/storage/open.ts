/** Opens a notebook: takes the lock, loads and checks everything, brings an older schema up to date. */
import path from 'node:path';
import { nodeDisk, type Disk } from './disk.ts';
import { load, type Loaded } from './load.ts';
import { takeLock, type Lock, type LockTimes } from './lock.ts';
import type { Migrate } from './migrate.ts';
import { NotebookStorage } from './notebook-storage.ts';
import type { StoredRecord } from './records.ts';
import { finding, type Finding, type OpenReport } from './report.ts';
import { reserveOf, type Reserve } from './reserve.ts';
import { COPIES, FOLDERS, LOCK, MARKER } from './layout.ts';
import { storageError, type StorageReason } from './storage-error.ts';

export interface OpenOptions<V> {
  /** Throws for a record that is not one of the caller's. Refused records stay in the files as they are. */
  readonly decode: (record: StoredRecord) => StoredRecord<V>;
  readonly now: () => Date;
  /** Version of the records' values, counted from 1. */
  readonly schema: number;
  readonly migrate: Migrate;
  /** True when the caller knows that there is a notebook: an empty folder is then an alarm. */
  readonly isExpected: boolean;
  readonly disk?: Disk;
  readonly lockTimes?: LockTimes;
  readonly reserveBytes?: number;
  /** Bytes of journal after which a checkpoint is made. */
  readonly journalLimit?: number;
}

export interface Opened<V> {
  readonly storage: NotebookStorage<V>;
  readonly report: OpenReport;
}

const JOURNAL_LIMIT = 4 * 1024 * 1024;

/**
 * Opens the notebook in `folder`, or begins one. Rejects with `StorageError`: `in-use` while another process has it,
 * and whatever keeps it from being read. Where it can be read but not written, `report.readOnly` says why.
 */
export async function openNotebookStorage<V>(folder: string, options: OpenOptions<V>): Promise<Opened<V>> {
  const disk = options.disk ?? nodeDisk;
  const reserve = reserveOf(disk, folder, options.reserveBytes);
  const access = await takeFolder(disk, folder, reserve, options.lockTimes);
  try {
    return await openHeld(disk, folder, reserve, access, options);
  } catch (error) {
    await access.lock?.release().catch(() => undefined);
    throw storageError(error);
  }
}

interface Access {
  readonly lock: Lock | null;
  readonly readOnly: StorageReason | null;
}

/** Makes the folders and takes the lock; on a full disk, with the room of the reserve. */
async function takeFolder(disk: Disk, folder: string, reserve: Reserve, times?: LockTimes): Promise<Access> {
  const take = async (): Promise<Lock> => {
    for (const part of ['', ...COPIES, ...Object.values(FOLDERS)])
      await disk.makeFolder(path.join(folder, part), 0o700);
    return takeLock(disk, folder, times);
  };
  try {
    return { lock: await take(), readOnly: null };
  } catch (error) {
    const { reason } = storageError(error);
    if (reason === 'in-use') throw storageError(error);
    if (reason !== 'disk-full' || !(await reserve.free().catch(() => false))) return { lock: null, readOnly: reason };
  }
  try {
    return { lock: await take(), readOnly: null };
  } catch (error) {
    return { lock: null, readOnly: storageError(error).reason };
  }
}

/** Why what was loaded must not be written over, or null. */
function whyReadOnly({ contents, findings }: Loaded, schema: number): StorageReason | null {
  if (contents.schema !== null && contents.schema > schema) return 'newer-version';
  // A stick that was pulled, a disk that fails: what could not be read may still be there.
  return findings.some(({ what, lost }) => what === 'unreadable' && lost !== 0) ? 'io' : null;
}

async function migrateOrClose(storage: NotebookStorage<unknown>): Promise<void> {
  try {
    await storage.migrate();
  } catch (error) {
    await storage.close();
    throw error;
  }
}

async function openHeld<V>(
  disk: Disk,
  folder: string,
  reserve: Reserve,
  { lock, readOnly }: Access,
  options: OpenOptions<V>,
): Promise<Opened<V>> {
  const { schema, isExpected, decode, now, migrate, journalLimit = JOURNAL_LIMIT } = options;
  const loaded = await load(disk, folder, lock !== null);
  const from = loaded.contents.schema;
  const cannotWrite = readOnly ?? whyReadOnly(loaded, schema);
  const storage = new NotebookStorage<V>({
    disk,
    folder,
    loaded,
    lock,
    readOnly: cannotWrite,
    reserve,
    decode,
    migrate,
    now,
    schema,
    journalLimit,
  });
  const isOlder = from !== null && from < schema && cannotWrite === null;
  if (isOlder) await migrateOrClose(storage);
  const findings: Finding[] = [...loaded.findings];
  if (lock?.isTakenOver === true) findings.unshift(finding('stale-lock', LOCK));
  if (loaded.isNew && isExpected) {
    findings.push(finding('missing', path.join(COPIES[0], `${MARKER}.json`), { lost: 'unknown' }));
  }
  const report: OpenReport = {
    isNew: loaded.isNew && !isExpected,
    readOnly: cannotWrite,
    records: storage.size,
    findings,
    migratedFrom: isOlder ? from : null,
  };
  return { storage, report };
}
