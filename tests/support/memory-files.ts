/** A compiled corpus that is in memory, for tests of the engine alone. */
import { CorpusFileError, type CorpusFiles, type Lines } from '../../corpus/engine/files.ts';

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
    const content = this.#files.get(file);
    if (content === undefined) return Promise.reject(new CorpusFileError(file, 'is missing'));
    return Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  async readLines(file: string): Promise<Lines> {
    const lines = (await this.readText(file)).split('\n').slice(0, -1);
    return {
      count: lines.length,
      at: (number) => {
        const line = lines[number];
        if (line === undefined) throw new RangeError(`there is no line ${String(number)}`);
        return line;
      },
    };
  }
}
