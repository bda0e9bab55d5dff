/** Electron security checklist: isolation, sandbox, no Node in the page. */
import type { WebPreferences } from 'electron';

/** Preferences of every window; `preload` is the absolute path of the preload bundle. */
export function webPreferences(preload: string, isPackaged: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    spellcheck: false,
    devTools: !isPackaged,
  };
}
