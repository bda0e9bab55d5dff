/** `shell`: hands something to the desktop; under test it is only recorded. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { hostOptions } from './host-options.ts';
import { strict } from './strict.ts';

/** Every address and file handed over so far, for the tests. */
export const handedOver: string[] = [];

function openerOf(platform: string): readonly string[] {
  if (platform === 'darwin') return ['open'];
  // Not `start`: that would pass the address through a command interpreter.
  return platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler'] : ['xdg-open'];
}

function handOver(target: string): Promise<void> {
  handedOver.push(target);
  if (hostOptions().underTest) return Promise.resolve();
  const [command = '', ...args] = openerOf(process.platform);
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args, target], { stdio: 'ignore', detached: true });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

/** `electron.shell`. */
export const shell = strict('shell', {
  openExternal: (url: string): Promise<void> => handOver(url),
  openPath: (file: string): Promise<string> =>
    handOver(file).then(
      () => '',
      (error: unknown) => String(error),
    ),
  showItemInFolder: (file: string): void => {
    void handOver(path.dirname(file)).catch(() => undefined);
  },
  beep: (): void => {
    process.stderr.write('\u0007');
  },
});
