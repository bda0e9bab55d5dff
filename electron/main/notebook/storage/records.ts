/** What the storage keeps: records of any kind, each held as the one line of JSON that stands in every file. */
import { StorageError } from './storage-error.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface StoredRecord<V = Json> {
  /** Lower-case letters and digits, at most 64, never given to another record. */
  readonly id: string;
  readonly kind: string;
  readonly value: V;
}

export type Operation<V = Json> = { readonly put: StoredRecord<V> } | { readonly delete: string };

const ID = /^[0-9a-z]{1,64}$/;
const LINE = /^\{"id":"([0-9a-z]{1,64})","kind":"/;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** How many files a copy of the notebook is spread over; part of the format. */
export const SHARDS = 256;

/** The shard in which a record stands, from its id alone (FNV-1a). */
export function shardOf(id: string): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), FNV_PRIME);
  return (hash >>> 0) % SHARDS;
}

/** Throws `bad-record` for an id that is none. */
export function checkId(id: string): string {
  if (!ID.test(id)) throw new StorageError('bad-record', { cause: new Error(`not an id: ${JSON.stringify(id)}`) });
  return id;
}

const toJson: (value: unknown) => string | undefined = JSON.stringify;

/** A record as its line; throws `bad-record` for what JSON cannot hold. */
export function lineOf(record: StoredRecord<unknown>): string {
  checkId(record.id);
  let value: string | undefined;
  try {
    value = toJson(record.value);
  } catch (error) {
    throw new StorageError('bad-record', { cause: error });
  }
  if (value === undefined) throw new StorageError('bad-record', { cause: new Error('the value is not JSON') });
  return `{"id":"${record.id}","kind":${JSON.stringify(record.kind)},"value":${value}}`;
}

/** The id in a line, or null when it is not a record's line. */
export const idOfLine = (line: string): string | null => LINE.exec(line)?.[1] ?? null;

/** The record in a line that `lineOf` wrote. */
export const recordOf = (line: string): StoredRecord => JSON.parse(line) as StoredRecord;
