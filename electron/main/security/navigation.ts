/**
 * Electron security checklist: "disable or limit navigation", "disable or limit creation of new
 * windows", "verify WebView options". The window shows the application and nothing else, ever.
 */
import type { WebContents } from 'electron';

/** Denies every navigation away, every new window and every webview; in-page moves are not navigations. */
export function lockNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
