/** Fills the notebook from the shards of both copies, and names every file that is not what the markers expect. */
import path from 'node:path';
import { fill, type Contents } from './contents.ts';
import type { Disk } from './disk.ts';
import { listIfThere } from './disk-steps.ts';
import { setAside } from './housekeeping.ts';
import { COPIES, shardName, type Copy } from './layout.ts';
import type { LoadedMarkers } from './load-markers.ts';
import type { Save } from './journal-format.ts';
import { pace } from './pace.ts';
import { SHARDS, shardOf } from './records.ts';
import { finding, type Finding } from './report.ts';
import { judgeShard, type ShardRead, type ShardState } from './shard-file.ts';
import { readStoreBytes } from './store-file.ts';

export interface LoadedShards {
  /** The last save that is in each shard, from its file. */
  readonly states: readonly ShardState[];
  readonly findings: readonly Finding[];
  /** The highest schema that a file names; null without files. */
  readonly schema: number | null;
}

export interface ShardSources {
  readonly disk: Disk;
  readonly folder: string;
  readonly canWrite: boolean;
  readonly markers: LoadedMarkers;
  readonly saves: readonly Save[];
  /** The records of a shard in the newest backup that is whole; null without one. */
  readonly fromBackup: (shard: number) => Promise<readonly string[] | null>;
}

interface Candidate {
  readonly copy: Copy;
  readonly read: ShardRead;
}

/** Shards that are read at the same time. */
const ABREAST = 4;

/** Reads all shards into `contents`; one whose copies differ or are wanting is marked as behind. */
export async function loadShards(contents: Contents, sources: ShardSources): Promise<LoadedShards> {
  const names = new Map<Copy, ReadonlySet<string>>();
  for (const copy of COPIES) {
    names.set(copy, new Set(await listIfThere(sources.disk, path.join(sources.folder, copy))));
  }
  const tick = pace();
  const states: ShardState[] = [];
  const findings: Finding[] = [];
  let schema: number | null = null;
  let reading: Promise<readonly (readonly Candidate[])[]> = Promise.resolve([]);
  for (let shard = 0; shard < SHARDS; shard += 1) {
    if (shard % ABREAST === 0) reading = readTogether(sources, names, shard);
    const candidates = (await reading)[shard % ABREAST] ?? [];
    await tick();
    const whole = candidates.map(({ read }) => read).filter((read) => read.state === 'whole');
    const best = whole.reduce<(typeof whole)[number] | null>(
      (far, read) => (far === null || read.sequence > far.sequence ? read : far),
      null,
    );
    if (best !== null) {
      fill(contents, shard, best.lines());
      schema = Math.max(schema ?? 0, best.schema);
    }
    const state = { sequence: best?.sequence ?? 0, count: best?.count ?? 0 };
    states.push(state);
    findings.push(...(await judge(contents, sources, shard, candidates, state)));
  }
  return { states, findings, schema };
}

type Names = ReadonlyMap<Copy, ReadonlySet<string>>;

/** The files of some shards, from `first` on. */
function readTogether(
  { disk, folder }: ShardSources,
  names: Names,
  first: number,
): Promise<readonly (readonly Candidate[])[]> {
  const readBytes = async (copy: Copy, name: string): Promise<Awaited<ReturnType<typeof readStoreBytes>>> =>
    names.get(copy)?.has(`${name}.json`) === true ? readStoreBytes(disk, path.join(folder, copy), name) : 'absent';
  const shards = Array.from({ length: Math.min(ABREAST, SHARDS - first) }, (_, index) => first + index);
  return Promise.all(
    shards.map(async (shard): Promise<readonly Candidate[]> => {
      const [one, other] = await Promise.all([
        readBytes('first', shardName(shard)),
        readBytes('second', shardName(shard)),
      ]);
      const read = judgeShard(one, shard);
      // Copies at rest are the same to the byte; then what holds for one holds for both.
      const isSame = typeof one !== 'string' && typeof other !== 'string' && Buffer.compare(one, other) === 0;
      return [
        { copy: 'first', read },
        { copy: 'second', read: isSame ? read : judgeShard(other, shard) },
      ];
    }),
  );
}

