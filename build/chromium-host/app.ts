/** `app`: the life of the application, from `ready` to the end of the process. */
import path from 'node:path';
import { appManifest } from './app-manifest.ts';
import { defaultPath } from './app-paths.ts';
import { stopBrowser } from './browser.ts';
import { commandLine } from './command-line.ts';
import { hostOptions } from './host-options.ts';
import { getApplicationMenu, setApplicationMenu, type MenuClass } from './menu.ts';
import { SingleInstance } from './single-instance.ts';
import { HostObject, createEvent } from './strict.ts';
import { openWindows } from './window-list.ts';

export class App extends HostObject {
  readonly commandLine = commandLine;
  readonly isPackaged = false;
  readonly #paths = new Map<string, string>();
  #name: string | undefined;
  #ready = false;
  #quitting = false;
  #ending = false;
  #instance: SingleInstance | undefined;
  #becomeReady: () => void = () => undefined;
  readonly #whenReady = new Promise<void>((resolve) => {
    this.#becomeReady = resolve;
  });

  constructor() {
    super('app');
  }

  /** Called by run.ts when the main bundle has been read and the browser runs. */
  start(): void {
    this.emit('will-finish-launching');
    this.#ready = true;
    this.#becomeReady();
    this.emit('ready', createEvent({}), {});
    if (process.platform === 'darwin') this.emit('activate', createEvent({}), false);
  }

  isReady(): boolean {
    return this.#ready;
  }

  whenReady(): Promise<void> {
    return this.#whenReady;
  }

  get isEnding(): boolean {
    return this.#quitting || this.#ending;
  }

  /** Closes the windows and ends, unless a listener prevents it. */
  quit(): void {
    if (this.isEnding) return;
    const before = createEvent({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.#quitting = true;
    for (const window of [...openWindows]) {
      window.close();
      if (!window.isDestroyed()) {
        this.#quitting = false;
        return;
      }
    }
    const will = createEvent({});
    this.emit('will-quit', will);
    this.#quitting = false;
    if (will.defaultPrevented) return;
    this.exit(Number(process.exitCode ?? 0));
  }

  /** Ends at once, without asking. */
  exit(code = 0): void {
    if (this.#ending) return;
    this.#ending = true;
    for (const window of [...openWindows]) window.destroy();
    this.emit('quit', createEvent({}), code);
    this.#instance?.release();
    void stopBrowser().finally(() => process.exit(code));
  }

  /** Ends because of an error that nobody can handle. */
  fail(error: unknown): void {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    this.exit(1);
  }

  relaunch(): void {
    process.stderr.write('app.relaunch(): start the application again by hand on the Chromium host.\n');
  }

  /** Called by a window that has gone. */
  windowClosed(): void {
    if (openWindows.length > 0 || this.isEnding) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  get name(): string {
    return this.getName();
  }

  set name(name: string) {
    this.#name = name;
  }

  getName(): string {
    const { productName, name } = appManifest();
    return this.#name ?? productName ?? name ?? 'Electron';
  }

  setName(name: string): void {
    this.#name = name;
  }

  getVersion(): string {
    return appManifest().version ?? '0.0.0';
  }

  getAppPath(): string {
    return hostOptions().appDir;
  }

  getPath(name: string): string {
    const given = commandLine.getSwitchValue('user-data-dir');
    const own = this.#paths.get(name) ?? (name === 'sessionData' ? this.#paths.get('userData') : undefined);
    if (own !== undefined) return own;
    if ((name === 'userData' || name === 'sessionData') && given !== '') return path.resolve(given);
    const found = defaultPath({ name, appName: this.getName() });
    if (found === undefined) throw new Error(`Failed to get '${name}' path`);
    return found;
  }

  setPath(name: string, folder: string): void {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
    this.#paths.set(name, folder);
  }

  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }

  getSystemLocale(): string {
    return this.getLocale();
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()];
  }

  /** The browser's own sandbox is on wherever it can be (browser.ts). */
  enableSandbox(): void {
    if (this.#ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  requestSingleInstanceLock(additionalData?: unknown): boolean {
    this.#instance ??= new SingleInstance(this.getPath('userData'));
    const letter = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    return this.#instance.request(letter, ({ argv, workingDirectory, additionalData: data }) => {
      this.emit('second-instance', createEvent({}), argv, workingDirectory, data);
    });
  }

  hasSingleInstanceLock(): boolean {
    return this.#instance?.isHeld ?? false;
  }

  releaseSingleInstanceLock(): void {
    this.#instance?.release();
  }

  focus(): void {
    // The window manager decides which window is in front.
  }

  get applicationMenu(): MenuClass | null {
    return getApplicationMenu();
  }

  set applicationMenu(menu: MenuClass | null) {
    setApplicationMenu(menu);
  }
}

export const app = new App();
