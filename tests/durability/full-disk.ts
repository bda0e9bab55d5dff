/** D3: notes are saved until the file system is truly full; then one deletes, saves again, and opens anew. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statfsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { missesOf, type Experiment, type Outcome, type Setting } from './experiment.ts';
import { MEGABYTE, mountImage, mountMemory, unmount, whyNotMounted } from './mounts.ts';
import { noteText } from './notes.ts';
import { contentOf, optionsOf, sameContent } from './opening.ts';

interface Disk {
  readonly kind: 'memory' | 'image';
  readonly bytes: number;
}

const SHORT: readonly Disk[] = [
  { kind: 'memory', bytes: 4 * MEGABYTE },
  { kind: 'image', bytes: 4 * MEGABYTE },
];
const FULL: readonly Disk[] = [
  ...[0.5, 1, 2, 4, 8].map((size): Disk => ({ kind: 'memory', bytes: size * MEGABYTE })),
  ...[2, 4, 8, 16].map((size): Disk => ({ kind: 'image', bytes: size * MEGABYTE })),
];

const NOTE_BYTES = 3000;

interface Result {
  disk: string;
  acknowledged: number;
  refusedWith: string;
  toDelete: number;
  deletedOnFullDisk: number;
  savedAfterwards: boolean;
  lost: number;
  reported: number;
  bareAcknowledged: number;
  bareLost: number;
}

/** Fills the disk with notes of our own notebook. */
async function fill(
  { programs }: Setting,
  place: string,
  bytes: number,
): Promise<Omit<Result, 'disk' | 'bareAcknowledged' | 'bareLost'>> {
  const { openNotebookStorage, StorageError } = programs.storage;
  const folder = path.join(place, 'notebook');
  const options = optionsOf({ reserveBytes: Math.floor(bytes / 8), journalLimit: Math.floor(bytes / 8) });
  const { storage } = await openNotebookStorage(folder, options);
  await storage.maintain();
  const acknowledged = new Map<string, string>();
  let refusedWith = 'nothing';
  for (let index = 0; index < 100_000; index += 1) {
    const id = `n${String(index)}`;
    const value = noteText(index, NOTE_BYTES);
    try {
      await storage.commit([{ put: { id, kind: 'note', value } }]);
      acknowledged.set(id, value);
    } catch (error) {
      refusedWith = error instanceof StorageError ? error.reason : 'an error without a type';
      break;
    }
  }
  const count = acknowledged.size;
  let deletedOnFullDisk = 0;
  const free = statfsSync(place).bavail;
  const toDelete = Math.floor(count * 0.6);
  for (const id of [...acknowledged.keys()].slice(0, toDelete)) {
    const isDeleted = await storage.commit([{ delete: id }]).then(
      () => true,
      () => false,
    );
    if (!isDeleted) break;
    acknowledged.delete(id);
    deletedOnFullDisk += 1;
  }
  await storage.checkpoint().catch(() => undefined);
  const last = { id: 'after', kind: 'note', value: 'saved when there was room again' };
  const savedAfterwards = await storage.commit([{ put: last }]).then(
    () => true,
    () => false,
  );
  if (savedAfterwards) acknowledged.set(last.id, last.value);
  await storage.close();
  const again = await openNotebookStorage(folder, options);
  const content = contentOf(again.storage);
  const lost = [...acknowledged].filter(([id, value]) => content.get(id) !== value).length;
  const isSame = sameContent(acknowledged, content);
  await again.storage.close();
  return {
    acknowledged: count,
    refusedWith: free > 64 && refusedWith === 'nothing' ? 'the disk was not full' : refusedWith,
    toDelete,
    deletedOnFullDisk,
    savedAfterwards,
    lost: isSame ? lost : Math.max(lost, 1),
    reported: again.report.findings.filter((one) => one.lost !== 0).length,
  };
}

/** The same with electron-store by itself: notes set until it refuses, then what is there. */
async function fillBare({ programs }: Setting, place: string): Promise<{ bareAcknowledged: number; bareLost: number }> {
  const folder = path.join(place, 'bare');
  const child = spawn(process.execPath, [programs.file('bare-writer'), folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lines.next();
  const acknowledged: string[] = [];
  for (let index = 0; index < 1000; index += 1) {
    child.stdin.write(`n${String(index)} 40000\n`);
    const answer = String((await lines.next()).value);
    if (answer === 'failed') break;
    acknowledged.push(answer);
  }
  child.stdin.end();
  await once(child, 'close');
  let kept: Readonly<Record<string, unknown>> = {};
  try {
    kept = JSON.parse(await readFile(path.join(folder, 'notes.json'), 'utf8')) as typeof kept;
  } catch {
    // Destroyed: nothing is kept.
  }
  return { bareAcknowledged: acknowledged.length, bareLost: acknowledged.filter((id) => !(id in kept)).length };
}

async function onDisk(setting: Setting, { kind, bytes }: Disk): Promise<Result> {
  const place = path.join(setting.disk, 'place');
  const mount = (): void => {
    if (kind === 'memory') mountMemory(place, bytes);
    else mountImage(path.join(setting.disk, 'image'), place, bytes);
  };
  mount();
  let ours;
  try {
    ours = await fill(setting, place, bytes);
  } finally {
    unmount(place);
  }
  mount();
  try {
    const bare = await fillBare(setting, place);
    return { disk: `${kind === 'memory' ? 'tmpfs' : 'ext4'} ${String(bytes / MEGABYTE)} MB`, ...ours, ...bare };
  } finally {
    unmount(place);
  }
}

async function run(setting: Setting): Promise<Outcome> {
  const skipped: string[] = [];
  const results: Result[] = [];
  for (const disk of setting.isFull ? FULL : SHORT) {
    const why = whyNotMounted(disk.kind);
    if (why === null) results.push(await onDisk(setting, disk));
    else skipped.push(`NOT RUN on ${disk.kind}: ${why}`);
  }
  return {
    counts: { disks: results.length, skipped, results },
    misses: missesOf({
      'nothing acknowledged may be lost': results.every(({ lost, reported }) => lost === 0 && reported === 0),
      'a full disk is told as such': results.every(({ refusedWith }) => refusedWith === 'disk-full'),
      'deleting works on a full disk': results.every(
        ({ deletedOnFullDisk, toDelete }) => deletedOnFullDisk === toDelete && toDelete > 0,
      ),
      'saving works again after deleting': results.every(({ savedAfterwards }) => savedAfterwards),
      'the control must lose notes': results.length === 0 || results.some(({ bareLost }) => bareLost > 0),
    }),
  };
}

export const fullDisk: Experiment = { name: 'D3 full disk', run };
