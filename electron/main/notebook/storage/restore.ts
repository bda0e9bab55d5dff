/** What must change so that the notebook is what it was in a backup. */
import type { BackupContent } from './backups.ts';
import { lineAt, linesIn, type Contents } from './contents.ts';
import { migrated, type Migrate } from './migrate.ts';
import { pace } from './pace.ts';
import { idOfLine, lineOf, type Operation } from './records.ts';
import { StorageError } from './storage-error.ts';

/** The operations of a restore. Rejects with `newer-version` for a backup that a newer program made. */
export async function restorationOf(
  contents: Contents,
  backup: BackupContent,
  schema: number,
  migrate: Migrate,
): Promise<readonly Operation[]> {
  if (backup.schema > schema) throw new StorageError('newer-version');
  const kept = new Set(backup.lines.map(idOfLine));
  const tick = pace();
  const operations: Operation[] = [];
  for (const line of linesIn(contents)) {
    const id = idOfLine(line);
    if (id !== null && !kept.has(id)) operations.push({ delete: id });
  }
  for (const line of backup.lines) {
    await tick();
    const record = migrated(line, backup.schema, schema, migrate);
    if (lineAt(contents, record.id) !== lineOf(record)) operations.push({ put: record });
  }
  return operations;
}
