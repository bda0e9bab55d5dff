/** `npm test`: every check in order, quickest first; stops at nothing, tells all, fails if any failed. */
import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './browser.ts';
import { ROOT } from './paths.ts';

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const STEPS: readonly Step[] = [
  { name: 'types', command: ['npm', 'run', '--silent', 'check:types'] },
  { name: 'corpus', command: ['npm', 'run', '--silent', 'corpus:check'] },
  { name: 'imports', command: ['npm', 'run', '--silent', 'check:imports'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'check:lint'] },
  { name: 'format', command: ['npm', 'run', '--silent', 'check:format'] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'unit', command: ['npm', 'run', '--silent', 'test:unit'] },
  { name: 'host', command: ['npm', 'run', '--silent', 'test:host'] },
  { name: 'component', command: ['npm', 'run', '--silent', 'test:component'] },
  { name: 'end to end', command: ['npm', 'run', '--silent', 'test:e2e'] },
];

/** Runs one step with its output shown; true when it succeeded. */
function run({ name, command: [program, ...args] }: Step, browser: string): boolean {
  const started = performance.now();
  process.stdout.write(`\n── ${name}\n`);
  const { status } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ATTACHE_BROWSER: browser },
  });
  const verdict = status === 0 ? 'ok' : 'FAILED';
  process.stdout.write(`── ${name}: ${verdict} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
  return status === 0;
}

const wanted = process.argv.slice(2);
const steps = wanted.length === 0 ? STEPS : STEPS.filter(({ name }) => wanted.includes(name));
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0)
  throw new Error(`no such step: ${unknown.join(', ')}; there are ${STEPS.map(({ name }) => name).join(', ')}`);

const browser = ensureBrowser();
const failed = steps.filter((step) => !run(step, browser));
if (failed.length > 0) process.stdout.write(`\nfailed: ${failed.map(({ name }) => name).join(', ')}\n`);
process.stdout.write(`\nchecks: ${String(steps.length - failed.length)} passed, ${String(failed.length)} failed\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
