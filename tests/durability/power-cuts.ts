/**
 * D4: the power is cut. On an image: the medium of an ext4 file system is copied after each acknowledgement and opened.
 * In the model, which needs no root: at any call, and everything that was not synced may be lost, mixed or half there.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Disk } from '../../electron/main/notebook/storage/disk.ts';
import type { Operation } from '../../electron/main/notebook/storage/records.ts';
import { missesOf, type Experiment, type Outcome, type Setting } from './experiment.ts';
import { forgetfulDisk } from './forgetful-disk.ts';
import { attach, makeReadOnly, MEGABYTE, mountImage, unmount, whyNotMounted } from './mounts.ts';
import { noteText, randomOf } from './notes.ts';
import { contentOf, optionsOf, sameContent } from './opening.ts';

type Content = ReadonlyMap<string, string>;

interface Cuts {
  cuts: number;
  lost: number;
  reportedLosses: number;
  failedOpenings: number;
  example?: string;
}

interface Said {
  readonly event: string;
  readonly operations?: readonly Operation<string>[];
}

function applied(content: Content, operations: readonly Operation<string>[]): Map<string, string> {
  const after = new Map(content);
  for (const operation of operations) {
    if ('put' in operation) after.set(operation.put.id, operation.put.value);
    else after.delete(operation.delete);
  }
  return after;
}

/** Runs `work` at each acknowledgement of a child while the child stands still. */
async function atEachAcknowledgement(child: ChildProcess, count: number, work: (content: Content) => Promise<void>) {
  if (child.stdout === null || child.stdin === null) throw new Error('the child has no input and output');
  let content: Content = new Map();
  let asked: readonly Operation<string>[] = [];
  let done = 0;
  child.stdin.write('\n');
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const { event, operations = [] } = JSON.parse(line) as Said;
      if (event === 'asked') asked = operations;
      if (event !== 'acknowledged') continue;
      content = applied(content, asked);
      child.kill('SIGSTOP');
      await work(content);
      done += 1;
      if (done === count) break;
      child.kill('SIGCONT');
      child.stdin.write('\n');
    }
  } finally {
    const isClosed = once(child, 'close');
    child.kill('SIGKILL');
    child.stdout.destroy();
    await isClosed;
  }
}

/** The storage on an ext4 image; every other copy is opened read-only. */
async function onImage({ programs, disk, isFull }: Setting): Promise<Cuts> {
  const tally: Cuts = { cuts: 0, lost: 0, reportedLosses: 0, failedOpenings: 0 };
  const [image, copy] = [path.join(disk, 'image'), path.join(disk, 'copy')];
  const [place, copied] = [path.join(disk, 'place'), path.join(disk, 'copied')];
  mountImage(image, place, 16 * MEGABYTE);
  try {
    const args = [programs.file('writer'), path.join(place, 'notebook'), '4', 'stepping'];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    await atEachAcknowledgement(child, isFull ? 500 : 20, async (content) => {
      copyFileSync(image, copy);
      attach(copy, copied);
      // The process that held it is as dead as the power: on the copy its number belongs to nobody.
      rmSync(path.join(copied, 'notebook', 'lock'), { force: true });
      if (tally.cuts % 2 === 1) makeReadOnly(copied);
      tally.cuts += 1;
      try {
        await verify(programs.storage, path.join(copied, 'notebook'), [content], tally);
      } finally {
        unmount(copied);
      }
    });
  } finally {
    unmount(place);
  }
  return tally;
}

async function verify(
  { openNotebookStorage }: Setting['programs']['storage'],
  folder: string,
  possible: readonly Content[],
  tally: Cuts,
): Promise<void> {
  try {
    const { storage, report } = await openNotebookStorage(folder, optionsOf());
    const content = contentOf(storage);
    if (!possible.some((one) => sameContent(one, content))) {
      tally.lost += 1;
      tally.example ??= JSON.stringify(report.findings.slice(0, 4));
    }
    if (report.findings.some(({ lost }) => lost !== 0)) {
      tally.reportedLosses += 1;
      tally.example ??= JSON.stringify(report.findings.filter(({ lost }) => lost !== 0).slice(0, 4));
    }
    await storage.close();
  } catch (error) {
    tally.failedOpenings += 1;
    tally.example ??= String(error);
  }
}

