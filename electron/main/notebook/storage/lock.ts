/**
 * A file that says who writes in the folder. The application's single-instance lock covers one profile on one machine;
 * this one covers another profile, a synced folder and a stick. A holder that was killed is replaced; one that was
 * replaced while it slept notices before its next write.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { temporaryName } from './atomic-writer.ts';
import type { Disk } from './disk.ts';
import { codeOf, readIfThere, removeIfThere, withFile, writeWhole } from './disk-steps.ts';
import { LOCK } from './layout.ts';
import { StorageError } from './storage-error.ts';

export interface LockTimes {
  /** How often a holder shows that it lives. */
  readonly beatMs: number;
  /** How long a holder that cannot be asked for by its process number is watched; more than two beats. */
  readonly watchMs: number;
}

const USUAL: LockTimes = { beatMs: 4000, watchMs: 10_000 };
const CLAIM_MS = 10_000;
/** A file that says nothing of its maker for so long was left by one that was killed while it wrote it. */
const EMPTY_MS = 1000;
const TAKEOVER_TRIES = 20;
const TAKEOVER_PAUSE_MS = 100;

interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly place: string;
  /** When the process began, in the system's own count; null where the system does not tell. */
  readonly began: string | null;
}

export interface Lock {
  /** True when a holder that no longer lives was replaced. */
  readonly isTakenOver: boolean;
  /** Rejects with `lock-lost` when somebody else holds the folder now. */
  check(): Promise<void>;
  release(): Promise<void>;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Where process numbers mean the same: the machine, and on Linux the container. */
function place(): string {
  try {
    return `${os.hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return os.hostname();
  }
}

/** Process numbers are used again; a number and a beginning are not. */
function beginningOf(pid: number): string | null {
  try {
    // The name, in brackets, may hold anything; the beginning is the twentieth field after it.
    return (
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .split(') ')
        .at(-1)
        ?.split(' ')[19] ?? null
    );
  } catch {
    return null;
  }
}

/** Whether a process of this machine still runs, as far as it can be asked. */
function life({ pid, began }: Holder): 'runs' | 'ended' | 'unknown' {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return 'ended';
  }
  if (began === null) return 'unknown';
  return beginningOf(pid) === began ? 'runs' : 'ended';
}

async function readHolder(disk: Disk, file: string): Promise<Holder | null> {
  const bytes = await readIfThere(disk, file);
  try {
    const holder = JSON.parse(Buffer.from(bytes ?? []).toString('utf8')) as Partial<Holder>;
    const { token, pid, place: where, began = null } = holder;
    return typeof token === 'string' && typeof pid === 'number' && typeof where === 'string'
      ? { token, pid, place: where, began }
      : null;
  } catch {
    // Being written just now, or damaged: whoever wrote it is watched, not asked.
    return null;
  }
}

const write = (disk: Disk, file: string, holder: Holder): Promise<void> =>
  withFile(disk.open(file, 'wx', 0o600), (open) => writeWhole(open, Buffer.from(JSON.stringify(holder)), 0));

/** Locks of this process whose file could not be removed when they were let go or not got. */
const abandoned = new Set<string>();

/** Makes the file unless it is there. */
async function create(disk: Disk, file: string, holder: Holder): Promise<boolean> {
  try {
    await write(disk, file, holder);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    abandoned.add(holder.token);
    await removeIfThere(disk, file).catch(() => undefined);
    throw error;
  }
}

async function isSilent(disk: Disk, file: string, holder: Holder | null, times: LockTimes): Promise<boolean> {
  if (holder !== null && abandoned.has(holder.token)) return true;
  const known = holder?.place === place() ? life(holder) : 'unknown';
  if (known !== 'unknown') return known === 'ended';
  const before = await disk.facts(file);
  const watchMs = holder === null ? Math.min(times.watchMs, EMPTY_MS) : times.watchMs;
  const stepMs = Math.min(times.beatMs / 2, watchMs / 2);
  for (let waited = 0; waited < watchMs; waited += stepMs) {
    await pause(stepMs);
    const now = await disk.facts(file);
    const holderNow = await readHolder(disk, file);
    if (now.changed !== before.changed || holderNow?.token !== holder?.token) return false;
  }
  return true;
}

/** Whether the claim to a silent holder's place is of a process that ended before it could use it. */
async function isOver(disk: Disk, claim: string): Promise<boolean> {
  const claimant = await readHolder(disk, claim);
  if (claimant?.place === place() && life(claimant) === 'ended') return true;
  const { changed } = await disk.facts(claim);
  return Date.now() - changed > (claimant === null ? EMPTY_MS : CLAIM_MS);
}

/** Replaces a silent holder; false when another process was quicker. */
async function takeOver(disk: Disk, file: string, silent: Holder | null, own: Holder): Promise<boolean> {
  const claim = `${file}.claim-${silent?.token ?? 'unknown'}`;
  if (!(await create(disk, claim, own))) {
    if (await isOver(disk, claim)) await removeIfThere(disk, claim);
    return false;
  }
  try {
    if ((await readHolder(disk, file))?.token !== silent?.token) return false;
    const temporary = temporaryName(file);
    await write(disk, temporary, own);
    await disk.rename(temporary, file);
    return (await readHolder(disk, file))?.token === own.token;
  } finally {
    await removeIfThere(disk, claim).catch(() => undefined);
  }
}

/** Takes the folder for this process. Rejects with `in-use` while another one holds it. */
export async function takeLock(disk: Disk, folder: string, times: LockTimes = USUAL): Promise<Lock> {
  const file = path.join(folder, LOCK);
  const { pid } = process;
  const own: Holder = { token: randomBytes(16).toString('hex'), pid, place: place(), began: beginningOf(pid) };
  for (let attempt = 0; attempt < TAKEOVER_TRIES; attempt += 1) {
    if (await create(disk, file, own)) return held(disk, file, own, times, false);
    try {
      const holder = await readHolder(disk, file);
      if (!(await isSilent(disk, file, holder, times))) throw new StorageError('in-use');
      if (await takeOver(disk, file, holder, own)) return held(disk, file, own, times, true);
    } catch (error) {
      // The holder let go while it was looked at.
      if (codeOf(error) !== 'ENOENT') throw error;
    }
    await pause(TAKEOVER_PAUSE_MS);
  }
  throw new StorageError('in-use');
}

function held(disk: Disk, file: string, own: Holder, times: LockTimes, isTakenOver: boolean): Lock {
  const beat = setInterval(() => {
    // A beat that fails costs nothing: the next check says whether the folder is still ours.
    disk.touch(file).catch(() => undefined);
  }, times.beatMs);
  beat.unref();
  const check = async (): Promise<void> => {
    const holder = await readHolder(disk, file);
    if (holder?.token === own.token) return;
    // A tidy-minded program may have removed the file; then nobody else holds the folder.
    if (holder === null && (await create(disk, file, own))) return;
    throw new StorageError('lock-lost');
  };
  const release = async (): Promise<void> => {
    clearInterval(beat);
    abandoned.add(own.token);
    if ((await readHolder(disk, file))?.token === own.token) await removeIfThere(disk, file);
  };
  return { isTakenOver, check, release };
}
