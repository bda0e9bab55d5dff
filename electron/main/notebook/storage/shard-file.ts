/** The file of one shard in one copy. */
import { DamagedText, encodeChecked, linesOf } from './checked-text.ts';
import { shardAt, type Contents } from './contents.ts';
import { shardName } from './layout.ts';
import { judgeStoreBytes } from './store-file.ts';

/** What the marker says of a shard: the last save in its file, and how many records are. */
export interface ShardState {
  readonly sequence: number;
  readonly count: number;
}

export type ShardRead =
  | (ShardState & { readonly state: 'whole'; readonly schema: number; readonly lines: () => readonly string[] })
  | { readonly state: 'absent' | 'unreadable' }
  | { readonly state: 'damaged'; readonly why: DamagedText };

/** The text of a shard as it stands in memory now. */
export const encodeShard = (contents: Contents, shard: number): string =>
  encodeChecked({
    header: {
      holds: 'shard',
      shard: shardName(shard),
      schema: contents.schema ?? 0,
      sequence: contents.sequence,
      count: shardAt(contents, shard).size,
    },
    lines: [...shardAt(contents, shard).values()],
  });

/** What was read as the file of a shard. */
export function judgeShard(bytes: Uint8Array | 'absent' | 'unreadable', shard: number): ShardRead {
  const read = judgeStoreBytes(bytes);
  if (read.state !== 'whole') return read;
  const { text } = read;
  const { holds, shard: name, schema, sequence, count } = text.header;
  if (
    holds !== 'shard' ||
    name !== shardName(shard) ||
    typeof schema !== 'number' ||
    typeof sequence !== 'number' ||
    typeof count !== 'number'
  ) {
    return { state: 'damaged', why: new DamagedText('the file of something else') };
  }
  return { state: 'whole', schema, sequence, count, lines: () => linesOf(text) };
}
