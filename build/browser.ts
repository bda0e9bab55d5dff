/** Makes sure that there is a browser to test in: finds one, installs one, or says exactly what to do. */
import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { findBrowser } from './chromium-host/find-browser.ts';

const find = (): string | undefined => findBrowser({ playwrightBrowser: () => chromium.executablePath() });

const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean => {
  process.stderr.write(`$ ${command} ${args.join(' ')}\n`);
  return (
    spawnSync(command, args, { stdio: ['ignore', process.stderr, process.stderr], env: { ...process.env, ...env } })
      .status === 0
  );
};

const has = (command: string): boolean => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

/** Debian's package when root, else Playwright's own download. */
function install(): void {
  if (process.platform === 'linux' && process.getuid?.() === 0 && has('apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    if (run('apt-get', ['update', '-q'], env))
      run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], env);
  } else {
    run('playwright', ['install', 'chromium']);
  }
}

/** The path of a Chromium, installing one where there is none; throws what the reader must do. */
export function ensureBrowser(): string {
  const found = find();
  if (found !== undefined) return found;
  process.stderr.write('no Chromium, Chrome or Edge was found; installing one …\n');
  install();
  const installed = find();
  if (installed !== undefined) return installed;
  throw new Error(
    'The tests need a browser and none could be installed.\n' +
      'Debian and Ubuntu: sudo apt-get install chromium. Elsewhere: npx playwright install chromium,\n' +
      'or set ATTACHE_BROWSER to the path of a Chromium, Chrome or Edge, and run npm test again.',
  );
}
