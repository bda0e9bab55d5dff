/** D5: files of the notebook are damaged in every way that was thought of, one or two at a time, and it is opened. */
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { missesOf, type Experiment, type Outcome, type Setting } from './experiment.ts';
import { noteText, randomOf } from './notes.ts';
import { contentOf, optionsOf } from './opening.ts';

type Content = ReadonlyMap<string, string>;
type Random = () => number;

interface Template {
  readonly folder: string;
  /** The same notebook, some saves and a checkpoint earlier. */
  readonly older: string;
  readonly files: readonly string[];
  readonly content: Content;
}

const KINDS = [
  'bit flip',
  'truncated',
  'zeros',
  'doubled',
  'null',
  '[]',
  '{}',
  'empty',
  'missing',
  'older',
  'another',
] as const;
type Kind = (typeof KINDS)[number];

const pick = <T>(random: Random, from: readonly T[]): T => {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

/** Damages one file; false when this kind changes nothing in it. */
function damage(kind: Kind, file: string, { folder, older, files }: Template, target: string, random: Random): boolean {
  const place = path.join(target, file);
  if (kind === 'missing') {
    rmSync(place, { force: true });
    return true;
  }
  const before = readFileSync(path.join(folder, file));
  const after = damaged(kind, before, random, () => {
    try {
      return readFileSync(path.join(older, kind === 'older' ? file : pick(random, files)));
    } catch {
      return before;
    }
  });
  if (after.equals(before)) return false;
  writeFileSync(place, after);
  return true;
}

function damaged(kind: Kind, bytes: Buffer, random: Random, other: () => Buffer): Buffer {
  const at = Math.floor(random() * bytes.length);
  switch (kind) {
    case 'bit flip': {
      const copy = Buffer.from(bytes);
      if (copy.length > 0) copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      return copy;
    }
    case 'truncated':
      return bytes.subarray(0, at);
    case 'zeros':
      return Buffer.from(bytes).fill(0, at, Math.min(bytes.length, at + 512));
    case 'doubled':
      return Buffer.concat([bytes, bytes]);
    case 'empty':
    case 'missing':
      return Buffer.alloc(0);
    case 'older':
    case 'another':
      return other();
    default:
      return Buffer.from(kind);
  }
}

interface Tally {
  cases: number;
  whole: number;
  lossReported: number;
  lostSilently: number;
  changedSilently: number;
  crashes: number;
  singleFileLosses: number;
  notRepaired: number;
  notSetAside: number;
  examples: string[];
}

/** What differs from what was saved, and which of the differences are wrong even when a loss is reported. */
function compare(content: Content, saved: Content, versions: ReadonlyMap<string, ReadonlySet<string>>) {
  let lost = 0;
  let changed = 0;
  for (const [id, value] of saved) {
    const found = content.get(id);
    if (found === undefined) lost += 1;
    else if (found !== value) {
      if (versions.get(id)?.has(found) === true) lost += 1;
      else changed += 1;
    }
  }
  const strange = [...content].filter(([id, value]) => versions.get(id)?.has(value) !== true).length;
  const risen = [...content.keys()].filter((id) => !saved.has(id)).length;
  return { lost: lost + risen, changed: changed + strange };
}

async function run({ programs, memory, isFull }: Setting): Promise<Outcome> {
  const { openNotebookStorage } = programs.storage;
  const versions = new Map<string, Set<string>>();
  const template = await makeTemplate(programs, memory, versions);
  const random = randomOf(5);
  const tally: Tally = {
    cases: 0,
    whole: 0,
    lossReported: 0,
    lostSilently: 0,
    changedSilently: 0,
    crashes: 0,
    singleFileLosses: 0,
    notRepaired: 0,
    notSetAside: 0,
    examples: [],
  };
  const target = path.join(memory, 'damaged');
  while (tally.cases < (isFull ? 10_000 : 200)) {
    await rm(target, { recursive: true, force: true });
    await cp(template.folder, target, { recursive: true });
    const hits = damageSome(template, target, random);
    if (hits.length === 0) continue;
    tally.cases += 1;
    const name = hits.join(' and ');
    try {
      const { storage, report } = await openNotebookStorage(target, optionsOf({ isExpected: true }));
      const { lost, changed } = compare(contentOf(storage), template.content, versions);
      const isReported = report.findings.some((one) => one.lost !== 0);
      if (lost === 0 && changed === 0) tally.whole += 1;
      else if (isReported && changed === 0) tally.lossReported += 1;
      else {
        if (changed > 0) tally.changedSilently += 1;
        else tally.lostSilently += 1;
        tally.examples.push(name);
      }
      if (hits.length === 1 && lost + changed > 0) {
        tally.singleFileLosses += 1;
        tally.examples.push(name);
      }
      for (const one of report.findings) {
        if (one.what === 'damaged' && one.file.includes('.') && one.setAside === null) tally.notSetAside += 1;
      }
      const after = contentOf(storage);
      await storage.close();
      const again = await openNotebookStorage(target, optionsOf());
      const isSame = compare(contentOf(again.storage), after, versions);
      if (again.report.findings.length > 0 || isSame.lost + isSame.changed > 0) {
        tally.notRepaired += 1;
        tally.examples.push(`${name}, at the second opening: ${JSON.stringify(again.report.findings[0])}`);
      }
      await again.storage.close();
    } catch (error) {
      tally.crashes += 1;
      tally.examples.push(`${name}: ${String(error)}`);
    }
  }
  const bare = await bareDamage({ programs, memory, isFull });
  return {
    counts: { ...tally, examples: tally.examples.slice(0, 5), control: { 'bare electron-store': bare } },
    misses: missesOf({
      'no crash': tally.crashes === 0,
      'no silent loss': tally.lostSilently === 0,
      'no silent change': tally.changedSilently === 0,
      'damage to one file loses nothing': tally.singleFileLosses === 0,
      'what was damaged is kept': tally.notSetAside === 0,
      'the second opening finds nothing': tally.notRepaired === 0,
      'two damaged files must sometimes lose something': !isFull || tally.lossReported > 0,
      'the control must lose or change silently': bare.silent > 0,
    }),
  };
}

/** One file in three cases of four; else the two that hold the same, or any two. */
function damageSome(template: Template, target: string, random: Random): readonly string[] {
  const first = pick(random, template.files);
  const twin = first.includes('first')
    ? first.replace('first', 'second')
    : first.includes('second')
      ? first.replace('second', 'first')
      : pick(random, template.files);
  const choice = random();
  const files = choice < 0.75 ? [first] : [first, choice < 0.9 ? twin : pick(random, template.files)];
  return [...new Set(files)].flatMap((file) => {
    const kind = pick(random, KINDS);
    return damage(kind, file, template, target, random) ? [`${kind} ${file}`] : [];
  });
}

/** Two checkpoints, a backup in between, a journal that goes on, as a kill leaves it. */
async function makeTemplate(
  programs: Setting['programs'],
  memory: string,
  versions: Map<string, Set<string>>,
): Promise<Template> {
  const folder = path.join(memory, 'template');
  const older = path.join(memory, 'older');
  const live = path.join(memory, 'live');
  const { storage } = await programs.storage.openNotebookStorage(live, optionsOf());
  const put = async (number: number, version: number): Promise<void> => {
    const id = `n${String(number)}`;
    const value = noteText(number * 1000 + version, 120);
    versions.set(id, (versions.get(id) ?? new Set<string>()).add(value));
    await storage.commit([{ put: { id, kind: 'note', value } }]);
  };
  for (let number = 0; number < 10; number += 1) await put(number, 1);
  await storage.checkpoint();
  await storage.backup();
  for (let number = 8; number < 12; number += 1) await put(number, 2);
  await cp(live, older, { recursive: true });
  await storage.checkpoint();
  for (let number = 11; number < 14; number += 1) await put(number, 3);
  await storage.commit([{ delete: 'n0' }]);
  await cp(live, folder, { recursive: true });
  const content = contentOf(storage);
  await storage.close();
  for (const copy of [folder, older]) await rm(path.join(copy, 'lock'));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(path.join(folder, name)).isFile() && name !== 'reserve',
  );
  return { folder, older, files, content };
}

