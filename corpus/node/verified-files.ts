/** The compiled corpus on disk: every file is held against the manifest's SHA-256 before it is used. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CorpusFileError, type CorpusFiles, type Lines } from '../engine/files.ts';
import type { CorpusManifest } from '../model/compiled.ts';

const MANIFEST = 'manifest.json';

export class VerifiedFiles implements CorpusFiles {
  readonly manifest: CorpusManifest;
  readonly #root: string;

  private constructor(root: string, manifest: CorpusManifest) {
    this.#root = root;
    this.manifest = manifest;
  }

  /** Opens the compiled corpus in `root`; rejects with `CorpusFileError` when its manifest cannot be used. */
  static async open(root: string): Promise<VerifiedFiles> {
    const bytes = await readBytes(root, MANIFEST);
    let manifest: CorpusManifest;
    try {
      manifest = JSON.parse(bytes.toString('utf8')) as CorpusManifest;
    } catch {
      throw new CorpusFileError(MANIFEST, 'is damaged: it is not the list that the build wrote');
    }
    if ((manifest.schema as string) !== 'attache-corpus/1' || typeof manifest.files !== 'object') {
      throw new CorpusFileError(MANIFEST, 'is of another version than this program reads (attache-corpus/1)');
    }
    return new VerifiedFiles(root, manifest);
  }

  async readText(file: string): Promise<string> {
    return (await this.#verified(file)).toString('utf8');
  }

  async readBytes(file: string): Promise<Uint8Array> {
    return this.#verified(file);
  }

  async readLines(file: string): Promise<Lines> {
    return linesOf(await this.#verified(file));
  }

  async #verified(file: string): Promise<Buffer> {
    // A name that the manifest does not list is never joined to a path.
    if (!Object.hasOwn(this.manifest.files, file)) throw new CorpusFileError(file, 'is not part of this edition');
    const bytes = await readBytes(this.#root, file);
    if (createHash('sha256').update(bytes).digest('hex') !== this.manifest.files[file]?.sha256) {
      throw new CorpusFileError(file, 'is damaged: its content is not what the edition was published with');
    }
    return bytes;
  }
}

const LINE_FEED = 10;

/** Keeps the bytes, which take half the memory of text, and where each line begins. */
function linesOf(bytes: Buffer): Lines {
  const starts = [0];
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) starts.push(at + 1);
  const offsets = Uint32Array.from(starts);
  return {
    count: offsets.length - 1,
    at: (number) => {
      const [start, next] = [offsets[number], offsets[number + 1]];
      if (start === undefined || next === undefined) throw new RangeError(`there is no line ${String(number)}`);
      return bytes.toString('utf8', start, next - 1);
    },
  };
}

async function readBytes(root: string, file: string): Promise<Buffer> {
  try {
    return await readFile(path.join(root, file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new CorpusFileError(file, code === 'ENOENT' ? 'is missing' : `cannot be read (${code ?? String(error)})`);
  }
}
