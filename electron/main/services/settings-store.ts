/** Settings and window place on electron-store: main process only, readable by this user only. */
import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import Store from 'electron-store';
import type { Settings, Theme } from '../../common/contract.ts';

export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

interface Stored {
  theme: Theme;
  window: WindowPlace | null;
}

const NAME = 'settings';
const DEFAULTS: Stored = { theme: 'system', window: null };
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

export class SettingsStore {
  readonly #store: Store<Stored>;
  /** Name under which a damaged file was kept, for the reader to be told; null when all was well. */
  readonly setAside: string | null;

  /** Opens the settings in `folder`; a damaged file is kept under another name, never overwritten. */
  constructor(folder: string) {
    const open = (): Store<Stored> =>
      new Store<Stored>({
        cwd: folder,
        name: NAME,
        defaults: DEFAULTS,
        accessPropertiesByDotNotation: false,
        clearInvalidConfig: false,
        configFileMode: 0o600,
      });
    let store: Store<Stored>;
    let setAside: string | null = null;
    try {
      store = open();
      void store.store;
    } catch {
      setAside = keepAside(folder);
      store = open();
    }
    this.#store = store;
    this.setAside = setAside;
  }

  /** What the window may know; a theme that is none falls back to the system's. */
  get settings(): Settings {
    const theme = this.#store.get('theme');
    return { theme: THEMES.includes(theme) ? theme : 'system' };
  }

  /** Throws what the disk says when it cannot be written. */
  save(settings: Settings): void {
    this.#store.set('theme', settings.theme);
  }

  get windowPlace(): WindowPlace | null {
    const place = this.#store.get('window');
    return place !== null && [place.x, place.y, place.width, place.height].every(Number.isFinite) ? place : null;
  }

  saveWindowPlace(place: WindowPlace): void {
    this.#store.set('window', place);
  }
}

function keepAside(folder: string): string {
  const kept = `${NAME}.damaged-${String(Date.now())}.json`;
  const file = path.join(folder, `${NAME}.json`);
  if (existsSync(file)) renameSync(file, path.join(folder, kept));
  return kept;
}
