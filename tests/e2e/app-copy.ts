/** A copy of the built application, to be changed or damaged without touching the build. */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DIST, ROOT } from '../../build/paths.ts';

export class AppCopy {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<AppCopy> {
    const folder = await mkdtemp(path.join(tmpdir(), 'attache-copy-'));
    await cp(DIST, path.join(folder, 'dist'), { recursive: true });
    await cp(path.join(ROOT, 'package.json'), path.join(folder, 'package.json'));
    return new AppCopy(folder);
  }

  /** Path of a file of the build inside the copy. */
  path(file: string): string {
    return path.join(this.folder, 'dist', ...file.split('/'));
  }

  /** Puts a file into the build and lists it in the manifest, as the build would have. */
  async add(file: string, content: string): Promise<void> {
    await writeFile(this.path(file), content);
    const manifest = JSON.parse(await readFile(this.path('manifest.json'), 'utf8')) as {
      files: Record<string, unknown>;
    };
    manifest.files[file] = {
      sha256: createHash('sha256').update(content).digest('hex'),
      bytes: Buffer.byteLength(content),
    };
    await writeFile(this.path('manifest.json'), JSON.stringify(manifest));
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
