/** A scratch copy of the tree in which a mutant may break things. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../../build/paths.ts';

export interface Outcome {
  readonly failed: boolean;
  readonly output: string;
}

export class Scratch {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Copies every file that git knows or would take, and links the packages. */
  static async make(): Promise<Scratch> {
    const folder = await mkdtemp(path.join(tmpdir(), 'attache-mutants-'));
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    for (const file of listed.split('\0').filter((name) => name !== '')) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await cp(path.join(ROOT, file), path.join(folder, file)).catch((error: unknown) => {
        // Listed by git but deleted in the work tree.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      });
    }
    await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
    return new Scratch(folder);
  }

  /** Runs a command in the copy. */
  run(command: readonly string[]): Outcome {
    const [program = '', ...args] = command;
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: this.folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    return { failed: status !== 0, output: `${stdout}${stderr}` };
  }

  /** Changes a file, runs the work, and puts the file back. Throws when the change finds nothing to change. */
  async with<T>(file: string, change: (text: string) => string, work: () => T): Promise<T> {
    const target = path.join(this.folder, file);
    const before = await readFile(target, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`the mutant changes nothing in ${file}`);
    await writeFile(target, after);
    try {
      return work();
    } finally {
      await writeFile(target, before);
    }
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
