/** `webContents`: one page of the browser, seen through Electron's API. */
import { readFile } from 'node:fs/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { ipcMain } from './ipc.ts';
import { pressed } from './accelerators.ts';
import { approveNavigation } from './navigation.ts';
import { mapOrigin } from './origin.ts';
import { applyPermissions } from './permissions.ts';
import type { FromPreload } from './page/isolated-world.ts';
import { systemPrefersDark, themeOverride } from './native-theme.ts';
import { decidePopup, watchPopups, type WindowOpenHandler } from './popups.ts';
import { pdfParameters, type PdfOptions } from './print.ts';
import type { Session } from './session.ts';
import { HostObject, createEvent } from './strict.ts';
import { openTransport, type Transport } from './transport.ts';
import { WebFrameMain } from './web-frame.ts';
import { describeRequest } from './web-request.ts';

/** The page behind a WebContents, once the browser has one. */
export interface Attachment {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly transport: Transport;
}

const all: WebContents[] = [];

/** Every page that the application opened and that is still there. */
export function allContents(): readonly WebContents[] {
  return all;
}

export function contentsOf(page: Page): WebContents | undefined {
  return all.find((contents) => contents.page === page);
}

export class WebContents extends HostObject {
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
  #destroyed = false;
  #loading = false;
  #crashed = false;
  #ownNavigations = 0;
  #title = '';
  #zoom = 1;
  #history = { at: 0, length: 0 };

  constructor(session: Session) {
    super('webContents');
    this.id = (all.at(-1)?.id ?? 0) + 1;
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
    await this.#listen(page, cdp);
    this.#attach({ page, cdp, transport });
  }

  async #listen(page: Page, cdp: CDPSession): Promise<void> {
    page.on('domcontentloaded', () => this.emit('dom-ready', createEvent({})));
    page.on('load', () => {
      this.#loading = false;
      this.emit('did-finish-load', createEvent({}));
      this.emit('did-stop-loading', createEvent({}));
    });
    page.on('crash', () => {
      this.#crashed = true;
      this.emit('render-process-gone', createEvent({}), { reason: 'crashed', exitCode: 1 });
    });
    page.on('close', () => {
      this.markDestroyed();
    });
    page.on('console', (message) => {
      const { url, lineNumber } = message.location();
      const details = { message: message.text(), level: message.type(), lineNumber, sourceId: mapOrigin(url, 'app') };
      this.emit('console-message', createEvent(details));
    });
    cdp.on('Network.webSocketCreated', ({ url }) => {
      // It cannot connect (no name resolves here), but it is a request that the application must see.
      void this.session.webRequest.decide(describeRequest(url, 'webSocket', this));
    });
    cdp.on('Page.frameRequestedNavigation', ({ url, disposition }) => {
      // mailto: and its like leave the page without a request; the browser started here opens nothing.
      if (disposition === 'currentTab' && !/^(https?|about|blob|data|javascript|file):/.test(url)) {
        approveNavigation(this, url, true);
      }
    });
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) void this.#navigated(cdp, frame.url);
    });
    cdp.on('Page.navigatedWithinDocument', ({ url }) => {
      void this.#readHistory(cdp);
      this.emit('did-navigate-in-page', createEvent({}), mapOrigin(url, 'app'), true, 0, 0);
    });
    watchPopups(this, cdp);
    await cdp.send('Network.enable');
  }

  async #navigated(cdp: CDPSession, url: string): Promise<void> {
    await this.#readHistory(cdp);
    if (/^(about|blob|data):/.test(url) && this.#ownNavigations === 0 && !approveNavigation(this, url, true)) {
      // Such an address is shown without any request, so the page can only be taken back.
      await this.#navigate((own) => own.goBack(), url).catch(() => undefined);
      return;
    }
    this.emit('did-navigate', createEvent({}), mapOrigin(url, 'app'), 200, 'OK');
  }

  async #readHistory(cdp: CDPSession): Promise<void> {
    const history = await cdp.send('Page.getNavigationHistory').catch(() => undefined);
    if (history !== undefined) this.#history = { at: history.currentIndex, length: history.entries.length };
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
        this.#title = message.title;
        this.emit('page-title-updated', createEvent({}), message.title, true);
        return;
      case 'dark':
        systemPrefersDark(message.dark);
        return;
      case 'key':
        pressed(message);
        return;
      case 'preload-error':
        process.stderr.write(`Unable to load the preload script: ${message.message}\n`);
        process.exitCode = 1;
        return;
      default:
        this.windowListener?.(message);
    }
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
    this.#loading = true;
    this.emit('did-start-loading', createEvent({}));
    try {
      await how(page);
    } catch (error) {
      // Closed while it was loading: nobody is left to be told.
      if (this.#destroyed) return;
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
  }

  reload(): void {
    void this.#navigate((page) => page.reload(), this.getURL()).catch(() => undefined);
  }

  send(channel: string, ...args: unknown[]): void {
    this.#transport?.send({ kind: 'event', channel, args });
  }

  getURL(): string {
    return mapOrigin(this.page?.mainFrame().url() ?? '', 'app');
  }

  getTitle(): string {
    return this.#title;
  }

  getType(): string {
    return 'window';
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isLoading(): boolean {
    return this.#loading;
  }

  isCrashed(): boolean {
    return this.#crashed;
  }

  isDevToolsOpened(): boolean {
    return false;
  }

  isFocused(): boolean {
    return !this.#destroyed;
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
    const { at, length } = this.#history;
    return {
      canGoBack: () => at > 0,
      canGoForward: () => at < length - 1,
      goBack: () => void this.#navigate((page) => page.goBack(), this.getURL()).catch(() => undefined),
      goForward: () => void this.#navigate((page) => page.goForward(), this.getURL()).catch(() => undefined),
    };
  }

  get zoomFactor(): number {
    return this.#zoom;
  }

  set zoomFactor(factor: number) {
    this.#zoom = factor;
  }

  setZoomFactor(factor: number): void {
    this.#zoom = factor;
  }

  getZoomFactor(): number {
    return this.#zoom;
  }

  setZoomLevel(level: number): void {
    this.#zoom = 1.2 ** level;
  }

  getZoomLevel(): number {
    return Math.log(this.#zoom) / Math.log(1.2);
  }

  /** The page as a PDF, made by the browser's own printing. */
  async printToPDF(options: PdfOptions = {}): Promise<Buffer> {
    const { cdp } = await this.attached;
    const { data } = await cdp.send('Page.printToPDF', pdfParameters(options));
    return Buffer.from(data, 'base64');
  }

  /** Opens the browser's print window. */
  print(): void {
    void this.page?.evaluate('window.print()').catch(() => undefined);
  }

  /** The page is gone, by the user, the application or itself. */
  markDestroyed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    all.splice(all.indexOf(this), 1);
    this.emit('destroyed', createEvent({}));
  }
}