/** electron-store by itself under the same damage to its one file. */
async function bareDamage({ programs, memory, isFull }: Pick<Setting, 'programs' | 'memory' | 'isFull'>) {
  const { bareStore } = await programs.bareStore();
  const folder = path.join(memory, 'bare');
  const older = path.join(memory, 'bare-older');
  const store = bareStore(folder);
  for (let number = 0; number < 10; number += 1) store.set(`n${String(number)}`, noteText(number, 120));
  await cp(folder, older, { recursive: true });
  store.set('n10', noteText(10, 120));
  const saved = JSON.stringify(store.store);
  const original = readFileSync(path.join(folder, 'notes.json'));
  const random = randomOf(6);
  const template: Template = { folder, older, files: ['notes.json'], content: new Map() };
  const target = path.join(memory, 'bare-damaged');
  const tally = { cases: 0, whole: 0, refused: 0, silent: 0 };
  while (tally.cases < (isFull ? 2000 : 200)) {
    await rm(target, { recursive: true, force: true });
    await cp(folder, target, { recursive: true });
    if (!damage(pick(random, KINDS), 'notes.json', template, target, random)) continue;
    tally.cases += 1;
    try {
      if (JSON.stringify(bareStore(target).store) === saved) tally.whole += 1;
      else tally.silent += 1;
    } catch {
      tally.refused += 1;
    }
  }
  writeFileSync(path.join(folder, 'notes.json'), original);
  return tally;
}

export const damageToFiles: Experiment = { name: 'D5 damage', run };
