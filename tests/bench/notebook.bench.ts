/** The notebook's storage at three sizes, beside electron-store by itself in the same run: saving, blocking, opening. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NotebookStorage } from '../../electron/main/notebook/storage/notebook-storage.ts';
import { noteText } from '../durability/notes.ts';
import { contentOf, optionsOf } from '../durability/opening.ts';
import { buildPrograms, type Programs } from '../durability/programs.ts';
import { median, percentile, type Bench, type Row } from './statistics.ts';

const SIZES = [100, 10_000, 50_000] as const;
const NOTE_BYTES = 1000;
const SAVES = 60;
const BARE_SAVES = 8;
const OPENINGS = 3;

interface Figures {
  readonly saves: readonly number[];
  readonly blockWhileSaving: number;
  readonly openings: readonly number[];
}

/** Runs `work` and returns the longest time for which nothing else could run, in milliseconds. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let isDone = false;
  let before = performance.now();
  const watch = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    if (!isDone) setImmediate(watch);
  };
  setImmediate(watch);
  await work();
  isDone = true;
  await new Promise((resolve) => setImmediate(resolve));
  return longest;
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const idOf = (number: number): string => `n${number.toString(36)}`;
const noteOf = (number: number) => ({ id: idOf(number), kind: 'note', value: noteText(number, NOTE_BYTES) });

interface OurFigures extends Figures {
  readonly blockInCheckpoint: number;
  readonly blockWhileOpening: number;
  readonly checkpoint: number;
  readonly reading: readonly number[];
}

async function ours({ storage: { openNotebookStorage } }: Programs, folder: string, size: number): Promise<OurFigures> {
  const options = optionsOf({ reserveBytes: 4 * 1024 * 1024 });
  const { storage } = await openNotebookStorage(folder, options);
  for (let from = 0; from < size; from += 1000) {
    const notes = Array.from({ length: Math.min(1000, size - from) }, (_, index) => noteOf(from + index));
    await storage.commit(notes.map((put) => ({ put })));
  }
  await storage.checkpoint();
  const saves: number[] = [];
  const blockWhileSaving = await longestBlock(async () => {
    for (let save = 0; save < SAVES; save += 1) {
      const put = { ...noteOf((save * 7919) % size), value: noteText(size + save, NOTE_BYTES) };
      saves.push(await timed(() => storage.commit([{ put }])));
    }
  });
  let checkpoint = 0;
  const blockInCheckpoint = await longestBlock(async () => {
    checkpoint = await timed(() => storage.checkpoint());
  });
  await storage.close();
  const openings: number[] = [];
  const reading: number[] = [];
  let blockWhileOpening = 0;
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const opened: NotebookStorage<string>[] = [];
    const block = await longestBlock(async () => {
      openings.push(await timed(async () => opened.push((await openNotebookStorage(folder, options)).storage)));
    });
    blockWhileOpening = Math.max(blockWhileOpening, block);
    for (const found of opened) {
      reading.push(await timed(() => contentOf(found)));
      await found.close();
    }
  }
  return { saves, blockWhileSaving, openings, blockInCheckpoint, blockWhileOpening, checkpoint, reading };
}

async function bare(programs: Programs, folder: string, size: number): Promise<Figures> {
  const { bareStore } = await programs.bareStore();
  const store = bareStore(folder);
  store.store = Object.fromEntries(Array.from({ length: size }, (_, number) => [idOf(number), noteOf(number)]));
  const saves: number[] = [];
  for (let save = 0; save < BARE_SAVES; save += 1) {
    saves.push(await timed(() => store.set(idOf((save * 7919) % size), noteOf(size + save))));
  }
  const openings: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) openings.push(await timed(() => bareStore(folder).store));
  // Each of its calls is one block.
  return { saves, blockWhileSaving: Math.max(...saves), openings };
}

function rowsOf(size: number, our: OurFigures, other: Figures): readonly Row[] {
  const of = (name: string, value: number): Row => ({ name: `${String(size)} notes: ${name}`, value, unit: 'ms' });
  const times = (name: string, our_: number, other_: number): Row => ({
    name: `${String(size)} notes: ${name}, electron-store ÷ ours`,
    value: Math.round((other_ / our_) * 10) / 10,
    unit: 'count',
  });
  const [ourSave, otherSave] = [percentile(our.saves, 0.95), percentile(other.saves, 0.95)];
  const [ourOpening, otherOpening] = [median(our.openings), median(other.openings)];
  return [
    of('save, median', median(our.saves)),
    of('save, 95th percentile', ourSave),
    of('longest block while saving', our.blockWhileSaving),
    of('checkpoint of 60 saves', our.checkpoint),
    of('longest block in the checkpoint', our.blockInCheckpoint),
    of('open, median', ourOpening),
    of('longest block while opening', our.blockWhileOpening),
    of('read all after opening, median', median(our.reading)),
    of('electron-store: save, 95th percentile', otherSave),
    of('electron-store: open, median', otherOpening),
    times('save, 95th percentile', ourSave, otherSave),
    times('longest block', Math.max(our.blockWhileSaving, our.blockInCheckpoint), other.blockWhileSaving),
    times('open', ourOpening, otherOpening),
  ];
}

export const notebookBench: Bench = {
  name: 'notebook',
  async run() {
    const programs = await buildPrograms();
    const folder = await mkdtemp(path.join(tmpdir(), 'attache-notebook-'));
    try {
      const rows: Row[] = [];
      for (const size of SIZES) {
        const our = await ours(programs, path.join(folder, `ours-${String(size)}`), size);
        rows.push(...rowsOf(size, our, await bare(programs, path.join(folder, `bare-${String(size)}`), size)));
      }
      return rows;
    } finally {
      await programs.remove();
      await rm(folder, { recursive: true, force: true });
    }
  },
};
