/** Starts the process of an engine and talks with it, one question at a time. */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Request } from './engine-process.ts';
import type { EngineName } from './model.ts';
import { UNITS_FILE } from './stored-texts.ts';

const HERE = import.meta.dirname;
const NODE_OPTIONS = ['--max-old-space-size=12000', '--expose-gc', '--disable-warning=ExperimentalWarning'];

/** A Python that has Xapian: Debian's own, or whichever comes first; null when there is none. */
export function findPython(): string | null {
  const hasXapian = (python: string): boolean =>
    spawnSync(python, ['-c', 'import xapian'], { stdio: 'ignore' }).status === 0;
  return ['/usr/bin/python3', 'python3'].find(hasXapian) ?? null;
}

export interface Child {
  /** Rejects when the process ends instead of answering. */
  ask(request: Request): Promise<unknown>;
  end(): Promise<void>;
}

export function startEngine(name: EngineName, corpus: string, folder: string, python: string | null): Child {
  const [command, args] =
    name === 'xapian'
      ? [python ?? 'python3', [path.join(HERE, 'engines/xapian_engine.py'), path.join(corpus, UNITS_FILE), folder]]
      : [process.execPath, [...NODE_OPTIONS, path.join(HERE, 'engine-process.ts'), name, corpus, folder]];
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(request) {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      const line = await lines.next();
      if (line.done === true) throw new Error(`the process of ${name} ended while it was asked to ${request.do}`);
      return JSON.parse(line.value) as unknown;
    },
    async end() {
      child.stdin.end();
      await ended;
    },
  };
}
