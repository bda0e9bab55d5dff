import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildAll } from '../../../build/build.ts';

interface Manifest {
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
}

async function manifestOfBuild(): Promise<Manifest> {
  const folder = await mkdtemp(path.join(tmpdir(), 'attache-build-'));
  try {
    await buildAll(() => undefined, folder);
    return JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('the build', () => {
  it('gives the same bytes for the same input, in budget', async () => {
    const first = await manifestOfBuild();
    expect(await manifestOfBuild()).toEqual(first);
    expect(first.files['preload/preload.cjs']?.bytes).toBeLessThanOrEqual(2048);
    expect(Object.keys(first.files)).toEqual(
      expect.arrayContaining(['main/main.js', 'main/corpus.worker.js', 'renderer/index.html', 'corpus/manifest.json']),
    );
  }, 60_000);
});
