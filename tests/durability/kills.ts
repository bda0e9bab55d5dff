/** D1: the process is killed while it saves or makes a checkpoint, a thousand times over. */
import { spawn } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Operation } from '../../electron/main/notebook/storage/records.ts';
import { missesOf, type Experiment, type Outcome, type Setting } from './experiment.ts';
import { randomOf } from './notes.ts';
import { optionsOf, sameContent } from './opening.ts';

type Phase = 'opening' | 'save' | 'checkpoint' | 'save beside a checkpoint' | 'idle';

interface Event {
  readonly event: 'opening' | 'open' | 'asked' | 'acknowledged' | 'checkpoint' | 'checkpointed';
  readonly content?: Readonly<Record<string, string>>;
  readonly operations?: readonly Operation<string>[];
  readonly lost?: readonly unknown[];
}

type Content = Map<string, string>;

function applied(content: Content, operations: readonly Operation<string>[]): Content {
  const after = new Map(content);
  for (const operation of operations) {
    if ('put' in operation) after.set(operation.put.id, operation.put.value);
    else after.delete(operation.delete);
  }
  return after;
}

/** What was said until the kill, in order. */
async function killedRun(
  program: string,
  args: readonly string[],
  afterOpenMs: number,
): Promise<{ readonly events: readonly Event[]; readonly isKilled: boolean }> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let isTimed = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (isTimed || !said.includes('"event":"open"')) return;
    isTimed = true;
    setTimeout(() => child.kill('SIGKILL'), afterOpenMs);
  });
  if (afterOpenMs < 0) child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), -afterOpenMs));
  await new Promise((resolve) => child.once('close', resolve));
  const lines = said.split('\n');
  lines.pop();
  return { events: lines.map((line) => JSON.parse(line) as Event), isKilled: child.signalCode === 'SIGKILL' };
}

function phaseOf(events: readonly Event[]): Phase {
  if (!events.some(({ event }) => event === 'open')) return 'opening';
  const last = (names: readonly string[]): string | undefined =>
    events.findLast(({ event }) => names.includes(event))?.event;
  const isSaving = last(['asked', 'acknowledged']) === 'asked';
  const isCheckpointing = last(['checkpoint', 'checkpointed']) === 'checkpoint';
  if (isSaving && isCheckpointing) return 'save beside a checkpoint';
  if (isSaving) return 'save';
  return isCheckpointing ? 'checkpoint' : 'idle';
}

/** Mostly soon, at times late enough for checkpoints to end; one kill in twenty falls into the opening (negative). */
function delayOf(random: () => number): number {
  const kind = random();
  if (kind < 0.05) return -random() * 40;
  return random() * (kind < 0.8 ? 120 : 900);
}

interface Tally {
  kills: number;
  phases: Partial<Record<Phase, number>>;
  acknowledged: number;
  checkpointsEnded: number;
  checks: number;
  lostOrChanged: number;
  reportedLosses: number;
  failedOpenings: number;
}

/** Kills runs of the writer one after the other in one folder; each run says what the one before it left. */
async function series(program: string, folder: string, kills: number, seed: number, mode: string): Promise<Tally> {
  const random = randomOf(seed);
  const tally: Tally = {
    kills: 0,
    phases: {},
    acknowledged: 0,
    checkpointsEnded: 0,
    checks: 0,
    lostOrChanged: 0,
    reportedLosses: 0,
    failedOpenings: 0,
  };
  let possible: readonly Content[] = [new Map()];
  for (let run = 0; tally.kills < kills; run += 1) {
    const delay = delayOf(random);
    const { events, isKilled } = await killedRun(program, [folder, String(seed * 100_000 + run), mode], delay);
    let content = possible[0] ?? new Map<string, string>();
    for (const event of events) {
      if (event.event === 'open') {
        const found = new Map(Object.entries(event.content ?? {}));
        tally.checks += found.size;
        if (!possible.some((one) => sameContent(one, found))) tally.lostOrChanged += 1;
        tally.reportedLosses += event.lost?.length ?? 0;
        content = found;
        possible = [found];
      } else if (event.event === 'asked') possible = [content, applied(content, event.operations ?? [])];
      else if (event.event === 'acknowledged') {
        content = possible[1] ?? content;
        possible = [content];
        tally.acknowledged += 1;
      } else if (event.event === 'checkpointed') tally.checkpointsEnded += 1;
    }
    if (!isKilled) tally.failedOpenings += 1;
    const phase = phaseOf(events);
    tally.phases[phase] = (tally.phases[phase] ?? 0) + 1;
    if (phase !== 'idle' && phase !== 'opening') tally.kills += 1;
  }
  return tally;
}

const leftovers = async (folder: string): Promise<number> =>
  (await readdir(folder, { recursive: true })).filter((name) => /\.tmp(-|$)/.test(name)).length;

/** electron-store by itself: what kills leave in its folder, also after the next start. */
async function bareLeftovers(program: string, folder: string, kills: number): Promise<number> {
  await mkdir(folder);
  const random = randomOf(7);
  for (let kill = 0; kill < kills; kill += 1) {
    const child = spawn(process.execPath, [program, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.write('*\n');
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), 5 + random() * 60));
    await new Promise((resolve) => child.once('close', resolve));
  }
  const child = spawn(process.execPath, [program, folder], { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end();
  await new Promise((resolve) => child.once('close', resolve));
  return leftovers(folder);
}

async function run({ programs, disk, isFull }: Setting): Promise<Outcome> {
  const kills = isFull ? 1000 : 15;
  const folder = path.join(disk, 'notebook');
  const ours = await series(programs.file('writer'), folder, kills, 1, '');
  const { openNotebookStorage } = programs.storage;
  const { storage } = await openNotebookStorage(folder, optionsOf());
  const temporaryFiles = await leftovers(folder);
  await storage.close();
  const early = path.join(disk, 'early');
  const control = await series(programs.file('writer'), early, isFull ? 60 : 6, 2, 'early');
  const bare = await bareLeftovers(programs.file('bare-writer'), path.join(disk, 'bare'), isFull ? 60 : 6);
  await rm(early, { recursive: true });
  return {
    counts: {
      ...ours,
      temporaryFilesAfterNextStart: temporaryFiles,
      control: {
        'acknowledging early: states lost': control.lostOrChanged,
        'bare electron-store: temporary files after the next start': bare,
      },
    },
    misses: missesOf({
      'no acknowledged save may be lost': ours.lostOrChanged === 0,
      'nothing may be reported lost': ours.reportedLosses === 0,
      'every opening after a kill succeeds': ours.failedOpenings === 0,
      'no temporary file may stay': temporaryFiles === 0,
      'kills must fall into checkpoints too': (ours.phases['save beside a checkpoint'] ?? 0) > 0,
      'acknowledging early must be found out': control.lostOrChanged > 0,
      'the control must leave files': bare > 0,
    }),
  };
}

export const kills: Experiment = { name: 'D1 kills', run };
