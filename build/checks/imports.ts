/** `npm run check:imports`: holds the tree against the arrows of `.dependency-cruiser.cjs`. */
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import path from 'node:path';
import { ROOT } from '../paths.ts';

/** Fewer files than this cannot be the whole tree: the cruiser reports success over nothing. */
const LEAST_MODULES = 60;

const configFile = path.join(ROOT, '.dependency-cruiser.cjs');
const options = await extractOptions(configFile);
const { output } = await cruise(
  ['corpus', 'electron', 'renderer', 'build', 'tests'],
  { ...options, baseDir: ROOT },
  undefined,
  {
    tsConfig: extractTsConfig(path.join(ROOT, 'tsconfig.base.json')),
  },
);
const { summary } = output as ICruiseResult;
for (const { rule, from, to } of summary.violations) process.stderr.write(`${rule.name}: ${from} → ${to}\n`);
const read = summary.totalCruised;
if (read < LEAST_MODULES) process.stderr.write(`only ${String(read)} files were read; the check itself is broken\n`);
process.stdout.write(`imports: ${String(read)} files, ${String(summary.violations.length)} forbidden arrows\n`);
process.exitCode = summary.violations.length > 0 || read < LEAST_MODULES ? 1 : 0;
