/** `nativeTheme`: light and dark, told to every page by the browser's own media emulation. */
import { HostObject } from './strict.ts';

export type ThemeSource = 'system' | 'light' | 'dark';
type ColorScheme = 'light' | 'dark' | null;

let source: ThemeSource = 'system';
let systemIsDark = false;
let tellPages: (scheme: ColorScheme) => void = () => undefined;

export class NativeTheme extends HostObject {
  constructor() {
    super('nativeTheme');
  }

  get themeSource(): ThemeSource {
    return source;
  }

  set themeSource(value: ThemeSource) {
    if (!['system', 'light', 'dark'].includes(value)) throw new TypeError(`${value} is no theme`);
    if (value === source) return;
    source = value;
    tellPages(themeOverride());
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return source === 'system' ? systemIsDark : source === 'dark';
  }

  /** The page learns of forced colours from the browser itself. */
  readonly shouldUseHighContrastColors = false;
}

export const nativeTheme = new NativeTheme();

/** The colours that the application forces upon its pages; null = the system's. */
export function themeOverride(): ColorScheme {
  return source === 'system' ? null : source;
}

/** How pages are told of a change; set once by run.ts, to keep this file free of pages. */
export function setThemeListener(listener: (scheme: ColorScheme) => void): void {
  tellPages = listener;
}

/** Tells every page again; another client of the browser may have overridden it. */
export function applyTheme(): void {
  tellPages(themeOverride());
}

/** A page has seen what the system prefers; under an override it sees only the override. */
export function systemPrefersDark(dark: boolean): void {
  if (source !== 'system' || dark === systemIsDark) return;
  systemIsDark = dark;
  nativeTheme.emit('updated');
}
