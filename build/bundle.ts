/**
 * Bundles main, worker, preload and renderer with Vite's JavaScript API, one build for each runtime.
 * Everything that ships is in the bundles: nothing resolves `node_modules` at run time.
 */
import { cp, mkdir, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build, type InlineConfig } from 'vite';
import type { Catalogue } from '../corpus/model/compiled.ts';
import { readFile } from 'node:fs/promises';
import { DIST, DIST_CORPUS, ROOT } from './paths.ts';

const NODE_BUILTINS = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

const shared: InlineConfig = { configFile: false, logLevel: 'warn', clearScreen: false };

/** Main process and worker: two entries with fixed names, ES modules on Electron's Node. */
const mainConfig: InlineConfig = {
  ...shared,
  root: ROOT,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node24',
    outDir: path.join(DIST, 'main'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        main: path.join(ROOT, 'electron/main/main.ts'),
        'corpus.worker': path.join(ROOT, 'electron/worker/corpus.worker.ts'),
      },
      external: ['electron', ...NODE_BUILTINS],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
    },
  },
};

/** Preload: one CommonJS file, since a sandboxed preload can neither be a module nor load siblings. */
const preloadConfig: InlineConfig = {
  ...shared,
  root: ROOT,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'chrome156',
    outDir: path.join(DIST, 'preload'),
    emptyOutDir: true,
    minify: true,
    rolldownOptions: {
      input: { preload: path.join(ROOT, 'electron/preload/preload.ts') },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
};

const rendererConfig: InlineConfig = {
  ...shared,
  root: path.join(ROOT, 'renderer'),
  base: '/',
  publicDir: false,
  build: {
    target: 'chrome156',
    outDir: path.join(DIST, 'renderer'),
    emptyOutDir: true,
    // A data: address would not pass the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
};

/** Copies the flag of every polity that has one, under its alpha-3 code. Needs the compiled corpus. */
async function copyFlags(): Promise<void> {
  const catalogue = JSON.parse(await readFile(path.join(DIST_CORPUS, 'catalogue.json'), 'utf8')) as Catalogue;
  const flags = path.join(DIST, 'renderer', 'flags');
  await mkdir(flags, { recursive: true });
  for (const { codes } of catalogue.polities) {
    if (codes.iso2 === undefined) continue;
    await cp(
      path.join(ROOT, 'node_modules/country-flag-icons/3x2', `${codes.iso2}.svg`),
      path.join(flags, `${codes.iso3}.svg`),
    );
  }
}

/** Bundles the program; the corpus must have been compiled before. */
export async function bundle(): Promise<void> {
  await rm(path.join(DIST, 'main'), { recursive: true, force: true });
  for (const config of [mainConfig, preloadConfig, rendererConfig]) await build(config);
  await copyFlags();
}
