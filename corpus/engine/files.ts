/** Where the engine gets the compiled corpus from. Implemented over the disk by `corpus/node`. */

/** A file of the compiled corpus that is missing, unreadable or not what the build wrote. */
export class CorpusFileError extends Error {
  /** Path relative to the compiled corpus. */
  readonly file: string;

  constructor(file: string, reason: string) {
    super(reason);
    this.name = 'CorpusFileError';
    this.file = file;
  }
}

/** The lines of a text file, read one by one: few of them are ever shown. */
export interface Lines {
  readonly count: number;
  /** The line of this number, from 0, without its end; throws `RangeError` where there is none. */
  at(number: number): string;
}

export interface CorpusFiles {
  /** The text of a file whose hash agrees with the manifest; rejects with `CorpusFileError`. */
  readText(file: string): Promise<string>;
  /** The same for a file that is not text. */
  readBytes(file: string): Promise<Uint8Array>;
  /** The same for a text each of whose lines stands for itself; every line is ended. */
  readLines(file: string): Promise<Lines>;
}
