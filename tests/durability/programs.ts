/**
 * Bundles the programs of the experiments as the application is bundled: the storage with our writer in place of
 * electron-store's, and the controls with the original one.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { WRITER_ALIAS } from '../../build/bundle.ts';
import type * as bareStore from './programs/bare-store.ts';
import type * as storage from './programs/storage.ts';
import { ROOT } from '../../build/paths.ts';

const PROGRAMS = path.join(ROOT, 'tests/durability/programs');

/** With our writer. */
const OURS = ['storage', 'writer', 'turns'] as const;
/** With the original: what electron-store does by itself. */
const BARE = ['bare-store', 'bare-writer', 'bare-short-write'] as const;

export type Program = (typeof OURS)[number] | (typeof BARE)[number];

export interface Programs {
  /** Path of a bundled program. */
  file(program: Program): string;
  /** The storage's functions, from the bundle. */
  readonly storage: typeof storage;
  /** electron-store by itself, with the writer that it comes with. */
  bareStore(): Promise<typeof bareStore>;
  remove(): Promise<void>;
}

const configOf = (names: readonly string[], outDir: string, alias: typeof WRITER_ALIAS): InlineConfig => ({
  configFile: false,
  logLevel: 'warn',
  root: ROOT,
  resolve: { alias: [...alias, { find: /^electron$/, replacement: path.join(PROGRAMS, 'electron-stub.ts') }] },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node24',
    outDir,
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(names.map((name) => [name, path.join(PROGRAMS, `${name}.ts`)])),
      external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunk-[hash].mjs' },
    },
  },
});

/** Builds all programs into a folder of their own. */
export async function buildPrograms(): Promise<Programs> {
  const cache = path.join(ROOT, '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'durability-'));
  await build(configOf(OURS, path.join(folder, 'ours'), WRITER_ALIAS));
  await build(configOf(BARE, path.join(folder, 'bare'), []));
  const file = (program: Program): string =>
    path.join(folder, (OURS as readonly string[]).includes(program) ? 'ours' : 'bare', `${program}.mjs`);
  return {
    file,
    storage: (await import(pathToFileURL(file('storage')).href)) as Programs['storage'],
    bareStore: async () => (await import(pathToFileURL(file('bare-store')).href)) as typeof bareStore,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
