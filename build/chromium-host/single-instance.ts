/**
 * The single-instance lock: a file that holds the process id, beside it a letter box in which a
 * second instance leaves its arguments for the first. No socket is listened on.
 */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
  type FSWatcher,
} from 'node:fs';
import path from 'node:path';
import { isAlive } from './browser.ts';

export interface Letter {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

const LOCK = 'instance.lock';
const LETTER = /^instance-\d+-\d+\.letter$/;

export class SingleInstance {
  readonly #folder: string;
  #watcher: FSWatcher | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  get isHeld(): boolean {
    return this.#watcher !== undefined;
  }

  /** Takes the lock; when another instance has it, leaves it the letter and answers false. */
  request(letter: Letter, onLetter: (letter: Letter) => void): boolean {
    if (this.isHeld) return true;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const lock = path.join(this.#folder, LOCK);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        writeFileSync(lock, String(process.pid), { flag: 'wx', mode: 0o600 });
        this.#watch(onLetter);
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const owner = this.#owner(lock);
      if (owner !== undefined && isAlive(owner)) {
        this.#post(letter);
        return false;
      }
      // Left behind by an instance that was killed.
      rmSync(lock, { force: true });
    }
    return false;
  }

  release(): void {
    if (!this.isHeld) return;
    this.#watcher?.close();
    this.#watcher = undefined;
    rmSync(path.join(this.#folder, LOCK), { force: true });
  }

  #owner(lock: string): number | undefined {
    try {
      const pid = Number(readFileSync(lock, 'utf8'));
      return Number.isInteger(pid) && pid > 0 && pid !== process.pid ? pid : undefined;
    } catch {
      return undefined;
    }
  }

  #post(letter: Letter): void {
    const name = `instance-${String(process.pid)}-${String(Date.now())}.letter`;
    const draft = path.join(this.#folder, `${name}.draft`);
    writeFileSync(draft, JSON.stringify(letter), { mode: 0o600 });
    // Renamed when complete, so that it is never read half-written.
    renameSync(draft, path.join(this.#folder, name));
  }

  #watch(onLetter: (letter: Letter) => void): void {
    const read = (): void => {
      for (const name of readdirSync(this.#folder).filter((entry) => LETTER.test(entry))) {
        const file = path.join(this.#folder, name);
        try {
          const letter = JSON.parse(readFileSync(file, 'utf8')) as Letter;
          rmSync(file, { force: true });
          onLetter(letter);
        } catch {
          rmSync(file, { force: true });
        }
      }
    };
    this.#watcher = watch(this.#folder, { persistent: false }, read);
  }
}