/** electron-store by itself on an image: is the note that was acknowledged last in the copy? */
async function bareOnImage({ programs, disk, isFull }: Setting): Promise<{ cuts: number; lost: number }> {
  const [image, copy] = [path.join(disk, 'bare-image'), path.join(disk, 'bare-copy')];
  const [place, copied] = [path.join(disk, 'bare-place'), path.join(disk, 'bare-copied')];
  const tally = { cuts: 0, lost: 0 };
  mountImage(image, place, 16 * MEGABYTE);
  const folder = path.join(place, 'notebook');
  const child = spawn(process.execPath, [programs.file('bare-writer'), folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    await lines.next();
    for (let index = 0; index < (isFull ? 100 : 12); index += 1) {
      child.stdin.write(`n${String(index)} 800\n`);
      await lines.next();
      copyFileSync(image, copy);
      attach(copy, copied);
      tally.cuts += 1;
      const file = path.join(copied, 'notebook', 'notes.json');
      if (!existsSync(file) || !readFileSync(file, 'utf8').includes(`"n${String(index)}"`)) tally.lost += 1;
      unmount(copied);
    }
  } finally {
    child.kill();
    await once(child, 'close');
    unmount(place);
  }
  return tally;
}

/** The storage over a disk that forgets; the cut falls on any call, not only on acknowledgements. */
async function inModel(setting: Setting, cuts: number, isLying: boolean): Promise<Cuts> {
  const { programs, memory } = setting;
  const tally: Cuts = { cuts: 0, lost: 0, reportedLosses: 0, failedOpenings: 0 };
  const random = randomOf(isLying ? 41 : 40);
  for (let cut = 0; cut < cuts; cut += 1) {
    const folder = path.join(memory, 'model');
    const left = path.join(memory, 'left');
    for (const old of [folder, left]) rmSync(old, { recursive: true, force: true });
    const forgetful = forgetfulDisk(programs.storage.nodeDisk, folder, isLying);
    const at = 30 + Math.floor(random() * 700);
    const { possible, close } = await runUntilCut(setting, folder, dyingDisk(forgetful.disk, at), random);
    forgetful.cut(left, random);
    await close();
    rmSync(path.join(left, 'lock'), { force: true });
    tally.cuts += 1;
    await verify(programs.storage, left, possible, tally);
  }
  return tally;
}

/** Every call from the given one on fails: the machine is off. */
function dyingDisk(disk: Disk, at: number): Disk {
  let calls = 0;
  const live = (): void => {
    calls += 1;
    if (calls >= at) throw Object.assign(new Error('the power is off'), { code: 'EIO' });
  };
  const living = new Map<string, unknown>();
  for (const [name, call] of Object.entries(disk) as [string, (...all: unknown[]) => unknown][]) {
    const isAsync = !name.endsWith('Sync');
    const sync = (...all: unknown[]): unknown => {
      live();
      return call(...all);
    };
    living.set(name, isAsync ? (...all: unknown[]) => Promise.resolve().then(() => sync(...all)) : sync);
  }
  return {
    ...(Object.fromEntries(living) as unknown as Disk),
    open: async (...all) => {
      live();
      const file = await disk.open(...all);
      return {
        write: async (...rest) => (live(), file.write(...rest)),
        truncate: async (length) => (live(), file.truncate(length)),
        sync: async () => (live(), file.sync()),
        close: () => file.close(),
      };
    },
  };
}

interface CutRun {
  /** What may be there afterwards: without the save that was under way, or with it. */
  readonly possible: readonly Content[];
  /** Gives back what the dead process would hold. */
  readonly close: () => Promise<unknown>;
}

/** Saves and makes checkpoints until the power goes. */
async function runUntilCut({ programs }: Setting, folder: string, disk: Disk, random: () => number): Promise<CutRun> {
  const state: { content: Content; asked: Content } = { content: new Map(), asked: new Map() };
  const opened = await programs.storage.openNotebookStorage(folder, optionsOf({ disk })).catch(() => null);
  if (opened === null) return { possible: [state.content], close: () => Promise.resolve() };
  const { storage } = opened;
  try {
    for (let count = 1; ; count += 1) {
      const id = `n${String(Math.floor(random() * 12))}`;
      const operations: Operation<string>[] =
        state.content.has(id) && random() < 0.3
          ? [{ delete: id }]
          : [{ put: { id, kind: 'note', value: noteText(count, 30 + random() * 90) } }];
      state.asked = applied(state.content, operations);
      await storage.commit(operations);
      state.content = state.asked;
      if (count % 9 === 0) {
        const work = storage.checkpoint();
        if (count % 2 === 0) await work;
        else work.catch(() => undefined);
      }
      if (count % 25 === 0) await storage.backup();
    }
  } catch {
    return { possible: [state.content, state.asked], close: () => storage.close() };
  }
}

async function run(setting: Setting): Promise<Outcome> {
  const why = whyNotMounted('image');
  const image = why === null ? await onImage(setting) : null;
  const bare = why === null ? await bareOnImage(setting) : null;
  const model = await inModel(setting, setting.isFull ? 2000 : 40, false);
  const lying = await inModel(setting, setting.isFull ? 100 : 15, true);
  const isSafe = (cuts: Cuts): boolean => cuts.lost + cuts.reportedLosses + cuts.failedOpenings === 0;
  return {
    counts: {
      image: image ?? `NOT RUN: ${String(why)}`,
      model,
      control: { 'bare electron-store on the image': bare ?? 'NOT RUN', 'the model without syncing': lying },
    },
    misses: missesOf({
      'nothing may be lost on the image': image === null || isSafe(image),
      'nothing may be lost in the model': isSafe(model),
      'bare electron-store must lose the newest note': bare === null || bare.lost > 0,
      'without syncing something must be lost': lying.lost > 0,
    }),
  };
}

export const powerCuts: Experiment = { name: 'D4 power cuts', run };
