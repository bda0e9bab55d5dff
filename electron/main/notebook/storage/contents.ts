/** The notebook in memory: every record as its line, by shard, and how far the shards on the disk are behind. */
import { idOfLine, SHARDS, shardOf } from './records.ts';
import type { JournalOperation } from './journal-format.ts';

export interface Contents {
  readonly shards: readonly Map<string, string>[];
  /** Shards whose files do not hold what stands here. */
  readonly dirty: Set<number>;
  /** The last save that is in here. */
  sequence: number;
  /** The schema of the records' values; null before anything was saved. */
  schema: number | null;
}

export const emptyContents = (): Contents => ({
  shards: Array.from({ length: SHARDS }, () => new Map<string, string>()),
  dirty: new Set(),
  sequence: 0,
  schema: null,
});

/** The records of one shard. */
export function shardAt({ shards }: Contents, shard: number): Map<string, string> {
  const found = shards[shard];
  if (found === undefined) throw new RangeError(`no shard ${String(shard)}`);
  return found;
}

export const lineAt = (contents: Contents, id: string): string | undefined => shardAt(contents, shardOf(id)).get(id);

export const countOf = ({ shards }: Contents): number => shards.reduce((sum, { size }) => sum + size, 0);

export function* linesIn({ shards }: Contents): Generator<string> {
  for (const shard of shards) yield* shard.values();
}

/** Fills a shard with the lines of its file. */
export function fill(contents: Contents, shard: number, lines: readonly string[]): void {
  const records = shardAt(contents, shard);
  for (const line of lines) {
    const id = idOfLine(line);
    if (id !== null) records.set(id, line);
  }
}

/** Applies one operation to what stands in memory. */
export function apply(contents: Contents, operation: JournalOperation): void {
  if (operation.what === 'schema') {
    contents.schema = Math.max(contents.schema ?? 0, operation.schema);
    return;
  }
  const shard = shardOf(operation.id);
  contents.dirty.add(shard);
  if (operation.what === 'put') shardAt(contents, shard).set(operation.id, operation.line);
  else shardAt(contents, shard).delete(operation.id);
}
