/**
 * `npm run package`: the installable application through electron-builder.
 * `npm run package -- --check`: the unpacked Linux directory around a placeholder runtime, its archive
 * held against an allow-list, and the smoke test run from that archive on the Chromium host. Needs no network.
 */
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { Platform, build, type Configuration } from 'electron-builder';
import { buildAll } from './build.ts';
import { hashBundles } from './chromium-host/bundle-hashes.ts';
import { builderConfiguration } from './electron-builder.ts';
import { ROOT } from './paths.ts';
import { runSmoke } from './smoke.ts';

const log = (line: string): void => void process.stdout.write(`${line}\n`);

/** Everything that may stand in the archive; a file that matches none of these stops the check. */
const ALLOWED: readonly RegExp[] = [
  /^package\.json$/,
  /^LICENSE$/,
  /^corpus\/NOTICE$/,
  /^dist\/manifest\.json$/,
  /^dist\/main\/(?:main|corpus\.worker|chunk-[\w-]+)\.js$/,
  /^dist\/preload\/preload\.cjs$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/assets\/[\w.-]+\.(?:js|css|woff2|svg)$/,
  /^dist\/renderer\/flags\/[A-Z]{3}\.svg$/,
  /^dist\/corpus\/(?:manifest|catalogue)\.json$/,
  /^dist\/corpus\/dossiers\/[A-Z]{3}-[A-Z]{3}\.json$/,
  /^dist\/corpus\/search\/index\.bin$/,
  /^dist\/corpus\/search\/units\.jsonl$/,
  /^dist\/corpus\/search\/columns\.json$/,
  /^dist\/corpus\/search\/directory\.json$/,
];

/** Files of the archive that are not allowed, and kinds of file that are missing from it. */
export function auditArchive(files: readonly string[]): string[] {
  const foreign = files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file)));
  const absent = ALLOWED.filter((pattern) => !files.some((file) => pattern.test(file)));
  return [
    ...foreign.map((file) => `not on the allow-list: ${file}`),
    ...absent.map((pattern) => `nothing in the archive matches ${pattern.source}`),
  ];
}

/** A folder that has the shape of Electron's Linux runtime, for machines where the real one cannot be had. */
async function placeholderRuntime(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'attache-runtime-'));
  await writeFile(
    path.join(folder, 'electron'),
    '#!/bin/sh\necho "placeholder for the Electron runtime" >&2\nexit 1\n',
  );
  await chmod(path.join(folder, 'electron'), 0o755);
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'version', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    await writeFile(path.join(folder, file), 'placeholder\n');
  }
  await mkdir(path.join(folder, 'locales'));
  await writeFile(path.join(folder, 'locales', 'en-US.pak'), '');
  await mkdir(path.join(folder, 'resources'));
  return folder;
}

async function unpackedLinux(runtime: string): Promise<string> {
  const config: Configuration = { ...builderConfiguration, electronDist: runtime, electronFuses: null };
  await build({ targets: Platform.LINUX.createTarget('dir'), config, projectDir: ROOT });
  const out = path.join(ROOT, 'out');
  const folder = (await readdir(out)).find((name) => name.startsWith('linux') && name.endsWith('unpacked'));
  if (folder === undefined) throw new Error('electron-builder left no unpacked directory');
  return path.join(out, folder);
}

/** Lists the archive, checks it, and runs the smoke test from its content alone. */
async function check(): Promise<boolean> {
  const runtime = await placeholderRuntime();
  const extracted = await mkdtemp(path.join(tmpdir(), 'attache-archive-'));
  try {
    const archive = path.join(await unpackedLinux(runtime), 'resources', 'app.asar');
    const files = listPackage(archive, { isPack: false })
      .map((file) => file.replaceAll('\\', '/').replace(/^\//, ''))
      .filter((file) => path.posix.extname(file) !== '' || /(?:^|\/)(?:LICENSE|NOTICE)$/.test(file));
    log(`app.asar holds ${String(files.length)} files:`);
    for (const file of files) log(`  ${file}`);
    const faults = auditArchive(files);
    for (const fault of faults) log(fault);
    extractAll(archive, extracted);
    const same = JSON.stringify(await hashBundles(extracted)) === JSON.stringify(await hashBundles(ROOT));
    log(
      same
        ? 'the bundles in the archive are those of the build'
        : 'the bundles in the archive are NOT those of the build',
    );
    log('smoke test from the archive:');
    const isRunning = (await runSmoke({ host: 'chromium', screenshot: undefined, args: [], appDir: extracted })) === 0;
    log(
      `package: ${String(files.length)} files, ${String(faults.length)} faults, smoke test ${isRunning ? 'passed' : 'FAILED'}`,
    );
    return faults.length === 0 && same && isRunning;
  } finally {
    await rm(runtime, { recursive: true, force: true });
    await rm(extracted, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  await rm(path.join(ROOT, 'out'), { recursive: true, force: true });
  await buildAll(log);
  if (process.argv.includes('--check')) process.exitCode = (await check()) ? 0 : 1;
  else await build({ config: builderConfiguration, projectDir: ROOT });
}
