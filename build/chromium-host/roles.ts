/** What the roles of menu items do here; roles of text editing are the browser's own keys. */
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { setMenuSurroundings } from './menu.ts';
import { allContents } from './web-contents.ts';

const ROLES: Readonly<Record<string, () => void>> = {
  quit: () => {
    app.quit();
  },
  close: () => BrowserWindow.getFocusedWindow()?.close(),
  minimize: () => BrowserWindow.getFocusedWindow()?.minimize(),
  reload: () => BrowserWindow.getFocusedWindow()?.reload(),
  forcereload: () => BrowserWindow.getFocusedWindow()?.reload(),
  togglefullscreen: () => {
    const window = BrowserWindow.getFocusedWindow();
    window?.setFullScreen(!window.isFullScreen());
  },
};

/** Connects the menu with the application and its windows. */
export function connectMenu(): void {
  setMenuSurroundings({
    runRole: (role) => ROLES[role]?.(),
    menuChanged: () => {
      for (const contents of allContents()) contents.tellShortcuts();
    },
    focusedWindow: () => BrowserWindow.getFocusedWindow() ?? undefined,
  });
}
