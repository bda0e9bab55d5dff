/** D2: every i-th file-system call of save, checkpoint, backup, restore, migration, purge and opening fails once, or from there on. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { NotebookStorage } from '../../electron/main/notebook/storage/notebook-storage.ts';
import type { OpenOptions } from '../../electron/main/notebook/storage/open.ts';
import type { Operation } from '../../electron/main/notebook/storage/records.ts';
import type { StorageReason } from '../../electron/main/notebook/storage/storage-error.ts';
import { missesOf, type Experiment, type Outcome, type Setting } from './experiment.ts';
import { faultyDisk, nameOf, type Fault } from './faulty-disk.ts';
import { noteText } from './notes.ts';
import { contentOf, optionsOf, sameContent } from './opening.ts';

type Storage = NotebookStorage<string>;
type Content = ReadonlyMap<string, string>;

const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EMFILE'] as const;
const ERRORS: readonly Fault[] = CODES.flatMap((error) => [
  { error, isLasting: false },
  { error, isLasting: true },
]);
const SHORT: readonly Fault[] = [
  { name: 'n−1 bytes taken', taken: (bytes) => bytes - 1 },
  { name: 'half taken', taken: (bytes) => bytes >> 1 },
  { name: 'one byte taken', taken: () => 1 },
  { name: 'no byte taken', taken: () => 0 },
];
const REASONS: Readonly<Record<(typeof CODES)[number], StorageReason>> = {
  ENOSPC: 'disk-full',
  EIO: 'io',
  EACCES: 'no-permission',
  EROFS: 'read-only',
  EMFILE: 'too-many-files',
};

const put = (id: string, number: number): Operation<string> => ({
  put: { id, kind: 'note', value: noteText(number, 60) },
});
const CHANGE: readonly Operation<string>[] = [put('n1', 101), put('n9', 109), { delete: 'n2' }];

/** A thing that is done, from a notebook that `prepare` left, with what it makes of the content. */
interface Deed {
  readonly name: string;
  /** From which template it starts. */
  readonly from: 'empty' | 'kept';
  /** Whether opening is part of what fails. */
  readonly isOpening: boolean;
  readonly options?: Partial<OpenOptions<string>>;
  /** Whether it is several steps, of which the first may be done when a later one fails. */
  readonly isStepwise?: true;
  readonly act: (storage: Storage) => Promise<unknown>;
  readonly after: (before: Content) => Content;
}

const same = (before: Content): Content => before;
const changed = (before: Content): Content => {
  const after = new Map(before);
  after.set('n1', noteText(101, 60)).set('n9', noteText(109, 60)).delete('n2');
  return after;
};

const DEEDS: readonly Deed[] = [
  { name: 'first save', from: 'empty', isOpening: false, act: (s) => s.commit(CHANGE), after: changed },
  { name: 'save', from: 'kept', isOpening: false, act: (s) => s.commit(CHANGE), after: changed },
  { name: 'checkpoint', from: 'kept', isOpening: false, act: (s) => s.checkpoint(), after: same },
  { name: 'backup', from: 'kept', isOpening: false, act: (s) => s.backup(), after: same },
  {
    name: 'restore',
    from: 'kept',
    isOpening: false,
    act: async (s) => s.restore((await s.backups()).at(-1)?.name ?? ''),
    after: (before) => new Map([...before].filter(([id]) => id !== 'n3')),
  },
  {
    name: 'purge',
    from: 'kept',
    isOpening: false,
    isStepwise: true,
    act: (s) => s.purge(['n1']),
    after: (before) => new Map([...before].filter(([id]) => id !== 'n1')),
  },
  { name: 'open', from: 'kept', isOpening: true, act: () => Promise.resolve(), after: same },
  {
    name: 'migration',
    from: 'kept',
    isOpening: true,
    options: { schema: 2, migrate: (record) => ({ ...record, value: `2: ${record.value as string}` }) },
    act: () => Promise.resolve(),
    after: (before) => new Map([...before].map(([id, value]) => [id, `2: ${value}`])),
  },
];

