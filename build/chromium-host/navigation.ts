/** Asks the application about the navigations of a page, with Electron's events. */
import { mapOrigin } from './origin.ts';
import { createEvent } from './strict.ts';
import type { WebContents } from './web-contents.ts';

function ask(contents: WebContents, event: string, target: string, isMainFrame: boolean): boolean {
  const url = mapOrigin(target, 'app');
  const frame = isMainFrame ? contents.mainFrame : null;
  const details = createEvent({ url, isMainFrame, isSameDocument: false, frame, initiator: contents.mainFrame });
  // Since Electron 25 the details ride on the event; the older arguments follow it.
  contents.emit(event, details, url, false, isMainFrame, 0, 0);
  return !details.defaultPrevented;
}

/** Whether a page may navigate; what the application itself began is not asked, as in Electron. */
export function approveNavigation(contents: WebContents, target: string, isMainFrame: boolean): boolean {
  if (isMainFrame && contents.takeOwnNavigation()) return true;
  if (!ask(contents, 'will-frame-navigate', target, isMainFrame)) return false;
  return !isMainFrame || ask(contents, 'will-navigate', target, true);
}

/** Whether a navigation may follow the redirect that the application's own handler answered. */
export function approveRedirect(contents: WebContents, target: string): boolean {
  return ask(contents, 'will-redirect', target, true);
}
