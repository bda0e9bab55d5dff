/** The engine alone: opening the compiled corpus, whole queries, every keystroke. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Engine } from '../../corpus/engine/engine.ts';
import { VerifiedFiles } from '../../corpus/node/verified-files.ts';
import { DIST_CORPUS } from '../../build/paths.ts';
import { KEYSTROKES, QUERIES } from './queries.ts';
import { timings, type Bench } from './statistics.ts';

const ROUNDS = 20;

function time(engine: Engine, texts: readonly string[]): number[] {
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const text of texts) {
      const started = performance.now();
      engine.search({ text, limit: 50 }, () => performance.now());
      samples.push(performance.now() - started);
    }
  }
  return samples;
}

export const engineBench: Bench = {
  name: 'engine',
  async run() {
    const opening: number[] = [];
    let engine: Engine | null = null;
    for (let round = 0; round < 5; round += 1) {
      const started = performance.now();
      engine = await Engine.open(await VerifiedFiles.open(DIST_CORPUS));
      opening.push(performance.now() - started);
    }
    if (engine === null) throw new Error('the engine did not open');
    time(engine, QUERIES);
    const { size } = await stat(path.join(DIST_CORPUS, 'search/index.bin'));
    return [
      { name: 'claims', value: engine.catalogue.counts.claims, unit: 'count' },
      { name: 'index file', value: size / 1000, unit: 'kB' },
      ...timings('open', opening),
      ...timings('query', time(engine, QUERIES)),
      ...timings('keystroke', time(engine, KEYSTROKES)),
    ];
  },
};
