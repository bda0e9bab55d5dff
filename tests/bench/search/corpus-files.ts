/** The corpus that all engines index, as lines of JSON on the disk: made once, then found again by what it is made of. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../../../build/paths.ts';
import type { IndexedUnit } from '../../../corpus/search/fields.ts';
import { readSentences, readWorldSource, type WorldSource } from '../../support/world-source.ts';
import { worldUnits, type WorldOptions } from '../../support/world-units.ts';
import { OFFSETS_FILE, UNITS_FILE } from './stored-texts.ts';

export const BENCH_FOLDER = path.join(ROOT, 'out/bench/search');
const SEED = 4;
const GENERATOR = ['random.ts', 'world-source.ts', 'world-units.ts', 'world-words.ts'];

export interface Ingredients {
  readonly source: WorldSource;
  readonly sentences?: readonly string[];
}

/** `text`: a folder of real texts to take the sentences from. */
export async function readIngredients(text: string | null): Promise<Ingredients> {
  const source = await readWorldSource();
  return text === null ? { source } : { source, sentences: await readSentences(text) };
}

function nameOf(count: number, ingredients: Ingredients): string {
  const hash = createHash('sha256').update(JSON.stringify([SEED, ingredients]));
  for (const file of GENERATOR) hash.update(readFileSync(path.join(ROOT, 'tests/support', file)));
  return `${String(count)}-${hash.digest('hex').slice(0, 12)}`;
}

function writeUnits(folder: string, options: WorldOptions): void {
  const offsets = new Float64Array(options.count + 1);
  const out = openSync(path.join(folder, UNITS_FILE), 'w');
  let waiting: string[] = [];
  let [at, end] = [0, 0];
  const flush = (): void => {
    writeSync(out, waiting.join(''));
    waiting = [];
  };
  for (const unit of worldUnits(options)) {
    const line = `${JSON.stringify(unit)}\n`;
    waiting.push(line);
    end += Buffer.byteLength(line);
    at += 1;
    offsets[at] = end;
    if (waiting.length === 1000) flush();
  }
  flush();
  closeSync(out);
  writeFileSync(path.join(folder, OFFSETS_FILE), new Uint8Array(offsets.buffer));
}

/** The folder of a corpus of so many units; made when it is not there. */
export function prepareCorpus(count: number, ingredients: Ingredients): string {
  const folder = path.join(BENCH_FOLDER, nameOf(count, ingredients));
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  writeUnits(unfinished, { seed: SEED, count, ...ingredients });
  renameSync(unfinished, folder);
  return folder;
}

/** The first units of a corpus, at most `limit`. */
export async function readUnits(folder: string, limit: number): Promise<IndexedUnit[]> {
  const units: IndexedUnit[] = [];
  for await (const line of createInterface({ input: createReadStream(path.join(folder, UNITS_FILE)) })) {
    units.push(JSON.parse(line) as IndexedUnit);
    if (units.length === limit) break;
  }
  return units;
}
