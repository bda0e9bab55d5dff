import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, type InlineConfig } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mainConfig } from '../../../../build/bundle.ts';
import { ROOT } from '../../../../build/paths.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'attache-bundle-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** All that the build of the main process puts beside each other, as one text. */
async function bundled(name: string, change: (config: InlineConfig) => InlineConfig): Promise<string> {
  await build(change(mainConfig(path.join(folder, name))));
  const main = path.join(folder, name, 'main');
  const files = await readdir(main);
  expect(files).toContain('main.js');
  return (await Promise.all(files.map((file) => readFile(path.join(main, file), 'utf8')))).join('\n');
}

/** Expressions of the original that no other package has; each is first looked for in the package itself. */
const SIGNS = { 'utils/temp.js': 'purgeSyncAll', 'index.js': 'attempt.realpathSync' };
const OURS = 'the disk took no byte of a write';

/** Which of the writers a text holds. */
const writersIn = (text: string): readonly string[] => [
  ...(Object.values(SIGNS).some((sign) => text.includes(sign)) ? ['the original'] : []),
  ...(text.includes(OURS) ? ['ours'] : []),
];

describe('the bundle of the main process', () => {
  it('is searched for what the original really has', async () => {
    for (const [file, sign] of Object.entries(SIGNS)) {
      expect(await readFile(path.join(ROOT, 'node_modules/atomically/dist', file), 'utf8')).toContain(sign);
    }
  });

  it('writes with our writer and does not hold the one that destroys files on a full disk', async () => {
    expect(writersIn(await bundled('ours', (config) => config))).toEqual(['ours']);
  }, 60_000);

  it('would be found to hold it, were the replacement left out', async () => {
    expect(writersIn(await bundled('original', (config) => ({ ...config, resolve: {} })))).toEqual(['the original']);
  }, 60_000);
});
