/**
 * The marker says that a notebook is expected here, and what its files must hold: without it, a missing or an older
 * file would look like a notebook that was always so.
 */
import { DamagedText, encodeChecked, linesOf } from './checked-text.ts';
import type { Disk } from './disk.ts';
import { MARKER, shardName } from './layout.ts';
import type { ShardState } from './shard-file.ts';
import { judgeStoreBytes, readStoreBytes } from './store-file.ts';

export interface Marker {
  readonly schema: number;
  /** All saves up to this one are in the shards. */
  readonly sequence: number;
  /** The lowest segment of the journal that is still needed; there is at least one. */
  readonly journal: number;
  readonly shards: ReadonlyMap<number, ShardState>;
}

export type MarkerRead =
  | { readonly state: 'whole'; readonly marker: Marker }
  | { readonly state: 'absent' | 'unreadable' }
  | { readonly state: 'damaged'; readonly why: DamagedText };

export const encodeMarker = ({ schema, sequence, journal, shards }: Marker): string =>
  encodeChecked({
    header: {
      holds: MARKER,
      schema,
      sequence,
      journal,
      count: [...shards.values()].reduce((sum, { count }) => sum + count, 0),
    },
    lines: [...shards]
      .sort(([a], [b]) => a - b)
      .map(([shard, state]) => JSON.stringify([shardName(shard), state.sequence, state.count])),
  });

/** Reads the marker of a copy. Rejects with what the file system says. */
export async function readMarker(disk: Disk, folder: string): Promise<MarkerRead> {
  const read = judgeStoreBytes(await readStoreBytes(disk, folder, MARKER));
  if (read.state !== 'whole') return read;
  const { holds, schema, sequence, journal } = read.text.header;
  if (holds !== MARKER || typeof schema !== 'number' || typeof sequence !== 'number' || typeof journal !== 'number') {
    return { state: 'damaged', why: new DamagedText('the file of something else') };
  }
  const shards = new Map<number, ShardState>();
  for (const line of linesOf(read.text)) {
    const [name, last, count] = JSON.parse(line) as [string, number, number];
    shards.set(Number.parseInt(name, 16), { sequence: last, count });
  }
  return { state: 'whole', marker: { schema, sequence, journal, shards } };
}
