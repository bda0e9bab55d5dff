/**
 * Puts what stands in memory into the shards: first one copy, written, synced, read back and compared, then the other.
 * A crash at any moment leaves one copy whole, and the journal with all that came after it.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { shardAt, type Contents } from './contents.ts';
import type { Disk } from './disk.ts';
import { syncFile, syncFolder } from './disk-steps.ts';
import { COPIES, MARKER, shardName, type Copy } from './layout.ts';
import { encodeMarker, type Marker } from './marker.ts';
import { pace } from './pace.ts';
import { inFittingOrder } from './room.ts';
import { encodeShard, type ShardState } from './shard-file.ts';
import { StorageError } from './storage-error.ts';
import { writeStoreFile } from './store-file.ts';

export interface Checkpoint {
  readonly disk: Disk;
  readonly folder: string;
  readonly contents: Contents;
  /** Shards to write. */
  readonly shards: ReadonlySet<number>;
  /** What the files of each copy hold; brought up to date here. */
  readonly states: ReadonlyMap<Copy, Map<number, ShardState>>;
  /** What the marker is to say besides. */
  readonly marker: Omit<Marker, 'shards' | 'schema'>;
  /** Rejects when the folder is no longer ours. */
  readonly check: () => Promise<void>;
}

/** Files that are synced at the same time. */
const ABREAST = 8;

const hashOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Writes both copies; rejects at the first thing that is not as it was written, with the other copy untouched. */
export async function writeCheckpoint(checkpoint: Checkpoint): Promise<void> {
  const { disk, folder, contents, shards } = checkpoint;
  const ordered = await inFittingOrder(disk, folder, contents, shards);
  for (const copy of COPIES) await writeCopy(checkpoint, copy, ordered);
}

async function writeCopy(checkpoint: Checkpoint, copy: Copy, shards: readonly number[]): Promise<void> {
  const { disk, contents, states, marker } = checkpoint;
  const folder = path.join(checkpoint.folder, copy);
  const own = states.get(copy) ?? new Map<number, ShardState>();
  const tick = pace();
  const written = new Map<string, string>();
  await checkpoint.check();
  for (const shard of shards) {
    await tick();
    const state = { sequence: contents.sequence, count: shardAt(contents, shard).size };
    written.set(shardName(shard), write(disk, folder, shardName(shard), encodeShard(contents, shard)));
    own.set(shard, state);
  }
  await settle(disk, folder, written);
  const text = encodeMarker({ ...marker, schema: contents.schema ?? 0, shards: own });
  await settle(disk, folder, new Map([[MARKER, write(disk, folder, MARKER, text)]]));
}

/** Writes one file and returns the hash that it must have. */
function write(disk: Disk, folder: string, name: string, text: string): string {
  writeStoreFile(disk, folder, name, text);
  return hashOf(text);
}

/** Puts files and their names on the medium, then reads them back. */
async function settle(disk: Disk, folder: string, written: ReadonlyMap<string, string>): Promise<void> {
  const names = [...written];
  const fileOf = (name: string): string => path.join(folder, `${name}.json`);
  for (let from = 0; from < names.length; from += ABREAST) {
    const outcomes = await Promise.allSettled(
      names.slice(from, from + ABREAST).map(([name]) => syncFile(disk, fileOf(name))),
    );
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }
  await syncFolder(disk, folder);
  const tick = pace();
  for (const [name, hash] of names) {
    await tick();
    if (hashOf(await disk.read(fileOf(name))) !== hash) throw new StorageError('read-back');
  }
}
