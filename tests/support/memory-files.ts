/** A compiled corpus that is in memory, for tests of the engine alone. */
import { CorpusFileError, type CorpusFiles } from '../../corpus/engine/files.ts';

export class MemoryFiles implements CorpusFiles {
  readonly #files: ReadonlyMap<string, string | Uint8Array>;

  constructor(files: ReadonlyMap<string, string | Uint8Array>) {
    this.#files = files;
  }

  readText(file: string): Promise<string> {
    const text = this.#files.get(file);
    return typeof text === 'string' ? Promise.resolve(text) : Promise.reject(new CorpusFileError(file, 'is missing'));
  }

  readBytes(file: string): Promise<Uint8Array> {
    const bytes = this.#files.get(file);
    return bytes instanceof Uint8Array
      ? Promise.resolve(bytes)
      : Promise.reject(new CorpusFileError(file, 'is missing'));
  }
}
