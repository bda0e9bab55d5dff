/** The part of `webContents` that only remembers: what the page has told, what the application has set. */
import { HostObject } from './strict.ts';

export abstract class ContentsState extends HostObject {
  /** Kept up to date by page-events.ts. */
  historyPosition = { at: 0, length: 0 };
  /** The address last shown with the application's consent. */
  lastShown: string | null = null;
  loading = false;
  crashed = false;
  protected title = '';
  protected destroyed = false;
  #zoom = 1;

  constructor() {
    super('webContents');
  }

  getTitle(): string {
    return this.title;
  }

  getType(): string {
    return 'window';
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  isLoading(): boolean {
    return this.loading;
  }

  isCrashed(): boolean {
    return this.crashed;
  }

  isDevToolsOpened(): boolean {
    return false;
  }

  isFocused(): boolean {
    return !this.destroyed;
  }

  /** Kept, not applied: the browser zooms by itself. */
  setZoomFactor(factor: number): void {
    this.#zoom = factor;
  }

  getZoomFactor(): number {
    return this.#zoom;
  }

  setZoomLevel(level: number): void {
    this.#zoom = 1.2 ** level;
  }

  getZoomLevel(): number {
    return Math.log(this.#zoom) / Math.log(1.2);
  }
}
