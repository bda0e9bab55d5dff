/**
 * `npm run test:durability [-- --full] [NAME …]`: proves that the notebook loses nothing, one JSON line an experiment.
 * The short form takes about a minute; the full one is the figures that a release states.
 */
import { access, constants, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Experiment } from './experiment.ts';
import { damageToFiles } from './damage.ts';
import { faults } from './faults.ts';
import { fullDisk } from './full-disk.ts';
import { kills } from './kills.ts';
import { powerCuts } from './power-cuts.ts';
import { buildPrograms } from './programs.ts';
import { twoInstances } from './two-instances.ts';

const EXPERIMENTS: readonly Experiment[] = [kills, faults, fullDisk, powerCuts, damageToFiles, twoInstances];

/** A folder in memory where the system has one. */
async function memoryFolder(): Promise<string> {
  const usual = '/dev/shm';
  const isThere = await access(usual, constants.W_OK).then(
    () => true,
    () => false,
  );
  return mkdtemp(path.join(isThere ? usual : tmpdir(), 'attache-durability-'));
}

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const isFull = process.argv.includes('--full');
const chosen = EXPERIMENTS.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
if (chosen.length === 0)
  throw new Error(`no such experiment; there are ${EXPERIMENTS.map(({ name }) => name).join(', ')}`);

const programs = await buildPrograms();
const onDisk = await mkdtemp(path.join(tmpdir(), 'attache-durability-'));
const inMemory = await memoryFolder();
try {
  for (const { name, run } of chosen) {
    const disk = path.join(onDisk, name.slice(0, 2));
    const memory = path.join(inMemory, name.slice(0, 2));
    await mkdir(disk);
    await mkdir(memory);
    const started = performance.now();
    const { counts, misses } = await run({ programs, disk, memory, isFull });
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    process.stdout.write(
      `${JSON.stringify({ experiment: name, passed: misses.length === 0, ...counts, misses, seconds })}\n`,
    );
    if (misses.length > 0) process.exitCode = 1;
    await rm(disk, { recursive: true, force: true });
    await rm(memory, { recursive: true, force: true });
  }
} finally {
  await programs.remove();
  await rm(onDisk, { recursive: true, force: true });
  await rm(inMemory, { recursive: true, force: true });
}
