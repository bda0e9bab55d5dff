/** `npm run bench [-- NAME …]`: measures and prints a table and one JSON line. Asserts nothing: times are not tests. */
import { ensureBuilt } from '../../build/ensure-built.ts';
import { applicationBench } from './application.bench.ts';
import { engineBench } from './engine.bench.ts';
import { notebookBench } from './notebook.bench.ts';
import type { Bench, Row } from './statistics.ts';
import { worldBench } from './world.bench.ts';

const BENCHES: readonly Bench[] = [engineBench, worldBench, applicationBench, notebookBench];

const shown = ({ name, value, unit }: Row): string => {
  const figure = unit === 'count' ? String(value) : value.toFixed(value < 10 ? 2 : 1);
  return `  ${name.padEnd(52)}${figure.padStart(10)} ${unit === 'count' ? '' : unit}\n`;
};

const wanted = process.argv.slice(2);
await ensureBuilt();
const results: Record<string, Record<string, number>> = {};
for (const bench of BENCHES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const rows = await bench.run();
  process.stdout.write(`${bench.name}\n${rows.map(shown).join('')}\n`);
  results[bench.name] = Object.fromEntries(
    rows.map(({ name, value, unit }) => [unit === 'count' ? name : `${name} (${unit})`, Math.round(value * 100) / 100]),
  );
}
process.stdout.write(
  `${JSON.stringify({ bench: results, node: process.version, platform: `${process.platform}-${process.arch}` })}\n`,
);
