/** D6: two processes save in one folder at the same time. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { missesOf, type Experiment, type Outcome, type Setting } from './experiment.ts';
import { contentOf, optionsOf } from './opening.ts';

interface Turns {
  readonly saved: number;
  readonly refused: number;
}

async function turns(program: string, folder: string, prefix: string, count: number): Promise<Turns> {
  const child = spawn(process.execPath, [program, folder, prefix, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  await once(child, 'close');
  return said === '' ? { saved: 0, refused: 0 } : (JSON.parse(said) as Turns);
}

/** electron-store by itself: what two processes that set `count` notes each leave of them. */
async function bare(program: string, folder: string, count: number): Promise<number> {
  const one = async (prefix: string): Promise<void> => {
    const child = spawn(process.execPath, [program, folder], { stdio: ['pipe', 'ignore', 'inherit'] });
    for (let index = 0; index < count; index += 1) child.stdin.write(`${prefix}${String(index)} 50\n`);
    child.stdin.end();
    await once(child, 'close');
  };
  await Promise.all([one('a'), one('b')]);
  return Object.keys(JSON.parse(await readFile(path.join(folder, 'notes.json'), 'utf8')) as object).length;
}

async function run({ programs, disk, isFull }: Setting): Promise<Outcome> {
  const count = isFull ? 500 : 100;
  const folder = path.join(disk, 'notebook');
  const both = await Promise.all(['a', 'b'].map((prefix) => turns(programs.file('turns'), folder, prefix, count)));
  const { openNotebookStorage } = programs.storage;
  const opened = await openNotebookStorage(folder, optionsOf());
  const kept = contentOf(opened.storage).size;
  // While it is open here, another process is refused and changes nothing.
  const other = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', refusedProgram(programs.file('storage'), folder)],
    { encoding: 'utf8' },
  );
  await opened.storage.close();
  const bareKept = await bare(programs.file('bare-writer'), path.join(disk, 'bare'), count);
  return {
    counts: {
      saved: both.map(({ saved }) => saved),
      kept,
      of: 2 * count,
      second: other.stdout,
      control: { bareKept, of: 2 * count },
    },
    misses: missesOf({
      'all of both must be there': kept === 2 * count && both.every(({ saved }) => saved === count),
      'nothing may be reported lost': opened.report.findings.every(({ lost }) => lost === 0),
      'a second opening is refused while the first is open': other.stdout === 'in-use',
      'the control must lose notes': bareKept < 2 * count,
    }),
  };
}

const refusedProgram = (module: string, folder: string): string => `
  const { openNotebookStorage } = await import(${JSON.stringify(module)});
  const options = { decode: (r) => r, now: () => new Date(), schema: 1, migrate: (r) => r, isExpected: false };
  await openNotebookStorage(${JSON.stringify(folder)}, options).then(
    () => process.stdout.write('opened'), (error) => process.stdout.write(error.reason));
`;

export const twoInstances: Experiment = { name: 'D6 two instances', run };
