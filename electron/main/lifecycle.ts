/** When the application starts, comes to the front, and ends. */
import { app, type BrowserWindow } from 'electron';

/** Brings a window to the front, unfolding it where it was minimised. */
function bringForward(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

export interface LifecycleActions {
  readonly currentWindow: () => BrowserWindow | null;
  readonly openWindow: () => void;
  readonly close: () => Promise<void>;
}

/** Ends with the last window (but not on a Mac), opens again on activation, closes services before it goes. */
export function runLifecycle(actions: LifecycleActions, isMac: boolean): void {
  app.on('second-instance', () => {
    bringForward(actions.currentWindow());
  });
  app.on('activate', () => {
    if (actions.currentWindow() === null) actions.openWindow();
  });
  app.on('window-all-closed', () => {
    if (!isMac) app.quit();
  });
  app.on('will-quit', () => {
    void actions.close();
  });
}
