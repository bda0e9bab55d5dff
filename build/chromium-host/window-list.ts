/** The open windows; a file of its own so that the application object need not know the window class. */
export interface ListedWindow {
  close(): void;
  destroy(): void;
  isDestroyed(): boolean;
}

export const openWindows: ListedWindow[] = [];
