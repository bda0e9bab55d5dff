/** Brings a notebook from its folder into memory: markers, shards, journal, and what was found on the way. */
import { listBackups, readBackup } from './backups.ts';
import { apply, emptyContents, type Contents } from './contents.ts';
import type { Disk } from './disk.ts';
import { sweep } from './housekeeping.ts';
import type { Save } from './journal-format.ts';
import { COPIES, FOLDERS, type Copy } from './layout.ts';
import { loadJournal, type LoadedJournal } from './load-journal.ts';
import { loadMarkers, type LoadedMarkers } from './load-markers.ts';
import { loadShards, type LoadedShards } from './load-shards.ts';
import { idOfLine, shardOf } from './records.ts';
import { finding, type Finding } from './report.ts';
import type { ShardState } from './shard-file.ts';

export interface Loaded {
  readonly isNew: boolean;
  readonly contents: Contents;
  /** Whether both copies have a whole marker. */
  readonly isMarked: boolean;
  /** Whether the markers say all that is known, so that nothing is found at the next opening either. */
  readonly isAtRest: boolean;
  /** What the files of each copy hold, or will when the shards that are behind have been written. */
  readonly states: ReadonlyMap<Copy, Map<number, ShardState>>;
  /** Highest segment of the journal, and the bytes of all. */
  readonly segment: number;
  readonly journalBytes: number;
  readonly findings: readonly Finding[];
}

/** Loads the notebook in `folder`. `canWrite` is false where nothing may be swept or set aside. */
export async function load(disk: Disk, folder: string, canWrite: boolean): Promise<Loaded> {
  const swept = canWrite ? await sweep(disk, folder) : [];
  const contents = emptyContents();
  const markers = await loadMarkers(disk, folder, canWrite);
  const journal = await loadJournal(disk, folder, canWrite);
  const { saves } = journal;
  const fromBackup = backupReader(disk, folder);
  const shards = await loadShards(contents, { disk, folder, canWrite, markers, saves, fromBackup });
  const isNew = isNothing(markers, journal, shards) && (await listBackups(disk, folder)).length === 0;
  replay(contents, saves, shards.states);
  contents.schema ??= shards.schema ?? markers.best?.schema ?? null;
  contents.schema =
    contents.schema === null ? null : Math.max(contents.schema, shards.schema ?? 0, markers.best?.schema ?? 0);
  contents.sequence = Math.max(
    0,
    markers.best?.sequence ?? 0,
    saves.at(-1)?.sequence ?? 0,
    journal.last,
    ...sequences(shards, markers),
  );
  const isMarked = markers.own.size === COPIES.length;
  const missing = gaps(markers, journal, shards);
  return {
    isNew,
    contents,
    isMarked,
    isAtRest: isNew || (isMarked && missing.length === 0),
    states: new Map(COPIES.map((copy) => [copy, statesOf(shards)])),
    segment: Math.max(0, ...journal.segments),
    journalBytes: journal.bytes,
    findings: isNew
      ? [...swept, ...beginnings(markers)]
      : [...swept, ...markers.findings, ...journal.findings, ...shards.findings, ...missing],
  };
}

/** Nothing that was ever acknowledged: the first save writes the markers before it writes itself. */
const isNothing = (markers: LoadedMarkers, journal: LoadedJournal, shards: LoadedShards): boolean =>
  markers.best === null &&
  journal.bytes === 0 &&
  shards.findings.length === 0 &&
  shards.schema === null &&
  ![...markers.findings, ...journal.findings].some(({ what }) => what === 'unreadable');

/** What the first save of a notebook left when it was cut off. */
const beginnings = ({ findings }: LoadedMarkers): readonly Finding[] =>
  findings
    .filter(({ what }) => what !== 'missing')
    .map(({ file, setAside }) => finding('leftover', file, { setAside }));

/** A copy that does not hold what was loaded has that shard written before its marker is. */
const statesOf = ({ states }: LoadedShards): Map<number, ShardState> =>
  new Map([...states.entries()].filter(([, { sequence }]) => sequence > 0));

const sequences = ({ states }: LoadedShards, { own }: LoadedMarkers): readonly number[] => [
  ...states.map(({ sequence }) => sequence),
  ...[...own.values()].flatMap(({ shards }) => [...shards.values()].map(({ sequence }) => sequence)),
];

/** Applies what came after each shard's file; a shard that already holds a save skips it. */
function replay(contents: Contents, saves: readonly Save[], states: readonly ShardState[]): void {
  for (const { sequence, operations } of saves) {
    for (const operation of operations) {
      if (operation.what !== 'schema' && sequence <= (states[shardOf(operation.id)]?.sequence ?? 0)) continue;
      apply(contents, operation);
    }
  }
}

/** Saves that were acknowledged after the marker and are nowhere. */
function gaps(
  markers: LoadedMarkers,
  { saves, segments, last: said }: LoadedJournal,
  shards: LoadedShards,
): readonly Finding[] {
  const { best } = markers;
  if (best !== null && !segments.some((segment) => segment >= best.journal)) {
    return [finding('missing', FOLDERS.journal, { lost: 'unknown' })];
  }
  const from = best?.sequence ?? Math.max(0, ...shards.states.map(({ sequence }) => sequence));
  const after = saves.filter(({ sequence }) => sequence > from).map(({ sequence }) => sequence);
  const last = Math.max(from, said, ...after, ...sequences(shards, markers));
  const lost = last - from - after.length;
  return lost > 0 ? [finding('damaged', FOLDERS.journal, { lost })] : [];
}

/** Looks a shard up in the newest backup that is whole; reads backups only when it is asked. */
function backupReader(disk: Disk, folder: string): (shard: number) => Promise<readonly string[] | null> {
  let lines: Promise<readonly string[] | null> | null = null;
  const newest = async (): Promise<readonly string[] | null> => {
    for (const { name } of await listBackups(disk, folder)) {
      const backup = await readBackup(disk, folder, name).catch(() => null);
      if (backup !== null) return backup.lines;
    }
    return null;
  };
  return async (shard) => {
    lines ??= newest();
    return (await lines)?.filter((line) => shardOf(idOfLine(line) ?? '') === shard) ?? null;
  };
}