/** Holds the files of one shard against what the markers say. */
async function judge(
  contents: Contents,
  sources: ShardSources,
  shard: number,
  candidates: readonly Candidate[],
  state: ShardState,
): Promise<readonly Finding[]> {
  const { disk, folder, canWrite, markers } = sources;
  const expected = expectedOf(markers, shard);
  const wrong: { readonly file: string; readonly what: Finding['what'] }[] = [];
  for (const { copy, read } of candidates) {
    const own = (markers.own.get(copy) ?? markers.best)?.shards.get(shard);
    const file = path.join(copy, `${shardName(shard)}.json`);
    if (read.state === 'damaged' || read.state === 'unreadable') wrong.push({ file, what: read.state });
    else if (read.state === 'absent' && own !== undefined) wrong.push({ file, what: 'missing' });
    else if (read.state === 'whole' && own !== undefined && read.sequence < own.sequence) {
      wrong.push({ file, what: 'outdated' });
    }
    if (expected !== undefined && (read.state !== 'whole' || read.sequence < state.sequence)) contents.dirty.add(shard);
  }
  if (wrong.length === 0) return [];
  contents.dirty.add(shard);
  const recovery = await recover(contents, sources, shard, state, expected);
  const findings: Finding[] = [];
  for (const [index, { file, what }] of wrong.entries()) {
    // What cannot be read today may be readable tomorrow: it is moved only when nothing is missed.
    const isMoved = canWrite && (what === 'damaged' || (what === 'unreadable' && recovery.lost === 0));
    const kept = isMoved ? await setAside(disk, folder, file, true) : null;
    // What is lost is lost once, however many files went.
    const lost = index > 0 && what !== 'unreadable' ? 0 : recovery.lost;
    findings.push(finding(what, file, { setAside: kept, ...recovery, lost }));
  }
  return findings;
}

const expectedOf = ({ own, best }: LoadedMarkers, shard: number): ShardState | undefined =>
  [...own.values(), ...(best === null ? [] : [best])]
    .map(({ shards }) => shards.get(shard))
    .filter((state) => state !== undefined)
    .reduce<ShardState | undefined>(
      (far, state) => (far === undefined || state.sequence > far.sequence ? state : far),
      undefined,
    );

/** Where a shard's content comes from, given what is left of its files; takes it from a backup as the last resort. */
async function recover(
  contents: Contents,
  { saves, fromBackup, markers }: ShardSources,
  shard: number,
  state: ShardState,
  expected: ShardState | undefined,
): Promise<Pick<Finding, 'recoveredFrom' | 'lost'>> {
  const hasFile = state.sequence > 0;
  if (hasFile && (expected === undefined || state.sequence >= expected.sequence)) {
    return { recoveredFrom: 'other-copy', lost: 0 };
  }
  // A shard that the marker does not name was never needed: the journal still has all of it.
  const isInJournal =
    expected === undefined ? markers.best !== null : coversAll(saves, state.sequence, expected.sequence);
  if (isInJournal) return { recoveredFrom: 'journal', lost: 0 };
  const backup = hasFile ? null : await fromBackup(shard);
  if (backup !== null) {
    fill(contents, shard, backup);
    return { recoveredFrom: 'backup', lost: 'unknown' };
  }
  if (hasFile) return { recoveredFrom: 'other-copy', lost: 'unknown' };
  const journalled = new Set(
    saves.flatMap(({ operations }) =>
      operations.flatMap((one) => (one.what === 'put' && shardOf(one.id) === shard ? [one.id] : [])),
    ),
  );
  const lost = expected === undefined ? 'unknown' : Math.max(0, expected.count - journalled.size);
  return {
    recoveredFrom: journalled.size > 0 ? 'journal' : null,
    lost: lost === 0 && expected?.count !== 0 ? 'unknown' : lost,
  };
}

/** Whether the journal still has every save after `from` up to `to`. */
function coversAll(saves: readonly Save[], from: number, to: number): boolean {
  return saves.filter(({ sequence }) => sequence > from && sequence <= to).length === to - from;
}
