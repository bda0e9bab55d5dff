/**
 * Bundles main, worker, preload and renderer with Vite's JavaScript API, one build for each runtime.
 * Everything that ships is in the bundles: nothing resolves `node_modules` at run time.
 */
import { cp, mkdir, readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build, type InlineConfig } from 'vite';
import type { Catalogue } from '../corpus/model/compiled.ts';
import { ROOT } from './paths.ts';

const NODE_BUILTINS = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

const shared: InlineConfig = { configFile: false, logLevel: 'warn', clearScreen: false };

/** electron-store writes with `atomically`, which takes a full disk for success; what ships has a writer of our own. */
export const WRITER_ALIAS = [
  { find: /^atomically$/, replacement: path.join(ROOT, 'electron/main/notebook/storage/atomic-writer.ts') },
];

/** Main process and worker: two entries with fixed names, ES modules on Electron's Node. */
export const mainConfig = (dist: string): InlineConfig => ({
  ...shared,
  root: ROOT,
  resolve: { alias: WRITER_ALIAS },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node24',
    outDir: path.join(dist, 'main'),
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
});

/** Preload: one CommonJS file, since a sandboxed preload can neither be a module nor load siblings. */
const preloadConfig = (dist: string): InlineConfig => ({
  ...shared,
  root: ROOT,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'chrome156',
    outDir: path.join(dist, 'preload'),
    emptyOutDir: true,
    minify: true,
    rolldownOptions: {
      input: { preload: path.join(ROOT, 'electron/preload/preload.ts') },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
});

const rendererConfig = (dist: string): InlineConfig => ({
  ...shared,
  root: path.join(ROOT, 'renderer'),
  base: '/',
  publicDir: false,
  build: {
    target: 'chrome156',
    outDir: path.join(dist, 'renderer'),
    emptyOutDir: true,
    // A data: address would not pass the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});

/** States without an ISO code have flags of our own drawing, but for those whose flag the package has under another code. */
const FLAG_OF: Readonly<Record<string, string>> = {
  XSR: 'EH',
  XAB: 'XA',
  XSO: 'XO',
  XNC: 'XC',
  XCS: 'CZ',
  XDY: 'BJ',
};

/** The file of a polity's flag: the package's drawing by its two-letter code, or our own by alpha-3. */
export function flagFile({ iso2, iso3 }: { readonly iso2?: string; readonly iso3: string }): string {
  const drawn = FLAG_OF[iso3] ?? iso2;
  return drawn?.length === 2
    ? path.join(ROOT, 'node_modules/country-flag-icons/3x2', `${drawn}.svg`)
    : path.join(ROOT, 'build/flags', `${iso3}.svg`);
}

/** Copies the flag of every polity under its alpha-3 code; fails where one is missing. Needs the compiled corpus. */
async function copyFlags(dist: string): Promise<void> {
  const catalogue = JSON.parse(await readFile(path.join(dist, 'corpus', 'catalogue.json'), 'utf8')) as Catalogue;
  const flags = path.join(dist, 'renderer', 'flags');
  await mkdir(flags, { recursive: true });
  for (const { codes } of catalogue.polities) await cp(flagFile(codes), path.join(flags, `${codes.iso3}.svg`));
}

/** Bundles the program into `dist`, which must hold the compiled corpus. */
export async function bundle(dist: string): Promise<void> {
  // A caller's NODE_ENV (a test runner's, say) would put development builds of packages into the bundles.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    for (const config of [mainConfig, preloadConfig, rendererConfig]) await build(config(dist));
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
  await copyFlags(dist);
}
