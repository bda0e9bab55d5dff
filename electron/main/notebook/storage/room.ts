/**
 * Whether a checkpoint fits on the disk, and in which order. Begun on a full disk and broken off, it would use up the
 * room that deleting needs; what shrinks is written first, since its room then serves the rest.
 */
import path from 'node:path';
import { shardAt, type Contents } from './contents.ts';
import type { Disk } from './disk.ts';
import { codeOf } from './disk-steps.ts';
import { COPIES, shardName } from './layout.ts';
import { pace } from './pace.ts';
import { StorageError } from './storage-error.ts';

const BLOCK = 4096;
/** What a checkpoint leaves to the saves that go on beside it. */
const LEFT_FOR_SAVES = 64 * 1024;

const inBlocks = (bytes: number): number => Math.ceil(bytes / BLOCK) * BLOCK;

/** What a shard takes on the disk, by a measure of its lines. */
function sizeOf(contents: Contents, shard: number, measure: (line: string) => number): number {
  let bytes = BLOCK;
  for (const line of shardAt(contents, shard).values()) bytes += measure(line) + 2;
  return inBlocks(bytes);
}

/** More than the bytes of any text, and known without looking at it. */
const atMost = (line: string): number => 3 * line.length;

async function sizeNow(disk: Disk, file: string): Promise<number> {
  try {
    return inBlocks((await disk.facts(file)).bytes);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}

/** The shards in the order in which both copies of them fit; rejects with `disk-full` when they do not. */
export async function inFittingOrder(
  disk: Disk,
  folder: string,
  contents: Contents,
  shards: ReadonlySet<number>,
): Promise<readonly number[]> {
  const room = (await disk.room(folder)) - LEFT_FOR_SAVES;
  const most = [...shards].reduce((sum, shard) => sum + sizeOf(contents, shard, atMost), 0);
  if (COPIES.length * most < room) return [...shards];
  const tick = pace();
  const growing: { readonly shard: number; readonly size: number; readonly growth: number }[] = [];
  for (const shard of shards) {
    await tick();
    const size = sizeOf(contents, shard, (line) => Buffer.byteLength(line));
    const now = await sizeNow(disk, path.join(folder, COPIES[0], `${shardName(shard)}.json`));
    growing.push({ shard, size, growth: size - now });
  }
  growing.sort((a, b) => a.growth - b.growth);
  let used = 0;
  for (const _copy of COPIES) {
    for (const { size, growth } of growing) {
      // While a file is written, the old one is still there.
      if (used + size > room) throw new StorageError('disk-full');
      used += growth;
    }
  }
  return growing.map(({ shard }) => shard);
}
