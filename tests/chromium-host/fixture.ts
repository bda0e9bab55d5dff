/** Launches the fixture application and speaks to its main process. */
import path from 'node:path';
import { launchApp, type LaunchedApp, type LaunchOptions } from '../../build/hosts/launch.ts';

export const FIXTURE_APP = path.join(import.meta.dirname, 'fixture-app');

export interface LogEntry {
  readonly kind: string;
  readonly detail: unknown;
}

interface Bridge {
  call(name: string, input?: unknown): Promise<unknown>;
}

/** The application of this folder, always on the Chromium host. */
export async function launchFixture(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const app = await launchApp({ host: 'chromium', appDir: FIXTURE_APP, ...options });
  await app.ready();
  return app;
}

/** Calls one of the fixture's main-process functions from its page. */
export async function call(app: LaunchedApp, name: string, input?: unknown): Promise<unknown> {
  return app.page.evaluate(
    ([channel, given]) => (window as unknown as { attache: Bridge }).attache.call(channel, given),
    [name, input] as [string, unknown],
  );
}

/** What the fixture's main process has noted so far, of one kind. */
export async function noted(app: LaunchedApp, kind: string): Promise<readonly unknown[]> {
  const log = (await call(app, 'log')) as LogEntry[];
  return log.filter((entry) => entry.kind === kind).map((entry) => entry.detail);
}

/** Asks until the condition holds; what crosses between processes takes its time. */
export async function until<T>(ask: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  const end = performance.now() + 5000;
  for (;;) {
    const value = await ask();
    if (holds(value) || performance.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
