/** What the command line of the host decided; set once by run.ts before anything else runs. */
export interface HostOptions {
  /** The folder of the application: package.json and dist. */
  readonly appDir: string;
  /** The application's own arguments, as Electron would hand them on. */
  readonly appArgs: readonly string[];
  readonly headless: boolean;
  /** Opens a debugging port on loopback, for tests that drive the page from another process. */
  readonly debugPort: boolean;
  /** A test drives this run: questions are answered from a queue, never by a default. */
  readonly underTest: boolean;
}

let current: HostOptions | undefined;

export function setHostOptions(options: HostOptions): void {
  current = options;
}

/** The options of this run; throws when asked before run.ts has set them. */
export function hostOptions(): HostOptions {
  if (current === undefined) throw new Error('The Chromium host has not been started through run.ts');
  return current;
}

/** Reads `--app DIR [--headless] [--debug-port] [-- application arguments]`. */
export function parseHostArguments(argv: readonly string[], underTest: boolean): HostOptions {
  const end = argv.indexOf('--');
  const own = end === -1 ? argv : argv.slice(0, end);
  const at = own.indexOf('--app');
  const appDir = at === -1 ? undefined : own[at + 1];
  if (appDir === undefined) throw new Error('usage: run.ts --app DIR [--headless] [--debug-port] [-- arguments]');
  const unknown = own.find(
    (word, index) => index !== at && index !== at + 1 && !/^--(headless|debug-port)$/.test(word),
  );
  if (unknown !== undefined)
    throw new Error(`run.ts does not know ${unknown}; the application's own arguments follow --`);
  return {
    appDir,
    appArgs: end === -1 ? [] : argv.slice(end + 1),
    headless: own.includes('--headless'),
    debugPort: own.includes('--debug-port'),
    underTest,
  };
}
