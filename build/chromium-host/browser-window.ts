/** `BrowserWindow`: one window of the browser, without tabs and address bar where the platform allows it. */
import { app } from './app.ts';
import { currentContext } from './browser.ts';
import { takePage } from './pages.ts';
import { session as sessions, type Session } from './session.ts';
import { createEvent, notProvided, strict } from './strict.ts';
import { WebContents } from './web-contents.ts';
import { WindowGeometry } from './window-geometry.ts';
import { openWindows } from './window-list.ts';

export interface WindowOptions {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly title?: string;
  readonly show?: boolean;
  readonly webPreferences?: WebPreferences;
  readonly [other: string]: unknown;
}
interface WebPreferences {
  readonly preload?: string;
  readonly session?: Session;
  readonly partition?: string;
  readonly [other: string]: unknown;
}

/** What cannot be had here must not look as if it were on. */
function refuseUnsafe(preferences: WebPreferences): void {
  const refused: Readonly<Record<string, boolean>> = {
    contextIsolation: false,
    sandbox: false,
    nodeIntegration: true,
    nodeIntegrationInWorker: true,
    nodeIntegrationInSubFrames: true,
    webviewTag: true,
    webSecurity: false,
    allowRunningInsecureContent: true,
    experimentalFeatures: true,
  };
  for (const [name, value] of Object.entries(refused)) {
    if (preferences[name] === value) throw notProvided(`BrowserWindow with webPreferences.${name} = ${String(value)}`);
  }
}

let ids = 0;

export class BrowserWindowClass extends WindowGeometry {
  readonly id: number;
  readonly webContents: WebContents;
  /** As given by the application; read by tests. */
  readonly options: WindowOptions;
  #destroyed = false;
  #closing = false;
  #visible: boolean;
  #focused = true;
  #title: string;

  constructor(options: WindowOptions = {}) {
    const { webPreferences = {}, x, y, width = 800, height = 600 } = options;
    super('BrowserWindow', { x: x ?? 0, y: y ?? 0, width, height });
    refuseUnsafe(webPreferences);
    const context = currentContext();
    if (context === undefined) throw new Error('Cannot create BrowserWindow before app is ready');
    ids += 1;
    this.id = ids;
    this.options = options;
    this.#visible = options.show ?? true;
    this.#title = options.title ?? app.getName();
    const { session, partition } = webPreferences;
    this.webContents = new WebContents(
      session ?? (partition === undefined ? sessions.defaultSession : sessions.fromPartition(partition)),
    );
    openWindows.push(this);
    this.#listen();
    app.emit('web-contents-created', createEvent({}), this.webContents);
    app.emit('browser-window-created', createEvent({}), this);
    void this.#open(context, x !== undefined && y !== undefined).catch((error: unknown) => {
      if (!this.#destroyed) app.fail(error);
    });
  }

  async #open(context: NonNullable<ReturnType<typeof currentContext>>, hasPosition: boolean): Promise<void> {
    const page = await takePage(context);
    const { attached } = this.webContents;
    await this.webContents.attach(context, page, this.options.webPreferences?.preload);
    await this.bounds.attach((await attached).cdp, hasPosition);
  }

  #listen(): void {
    const contents = this.webContents;
    contents.once('dom-ready', () => {
      // The browser does not tell of its first frame; the parsed document is the nearest before it.
      this.emit('ready-to-show');
    });
    contents.on('page-title-updated', (event: { defaultPrevented: boolean }, title: string) => {
      this.emit('page-title-updated', event, title, true);
      if (!event.defaultPrevented) this.#title = title;
    });
    contents.on('render-process-gone', (event: object, details: object) => {
      app.emit('render-process-gone', event, contents, details);
    });
    contents.once('destroyed', () => {
      // The user's own closing cannot be held up here, but it is announced all the same.
      if (!this.#closing) this.emit('close', createEvent({}));
      this.#closed();
    });
    contents.windowListener = (message) => {
      if (message.kind === 'focus') {
        this.#focused = message.focused;
        this.emit(message.focused ? 'focus' : 'blur');
      }
      void this.refreshBounds();
    };
  }

  #closed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    openWindows.splice(openWindows.indexOf(this), 1);
    this.emit('closed');
    app.windowClosed();
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  reload(): void {
    this.webContents.reload();
  }

  /** Closes unless a listener of `close` prevents it. */
  close(): void {
    const event = createEvent({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#closing = true;
    const { webContents } = this;
    void webContents.attached.then(({ page }) => page.close().catch(() => undefined));
    webContents.markDestroyed();
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  show(): void {
    this.#visible = true;
    this.emit('show');
  }

  hide(): void {
    this.#visible = false;
    this.emit('hide');
  }

  isVisible(): boolean {
    return this.#visible;
  }

  focus(): void {
    this.webContents.focus();
  }

  isFocused(): boolean {
    return this.#focused;
  }

  /** Kept; the browser shows the title of the page. */
  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }
}

function allWindows(): BrowserWindowClass[] {
  return openWindows.filter((window) => window instanceof BrowserWindowClass);
}

/** `electron.BrowserWindow`. */
export const BrowserWindow = strict(
  'BrowserWindow',
  Object.assign(BrowserWindowClass, {
    getAllWindows: allWindows,
    fromWebContents: (contents: WebContents) => allWindows().find((window) => window.webContents === contents) ?? null,
    fromId: (id: number) => allWindows().find((window) => window.id === id) ?? null,
    getFocusedWindow: () => allWindows().find((window) => window.isFocused()) ?? allWindows()[0] ?? null,
  }),
);
