/** Windows that a page opens: the application's `setWindowOpenHandler` decides, and only `deny` is possible here. */
import type { CDPSession, Page } from 'playwright-core';
import { mapOrigin } from './origin.ts';
import type { WebContents } from './web-contents.ts';

export type WindowOpenHandler = (details: {
  readonly url: string;
  readonly frameName: string;
  readonly features: string;
  readonly disposition: string;
  readonly referrer: { readonly url: string; readonly policy: string };
}) => { readonly action: string };

interface Wish {
  readonly url: string;
  readonly name: string;
  readonly features: string;
  readonly disposition: string;
}

/** What each page asked to be opened and the browser has not shown yet. */
const wishes = new WeakMap<WebContents, Wish[]>();

/** Notes the addresses of windows when they are asked for; the window itself tells too little. */
export function watchPopups(contents: WebContents, cdp: CDPSession): void {
  const own: Wish[] = [];
  wishes.set(contents, own);
  cdp.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
    own.push({ url, name: windowName, features: windowFeatures.join(','), disposition: 'new-window' });
  });
  cdp.on('Page.frameRequestedNavigation', ({ url, disposition }) => {
    if (disposition === 'newTab') own.push({ url, name: '', features: '', disposition: 'background-tab' });
    if (disposition === 'newWindow') own.push({ url, name: '', features: '', disposition: 'new-window' });
  });
}

/** Asks the application about a window that `contents` opened, and closes it. */
export async function decidePopup(contents: WebContents, popup: Page): Promise<void> {
  const wish = wishes.get(contents)?.shift() ?? { url: popup.url(), name: '', features: '', disposition: 'new-window' };
  const { action } = contents.windowOpenHandler?.({
    url: mapOrigin(wish.url, 'app'),
    frameName: wish.name,
    features: wish.features,
    disposition: wish.disposition,
    referrer: { url: contents.getURL(), policy: 'strict-origin-when-cross-origin' },
  }) ?? { action: 'allow' };
  await popup.close().catch(() => undefined);
  if (action !== 'deny') {
    process.stderr.write(
      'A window opened by a page was allowed, which is not provided by the Chromium host; it was closed.\n',
    );
  }
}