interface Tally {
  cases: number;
  hit: number;
  acknowledged: number;
  refused: number;
  readOnly: number;
  third: number;
  untyped: number;
  wrongReason: number;
  notRetried: number;
  lostAfterwards: number;
  reportedLosses: number;
  crashes: number;
  /** Where something was not as it must be. */
  examples: string[];
}

interface Trial {
  readonly setting: Setting;
  readonly deed: Deed;
  readonly before: Content;
  readonly folder: string;
  readonly tally: Tally;
}

/** What a folder holds when it is opened on a sound disk. */
async function found({ setting, deed, tally }: Trial, folder: string, isMigrated: boolean): Promise<Content> {
  const { openNotebookStorage } = setting.programs.storage;
  const { storage, report } = await openNotebookStorage(folder, optionsOf(isMigrated ? deed.options : {}));
  const content = contentOf(storage);
  tally.reportedLosses += report.findings.filter(({ lost }) => lost !== 0).length;
  await storage.close();
  return content;
}

/** The folder as a kill at this moment would leave it. */
async function left({ folder }: Trial): Promise<string> {
  const copy = `${folder}-left`;
  await rm(copy, { recursive: true, force: true });
  await cp(folder, copy, { recursive: true });
  await rm(path.join(copy, 'lock'), { force: true });
  return copy;
}

/** One deed with one fault at one call; false when the deed ended before that call. */
async function attempt(trial: Trial, call: number, fault: Fault): Promise<boolean> {
  const { setting, deed, before, folder, tally } = trial;
  const { openNotebookStorage, nodeDisk, StorageError } = setting.programs.storage;
  const after = deed.after(before);
  const isOld = (content: Content): boolean => sameContent(content, before);
  const isNew = (content: Content): boolean => sameContent(content, after);
  const isOldOrNew = (content: Content): boolean => isOld(content) || isNew(content);
  const faulty = faultyDisk(nodeDisk, folder);
  const options = optionsOf({ ...deed.options, disk: faulty.disk, lockTimes: { beatMs: 60_000, watchMs: 60_000 } });
  let storage: Storage | null = null;
  let isRefused = false;
  let isReadOnly = false;
  try {
    faulty.plan(call, deed.isOpening ? fault : null);
    try {
      const opened = await openNotebookStorage(folder, options);
      storage = opened.storage;
      isReadOnly = opened.report.readOnly !== null;
      if (!deed.isOpening) faulty.plan(call, fault);
      await deed.act(storage);
      tally.acknowledged += 1;
    } catch (error) {
      isRefused = true;
      tally.refused += 1;
      if (!(error instanceof StorageError)) tally.untyped += 1;
      else if (error.reason !== ('error' in fault ? REASONS[fault.error] : 'io')) {
        tally.wrongReason += 1;
        tally.examples.push(`${deed.name}, call ${String(call)}, ${nameOf(fault)}: ${error.reason}`);
      }
    }
    if (!faulty.isHit) {
      await storage?.close();
      return false;
    }
    faulty.plan(0, null);
    tally.hit += 1;
    tally.readOnly += isReadOnly ? 1 : 0;
    // What was refused has not happened; what could not be undone on a disk that stays broken may be found there later.
    const isRight = !isRefused && !isReadOnly ? isNew : deed.isStepwise === true ? isOldOrNew : isOld;
    const isRightLater = isRefused && 'error' in fault && fault.isLasting ? isOldOrNew : isRight;
    const note = (count: 'third' | 'lostAfterwards' | 'notRetried'): void => {
      tally[count] += 1;
      tally.examples.push(`${deed.name}, call ${String(call)}, ${nameOf(fault)}: ${count}`);
    };
    if (storage !== null && !isRight(contentOf(storage))) note('third');
    const isMigrated = !isRefused && !isReadOnly;
    if (!isRightLater(await found(trial, await left(trial), isMigrated))) note(isMigrated ? 'lostAfterwards' : 'third');
    // And the same again in the same session, as a user would who presses the key once more.
    if (isRefused && storage !== null) {
      await deed.act(storage).catch(() => note('notRetried'));
      if (!isNew(contentOf(storage)) || !isNew(await found(trial, await left(trial), true))) note('notRetried');
    }
    await storage?.close();
    if (deed.isOpening && !isNew(await found(trial, folder, true))) note('notRetried');
    return true;
  } finally {
    faulty.remove();
  }
}

