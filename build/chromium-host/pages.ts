/** Hands out the browser's pages: the one it started with, then new ones; whatever else appears was opened by a page. */
import type { BrowserContext, Page } from 'playwright-core';
import { allContents, contentsOf } from './web-contents.ts';

let first: Page | undefined;
let opening = 0;

/** Keeps the window that the browser started with, and refuses every window that a page opens. */
export function watchPages(context: BrowserContext): void {
  first = context.pages()[0];
  context.on('page', (page) => {
    if (opening === 0) void refuse(page);
  });
}

async function refuse(popup: Page): Promise<void> {
  const opener = await popup.opener().catch(() => null);
  // A window opened without a link to its opener is taken to come from the application's first page.
  const contents = (opener === null ? undefined : contentsOf(opener)) ?? allContents()[0];
  if (contents === undefined) await popup.close();
  else await contents.refusePopup(popup);
}

/** A page for a new window. */
export async function takePage(context: BrowserContext): Promise<Page> {
  const page = first;
  first = undefined;
  if (page !== undefined && !page.isClosed()) return page;
  opening += 1;
  try {
    return await context.newPage();
  } finally {
    opening -= 1;
  }
}
