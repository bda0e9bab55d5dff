/** `launchApp`: the built application, running, for the smoke test and the end-to-end tests. */
import { findElectron } from './electron-runtime.ts';
import { launchOnChromium } from './launch-chromium.ts';
import { launchOnElectron } from './launch-electron.ts';
import type { HostName, LaunchedApp, LaunchOptions } from './launched-app.ts';
import { REPOSITORY } from './run-files.ts';

export type { ExitState, HostName, LaunchedApp, LaunchOptions } from './launched-app.ts';

/** The host to run on when none is asked for. */
export function defaultHost(env: Readonly<Record<string, string | undefined>> = process.env): HostName {
  const wanted = env['ATTACHE_HOST'];
  if (wanted === 'electron' || wanted === 'chromium') return wanted;
  if (wanted !== undefined && wanted !== '')
    throw new Error(`ATTACHE_HOST is ${wanted}; it may be electron or chromium`);
  return findElectron(REPOSITORY, env) === undefined ? 'chromium' : 'electron';
}

/** Starts the application and resolves with its first window; call `ready()` before using the page. */
export function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  return (options.host ?? defaultHost()) === 'electron' ? launchOnElectron(options) : launchOnChromium(options);
}
