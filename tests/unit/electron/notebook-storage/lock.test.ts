import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk, type Disk } from '../../../../electron/main/notebook/storage/disk.ts';
import { takeLock } from '../../../../electron/main/notebook/storage/lock.ts';

const QUICK = { beatMs: 20, watchMs: 80 };
let folder = '';
let file = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'attache-lock-'));
  file = path.join(folder, 'lock');
});
afterEach(() => rm(folder, { recursive: true }));

interface Holder {
  token: string;
  pid: number;
  place: string;
  began: string | null;
}

/** What a process of this machine writes, changed as it is told. */
async function holder(change: Partial<Holder>): Promise<Holder> {
  const lock = await takeLock(nodeDisk, folder, QUICK);
  const own = JSON.parse(readFileSync(file, 'utf8')) as Holder;
  await lock.release();
  return { ...own, token: 'other', ...change };
}

/** A process number that belongs to nobody any more. */
const ended = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('the lock of the folder', () => {
  it('is taken once, and again when it was let go', async () => {
    const lock = await takeLock(nodeDisk, folder, QUICK);
    await expect(takeLock(nodeDisk, folder, QUICK)).rejects.toMatchObject({ reason: 'in-use' });
    await lock.check();
    await lock.release();
    expect(readdirSync(folder)).toEqual([]);
    expect((await takeLock(nodeDisk, folder, QUICK)).isTakenOver).toBe(false);
  });

  it('is taken from a process that has ended', async () => {
    writeFileSync(file, JSON.stringify(await holder({ pid: ended() })));
    const lock = await takeLock(nodeDisk, folder);
    expect(lock.isTakenOver).toBe(true);
    expect(readdirSync(folder)).toEqual(['lock']);
    await lock.release();
  });

  it('is taken from a process whose number another one has now', async () => {
    const other = await holder({});
    if (other.began !== null) writeFileSync(file, JSON.stringify({ ...other, began: '1' }));
    expect((await takeLock(nodeDisk, folder, QUICK)).isTakenOver).toBe(other.began !== null);
  });

  it.each(['another machine', `${hostname()} another container`])(
    'of %s is respected while it beats, and taken when it is silent',
    async (place) => {
      writeFileSync(file, JSON.stringify(await holder({ place, pid: ended() })));
      const beat = setInterval(() => utimesSync(file, new Date(), new Date()), 15);
      await expect(takeLock(nodeDisk, folder, QUICK)).rejects.toMatchObject({ reason: 'in-use' });
      clearInterval(beat);
      expect((await takeLock(nodeDisk, folder, QUICK)).isTakenOver).toBe(true);
    },
  );

  it.each(['', 'null', '{"token":'])('that says %j was left by a killed process', async (text) => {
    writeFileSync(file, text);
    expect((await takeLock(nodeDisk, folder, QUICK)).isTakenOver).toBe(true);
  });

  it('goes to one of many that find its holder dead', async () => {
    writeFileSync(file, JSON.stringify(await holder({ pid: ended() })));
    const taken = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(nodeDisk, folder, QUICK)));
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is taken although another process was killed while it took it', async () => {
    const dead = await holder({ pid: ended() });
    writeFileSync(file, JSON.stringify(dead));
    writeFileSync(`${file}.claim-${dead.token}`, JSON.stringify({ ...dead, token: 'claimant' }));
    expect((await takeLock(nodeDisk, folder, QUICK)).isTakenOver).toBe(true);
  });

  it('shows that it lives', async () => {
    const lock = await takeLock(nodeDisk, folder, QUICK);
    utimesSync(file, new Date(0), new Date(0));
    await expect.poll(async () => (await nodeDisk.facts(file)).changed).toBeGreaterThan(0);
    await lock.release();
  });

  it('notices that somebody else holds the folder, and leaves that lock alone', async () => {
    const lock = await takeLock(nodeDisk, folder, QUICK);
    const other = JSON.stringify({ token: 'other', pid: 1, place: 'x', began: null });
    writeFileSync(file, other);
    await expect(lock.check()).rejects.toMatchObject({ reason: 'lock-lost' });
    await lock.release();
    expect(readFileSync(file, 'utf8')).toBe(other);
  });

  it('is made again when the file was tidied away', async () => {
    const lock = await takeLock(nodeDisk, folder, QUICK);
    await nodeDisk.remove(file);
    await lock.check();
    expect(existsSync(file)).toBe(true);
    await lock.release();
  });

  it('is taken by the same process again when its file could not be removed', async () => {
    let isRefused = true;
    const disk: Disk = {
      ...nodeDisk,
      remove: (name) => (isRefused ? Promise.reject(new Error('refused')) : nodeDisk.remove(name)),
    };
    const lock = await takeLock(disk, folder, QUICK);
    await expect(lock.release()).rejects.toThrow('refused');
    isRefused = false;
    expect((await takeLock(disk, folder)).isTakenOver).toBe(true);
  });
});
