/** Dated backups: the whole notebook in one file, checked by its hash, a few of each occasion. */
import path from 'node:path';
import { isTemporaryName, temporaryName } from './atomic-writer.ts';
import { DamagedText, decodeChecked, encodeParts, linesOf, type CheckedText, type ReadText } from './checked-text.ts';
import type { Disk } from './disk.ts';
import { codeOf, listIfThere, removeIfThere, syncFolder, withFile, writeWhole } from './disk-steps.ts';
import { FOLDERS } from './layout.ts';
import { pace } from './pace.ts';
import { idOfLine } from './records.ts';
import { StorageError } from './storage-error.ts';

export type Occasion = 'daily' | 'before-migration' | 'before-restore' | 'by-hand';

/** How many of each occasion are kept; what somebody made by hand is never thrown away for a newer one. */
const KEPT: Readonly<Record<Occasion, number>> = {
  daily: 7,
  'before-migration': 3,
  'before-restore': 3,
  'by-hand': Number.POSITIVE_INFINITY,
};

export interface Backup {
  readonly name: string;
  readonly occasion: Occasion;
  /** The day on which it was made, `2026-11-21`. */
  readonly day: string;
  /** The last save in it. */
  readonly sequence: number;
}

export interface BackupContent {
  readonly schema: number;
  readonly sequence: number;
  readonly lines: readonly string[];
}

// The number of the save comes first: clocks go back, saves do not.
const NAME = /^(\d{12})-(\d{4}-\d\d-\d\d)T\d{6}-(daily|before-migration|before-restore|by-hand)\.json$/;

function nameOf(sequence: number, at: Date, occasion: Occasion): string {
  const time = at.toISOString().slice(0, 19).replaceAll(':', '');
  return `${String(sequence).padStart(12, '0')}-${time}-${occasion}.json`;
}

const encode = ({ schema, sequence, lines }: BackupContent): CheckedText => ({
  header: { holds: 'backup', schema, sequence, count: lines.length },
  lines,
});

/** The backups in the notebook's folder, newest first. */
export async function listBackups(disk: Disk, folder: string): Promise<readonly Backup[]> {
  const names = await listIfThere(disk, path.join(folder, FOLDERS.backups));
  return names
    .flatMap((name) => {
      const [, sequence, day = '', occasion] = NAME.exec(name) ?? [];
      return sequence === undefined ? [] : [{ name, day, occasion: occasion as Occasion, sequence: Number(sequence) }];
    })
    .reverse();
}

async function readText(disk: Disk, file: string): Promise<ReadText> {
  return decodeChecked(await disk.read(file));
}

/** Reads a backup; rejects with `bad-backup` when it is not what was written. */
export async function readBackup(disk: Disk, folder: string, name: string): Promise<BackupContent> {
  if (!NAME.test(name)) throw new StorageError('bad-backup');
  let text: ReadText;
  try {
    text = await readText(disk, path.join(folder, FOLDERS.backups, name));
  } catch (error) {
    throw error instanceof DamagedText || codeOf(error) === 'ENOENT'
      ? new StorageError('bad-backup', { cause: error })
      : error;
  }
  const { holds, schema, sequence } = text.header;
  if (holds !== 'backup' || typeof schema !== 'number' || typeof sequence !== 'number') {
    throw new StorageError('bad-backup');
  }
  return { schema, sequence, lines: linesOf(text) };
}

/** Writes a file whole, in slices, and gives it its name only when it has been read back. */
async function writeChecked(disk: Disk, file: string, text: CheckedText): Promise<void> {
  const temporary = temporaryName(file);
  const tick = pace();
  try {
    await withFile(disk.open(temporary, 'wx', 0o600), async (open) => {
      let at = 0;
      for (const part of encodeParts(text)) {
        const bytes = Buffer.from(part);
        await writeWhole(open, bytes, at);
        at += bytes.byteLength;
        await tick();
      }
      await open.sync();
    });
    await readText(disk, temporary);
    await disk.rename(temporary, file);
  } catch (error) {
    await removeIfThere(disk, temporary).catch(() => undefined);
    throw error instanceof DamagedText ? new StorageError('read-back', { cause: error }) : error;
  }
  await syncFolder(disk, path.dirname(file));
}

/** Writes a backup and removes those of its occasion that are too many. */
export async function writeBackup(
  disk: Disk,
  folder: string,
  content: BackupContent,
  occasion: Occasion,
  at: Date,
): Promise<Backup> {
  const name = nameOf(content.sequence, at, occasion);
  await disk.makeFolder(path.join(folder, FOLDERS.backups), 0o700);
  await writeChecked(disk, path.join(folder, FOLDERS.backups, name), encode(content));
  const alike = (await listBackups(disk, folder)).filter((backup) => backup.occasion === occasion);
  for (const old of alike.slice(KEPT[occasion])) {
    if (old.name !== name) await removeIfThere(disk, path.join(folder, FOLDERS.backups, old.name));
  }
  return { name, occasion, day: at.toISOString().slice(0, 10), sequence: content.sequence };
}

/** Takes records out of every backup; one that cannot be read is removed, since nobody can say what is in it. */
export async function purgeBackups(disk: Disk, folder: string, ids: ReadonlySet<string>): Promise<void> {
  for (const name of await listIfThere(disk, path.join(folder, FOLDERS.backups))) {
    const file = path.join(folder, FOLDERS.backups, name);
    if (!NAME.test(name) || isTemporaryName(name)) continue;
    const content = await readBackup(disk, folder, name).catch((error: unknown) => {
      if (error instanceof StorageError && error.reason === 'bad-backup') return null;
      throw error;
    });
    if (content === null) {
      await removeIfThere(disk, file);
      continue;
    }
    const lines = content.lines.filter((line) => !ids.has(idOfLine(line) ?? ''));
    if (lines.length < content.lines.length) await writeChecked(disk, file, encode({ ...content, lines }));
  }
}
