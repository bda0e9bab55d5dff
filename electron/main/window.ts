/** The reading window: where it stands, what it loads, how it is closed. */
import { BrowserWindow, screen } from 'electron';
import { START_URL } from '../common/app-url.ts';
import { messages } from './messages/en.ts';
import { lockNavigation } from './security/navigation.ts';
import { webPreferences } from './security/web-preferences.ts';
import type { SettingsStore, WindowPlace } from './services/settings-store.ts';

const DEFAULT_SIZE = { width: 1280, height: 860 };
const MIN_SIZE = { minWidth: 640, minHeight: 480 };

/** The saved place if it still lies on some screen: a monitor may have been left at home. */
function usablePlace(place: WindowPlace | null): Partial<WindowPlace> {
  if (place === null) return DEFAULT_SIZE;
  const { workArea } = screen.getDisplayMatching(place);
  const isVisible =
    place.x < workArea.x + workArea.width &&
    place.x + place.width > workArea.x &&
    place.y >= workArea.y - 8 &&
    place.y < workArea.y + workArea.height;
  const { x, y, width, height } = place;
  return isVisible ? { x, y, width, height } : { width, height };
}

function rememberPlace(window: BrowserWindow, store: SettingsStore): void {
  window.on('close', () => {
    try {
      store.saveWindowPlace({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
    } catch (error) {
      // Not worth holding up the closing of a window; the place is simply not remembered.
      process.stderr.write(`window place not saved: ${String(error)}\n`);
    }
  });
}

/** Opens the window and starts loading the application into it. */
export function openWindow(preload: string, isPackaged: boolean, store: SettingsStore): BrowserWindow {
  const place = store.windowPlace;
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...usablePlace(place),
    ...MIN_SIZE,
    show: false,
    title: messages.appName,
    webPreferences: webPreferences(preload, isPackaged),
  });
  lockNavigation(window.webContents);
  rememberPlace(window, store);
  window.once('ready-to-show', () => {
    if (place?.isMaximized === true) window.maximize();
    window.show();
  });
  void window.loadURL(START_URL);
  return window;
}
