/** Turns what the browser tells of a page into Electron's events. */
import type { CDPSession, Page } from 'playwright-core';
import { approveNavigation } from './navigation.ts';
import { mapOrigin } from './origin.ts';
import { watchPopups } from './popups.ts';
import { createEvent } from './strict.ts';
import type { WebContents } from './web-contents.ts';
import { describeRequest } from './web-request.ts';

/** Shown without any request, so that no route sees them coming. */
const WITHOUT_REQUEST = /^(about|blob|data):/;
/** Navigations that stay in the browser; any other scheme would be handed to the system. */
const IN_BROWSER = /^(https?|about|blob|data|javascript|file):/;

function listenToLoading(contents: WebContents, page: Page): void {
  page.on('domcontentloaded', () => contents.emit('dom-ready', createEvent({})));
  page.on('load', () => {
    contents.loading = false;
    contents.emit('did-finish-load', createEvent({}));
    contents.emit('did-stop-loading', createEvent({}));
  });
  page.on('crash', () => {
    contents.crashed = true;
    contents.emit('render-process-gone', createEvent({}), { reason: 'crashed', exitCode: 1 });
  });
  page.on('close', () => {
    contents.markDestroyed();
  });
  page.on('console', (message) => {
    const { url, lineNumber } = message.location();
    const sourceId = mapOrigin(url, 'app');
    contents.emit(
      'console-message',
      createEvent({ message: message.text(), level: message.type(), lineNumber, sourceId }),
    );
  });
}

async function readHistory(contents: WebContents, cdp: CDPSession): Promise<void> {
  const history = await cdp.send('Page.getNavigationHistory').catch(() => undefined);
  if (history !== undefined) contents.historyPosition = { at: history.currentIndex, length: history.entries.length };
}

/**
 * A navigation without a request cannot be prevented any more, so the page is taken back: by its history,
 * or, where it replaced its own entry (as it does while loading), to the address it last showed.
 */
async function takeBack(contents: WebContents): Promise<void> {
  if (contents.historyPosition.at > 0) await contents.goBack().catch(() => undefined);
  if (WITHOUT_REQUEST.test(contents.getURL()) && contents.lastShown !== null) {
    await contents.loadURL(contents.lastShown).catch(() => undefined);
  }
}

async function navigated(contents: WebContents, cdp: CDPSession, url: string): Promise<void> {
  await readHistory(contents, cdp);
  if (WITHOUT_REQUEST.test(url) && !contents.isNavigatingItself && !approveNavigation(contents, url, true)) {
    await takeBack(contents);
    return;
  }
  contents.lastShown = mapOrigin(url, 'app');
  contents.emit('did-navigate', createEvent({}), mapOrigin(url, 'app'), 200, 'OK');
}

/** Listens to a page for as long as it is there. */
export async function listenToPage(contents: WebContents, page: Page, cdp: CDPSession): Promise<void> {
  listenToLoading(contents, page);
  watchPopups(contents, cdp);
  cdp.on('Network.webSocketCreated', ({ url }) => {
    // It cannot connect (no name resolves here), but it is a request that the application must see.
    void contents.session.webRequest.decide(describeRequest(url, 'webSocket', contents));
  });
  cdp.on('Page.frameRequestedNavigation', ({ url, disposition }) => {
    // mailto: and its like leave the page without a request; the browser started here opens nothing.
    if (disposition === 'currentTab' && !IN_BROWSER.test(url)) approveNavigation(contents, url, true);
  });
  cdp.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId === undefined) void navigated(contents, cdp, frame.url);
  });
  cdp.on('Page.navigatedWithinDocument', ({ url }) => {
    void readHistory(contents, cdp);
    contents.emit('did-navigate-in-page', createEvent({}), mapOrigin(url, 'app'), true, 0, 0);
  });
  await cdp.send('Network.enable');
}
