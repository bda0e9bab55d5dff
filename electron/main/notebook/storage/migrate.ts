/** Brings records of an older schema to the one of now, as one save: all of them or none. */
import type { Contents } from './contents.ts';
import { linesIn } from './contents.ts';
import { pace } from './pace.ts';
import { lineOf, recordOf, type Operation, type StoredRecord } from './records.ts';
import { StorageError } from './storage-error.ts';

/** One record from the schema `from` to the one of now; throws for a record that it cannot bring over. */
export type Migrate = (record: StoredRecord, from: number) => StoredRecord;

/** The record in a line at the schema of now. Throws `bad-record` when the migration does. */
export function migrated(line: string, from: number, schema: number, migrate: Migrate): StoredRecord {
  const record = recordOf(line);
  if (from === schema) return record;
  try {
    return migrate(record, from);
  } catch (error) {
    throw new StorageError('bad-record', { cause: error });
  }
}

/** What must be put so that every record has the schema of now. */
export async function migrationOf(contents: Contents, schema: number, migrate: Migrate): Promise<readonly Operation[]> {
  const tick = pace();
  const operations: Operation[] = [];
  for (const line of linesIn(contents)) {
    await tick();
    const record = migrated(line, contents.schema ?? schema, schema, migrate);
    if (lineOf(record) !== line) operations.push({ put: record });
  }
  return operations;
}