/** A notebook with a checkpoint, a backup and a journal that has gone on since. */
async function makeTemplate({ programs }: Setting, folder: string): Promise<Content> {
  const { storage } = await programs.storage.openNotebookStorage(folder, optionsOf());
  for (let index = 0; index < 3; index += 1) await storage.commit([put(`n${String(index)}`, index)]);
  await storage.checkpoint();
  await storage.backup();
  await storage.commit([put('n3', 3)]);
  const content = contentOf(storage);
  // As a kill would leave it: no checkpoint is made at the end.
  await cp(folder, `${folder}-left`, { recursive: true });
  await storage.close();
  await rm(folder, { recursive: true });
  await rm(path.join(`${folder}-left`, 'lock'));
  return content;
}

async function run(setting: Setting): Promise<Outcome> {
  const { memory, isFull } = setting;
  const kept = path.join(memory, 'kept');
  const keptContent = await makeTemplate(setting, kept);
  const tally: Tally = {
    cases: 0,
    hit: 0,
    acknowledged: 0,
    refused: 0,
    readOnly: 0,
    third: 0,
    untyped: 0,
    wrongReason: 0,
    notRetried: 0,
    lostAfterwards: 0,
    reportedLosses: 0,
    crashes: 0,
    examples: [],
  };
  const calls: Record<string, number> = {};
  const faults = [...ERRORS, ...SHORT];
  for (const deed of DEEDS) {
    for (const [index, fault] of faults.entries()) {
      // The short form takes every other call with one of the faults, the full one each call with every fault.
      const step = isFull ? 1 : 2 * faults.length;
      for (let call = isFull ? 1 : 1 + 2 * index; ; call += step) {
        const folder = path.join(memory, 'notebook');
        await rm(folder, { recursive: true, force: true });
        if (deed.from === 'kept') await cp(`${kept}-left`, folder, { recursive: true });
        else await mkdir(folder);
        tally.cases += 1;
        const before = deed.from === 'kept' ? keptContent : new Map<string, string>();
        try {
          if (!(await attempt({ setting, deed, before, folder, tally }, call, fault))) break;
        } catch (error) {
          tally.crashes += 1;
          tally.examples.push(`${deed.name}, call ${String(call)}, ${nameOf(fault)}: ${String(error)}`);
        }
        calls[deed.name] = Math.max(calls[deed.name] ?? 0, call);
      }
    }
  }
  const control = bareOnShortWrite(setting);
  const { examples, ...counts } = tally;
  return {
    counts: {
      ...counts,
      examples: examples.slice(0, 5),
      calls,
      control: { 'bare electron-store, short write': control },
    },
    misses: missesOf({
      'never a third state': tally.third === 0,
      'every error has a type': tally.untyped === 0,
      'every error has its reason': tally.wrongReason === 0,
      'what failed can be done again': tally.notRetried === 0,
      'what was acknowledged is there afterwards': tally.lostAfterwards === 0,
      'nothing may be reported lost': tally.reportedLosses === 0,
      'no crash': tally.crashes === 0,
      'the control must lose its store': control.said === 'acknowledged' && control.isStoreLost,
    }),
  };
}

/** electron-store by itself, when the disk takes half of a write and says so. */
function bareOnShortWrite({ programs, memory }: Setting): { said: string; isStoreLost: boolean } {
  const folder = path.join(memory, 'bare');
  const { stdout } = spawnSync(process.execPath, [programs.file('bare-short-write'), folder, '20'], {
    encoding: 'utf8',
  });
  const again = spawnSync(process.execPath, [programs.file('bare-short-write'), folder, '20'], { encoding: 'utf8' });
  return { said: stdout, isStoreLost: again.status !== 0 && again.stderr.includes('is not valid JSON') };
}

export const faults: Experiment = { name: 'D2 faults', run };
