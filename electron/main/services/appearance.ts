/** Keeps the reader's choice of light and dark, in the store and in Chromium. */
import { dialog, nativeTheme } from 'electron';
import type { Settings } from '../../common/contract.ts';
import { messages } from '../messages/en.ts';
import type { SettingsStore } from './settings-store.ts';

export class Appearance {
  readonly #store: SettingsStore;
  #settings: Settings;

  constructor(store: SettingsStore) {
    this.#store = store;
    this.#settings = store.settings;
    nativeTheme.themeSource = this.#settings.theme;
  }

  read(): Settings {
    return this.#settings;
  }

  /** Takes effect at once; a disk that cannot be written is told, and the choice holds for the session. */
  change(settings: Settings): Settings {
    this.#settings = settings;
    nativeTheme.themeSource = settings.theme;
    try {
      this.#store.save(settings);
    } catch (error) {
      const { title, body } = messages.settingsNotSaved;
      const detail = body(error instanceof Error ? error.message : String(error));
      void dialog.showMessageBox({ type: 'warning', message: title, detail });
    }
    return settings;
  }
}
