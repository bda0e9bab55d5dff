/** `webContents`: one page of the browser, seen through Electron's API. */
import { readFile } from 'node:fs/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { ipcMain } from './ipc.ts';
import { menuShortcuts, pressed } from './accelerators.ts';
import { mapOrigin } from './origin.ts';
import { applyPermissions } from './permissions.ts';
import type { FromPreload } from './page/isolated-world.ts';
import { systemPrefersDark, themeOverride } from './native-theme.ts';
import { listenToPage } from './page-events.ts';
import { decidePopup, type WindowOpenHandler } from './popups.ts';
import { pdfParameters, type PdfOptions } from './print.ts';
import type { Session } from './session.ts';
import { createEvent } from './strict.ts';
import { openTransport, type Transport } from './transport.ts';
import { ContentsState } from './web-contents-state.ts';
import { WebFrameMain } from './web-frame.ts';

/** The page behind a WebContents, once the browser has one. */
export interface Attachment {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly transport: Transport;
}

const all: WebContents[] = [];
let ids = 0;

/** Every page that the application opened and that is still there. */
export function allContents(): readonly WebContents[] {
  return all;
}

export function contentsOf(page: Page): WebContents | undefined {
  return all.find((contents) => contents.page === page);
}

export class WebContents extends ContentsState {
  readonly id: number;
  readonly session: Session;
  readonly mainFrame: WebFrameMain;
  /** Resolves when the browser has a page for it. */
  readonly attached: Promise<Attachment>;
  page: Page | undefined;
  windowOpenHandler: WindowOpenHandler | undefined;
  /** What the page reports of its window; heard by the BrowserWindow. */
  windowListener: ((message: FromPreload) => void) | undefined;
  #transport: Transport | undefined;
  #attach: (attachment: Attachment) => void = () => undefined;
  #ownNavigations = 0;
  #isAtStart = true;

  constructor(session: Session) {
    super();
    ids += 1;
    this.id = ids;
    this.session = session;
    this.mainFrame = new WebFrameMain(this);
    this.attached = new Promise((resolve) => {
      this.#attach = resolve;
    });
    all.push(this);
  }

  /** Connects to a page that the browser opened for it; called by the window. */
  async attach(context: BrowserContext, page: Page, preloadFile: string | undefined): Promise<void> {
    this.page = page;
    const cdp = await context.newCDPSession(page);
    const preload = preloadFile === undefined ? '' : await readFile(preloadFile, 'utf8');
    const transport = await openTransport(cdp, preload, (message) => {
      this.#receive(message);
    });
    this.#transport = transport;
    await page.emulateMedia({ colorScheme: themeOverride() });
    await listenToPage(this, page, cdp);
    this.#attach({ page, cdp, transport });
  }

  #receive(message: FromPreload): void {
    switch (message.kind) {
      case 'invoke':
        void ipcMain.answer(this, message).then((reply) => this.#transport?.send(reply));
        return;
      case 'send':
        ipcMain.deliver(this, message);
        return;
      case 'title':
        this.title = message.title;
        this.emit('page-title-updated', createEvent({}), message.title, true);
        return;
      case 'hello':
        this.tellShortcuts();
        return;
      case 'dark':
        systemPrefersDark(message.dark);
        return;
      case 'key':
        pressed(message.shortcut);
        return;
      case 'preload-error':
        process.stderr.write(`Unable to load the preload script: ${message.message}\n`);
        process.exitCode = 1;
        return;
      default:
        this.windowListener?.(message);
    }
  }

  /** Whether the application itself has begun a navigation that is still to be asked for. */
  get isNavigatingItself(): boolean {
    return this.#ownNavigations > 0;
  }

  /** Whether the navigation now asked for was begun by the application; such a one is asked once. */
  takeOwnNavigation(): boolean {
    if (this.#ownNavigations === 0) return false;
    this.#ownNavigations -= 1;
    return true;
  }

  async #navigate(how: (page: Page) => Promise<unknown>, url: string): Promise<void> {
    const { page } = await this.attached;
    this.#ownNavigations += 1;
    const before = this.#ownNavigations;
    this.loading = true;
    this.emit('did-start-loading', createEvent({}));
    try {
      await how(page);
    } catch (error) {
      // Closed while it was loading: nobody is left to be told.
      if (this.destroyed) return;
      const code = /net::(ERR_[A-Z_]+)/.exec(String(error))?.[1] ?? 'ERR_FAILED';
      this.emit('did-fail-load', createEvent({}), -2, code, url, true, 0, 0);
      throw new Error(`${code} (-2) loading '${url}'`, { cause: error });
    } finally {
      if (this.#ownNavigations === before) this.#ownNavigations = Math.max(0, before - 1);
    }
  }

  async loadURL(url: string): Promise<void> {
    const { page } = await this.attached;
    const origin = (address: string): string => /^[a-z]+:\/\/[^/]+/i.exec(address)?.[0] ?? address;
    const target = mapOrigin(url, 'page');
    await applyPermissions(page.context(), this.session, this, { app: origin(url), page: origin(target) });
    await this.#navigate((own) => own.goto(target), url);
    if (this.#isAtStart) await this.#forgetStart();
  }

  /** One cannot go back to the empty page that the browser started with. */
  async #forgetStart(): Promise<void> {
    this.#isAtStart = false;
    const { cdp } = await this.attached;
    await cdp.send('Page.resetNavigationHistory').catch(() => undefined);
    this.historyPosition = { at: 0, length: 1 };
  }

  reload(): void {
    void this.#navigate((page) => page.reload(), this.getURL()).catch(() => undefined);
  }

  /** Which keys belong to the menu; told to every new document, and again when the menu changes. */
  tellShortcuts(): void {
    this.#transport?.send({ kind: 'shortcuts', shortcuts: menuShortcuts() });
  }

  send(channel: string, ...args: unknown[]): void {
    this.#transport?.send({ kind: 'event', channel, args });
  }

  getURL(): string {
    return mapOrigin(this.page?.mainFrame().url() ?? '', 'app');
  }

  focus(): void {
    void this.page?.bringToFront();
  }

  close(): void {
    void this.page?.close();
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler;
  }

  /** Called for every window that this page opened. */
  refusePopup(popup: Page): Promise<void> {
    return decidePopup(this, popup);
  }

  get navigationHistory(): object {
    const { at, length } = this.historyPosition;
    return {
      canGoBack: () => at > 0,
      canGoForward: () => at < length - 1,
      goBack: () => void this.goBack().catch(() => undefined),
      goForward: () => void this.#navigate((page) => page.goForward(), this.getURL()).catch(() => undefined),
    };
  }

  /** Back by one page, begun by the application: no guard is asked. */
  goBack(): Promise<void> {
    return this.#navigate((page) => page.goBack(), this.getURL());
  }

  /** The page as a PDF, made by the browser's own printing. */
  async printToPDF(options: PdfOptions = {}): Promise<Buffer> {
    const { cdp } = await this.attached;
    const { data } = await cdp.send('Page.printToPDF', pdfParameters(options));
    return Buffer.from(data, 'base64');
  }

  /** The page is gone, by the user, the application or itself. */
  markDestroyed(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    all.splice(all.indexOf(this), 1);
    this.emit('destroyed', createEvent({}));
  }
}
