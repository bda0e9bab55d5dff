/** Where a window is: read from and written to the browser, with the last known answer kept for synchronous callers. */
import type { CDPSession } from 'playwright-core';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

export class WindowBounds {
  rectangle: Rectangle;
  state: WindowState = 'normal';
  #cdp: CDPSession | undefined;
  #windowId = 0;
  /** Writes are done one after the other; the browser answers them in any order otherwise. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(rectangle: Rectangle) {
    this.rectangle = rectangle;
  }

  async attach(cdp: CDPSession, hasPosition: boolean): Promise<void> {
    const { windowId, bounds } = await cdp.send('Browser.getWindowForTarget');
    this.#cdp = cdp;
    this.#windowId = windowId;
    if (!hasPosition) this.rectangle = { ...this.rectangle, x: bounds.left ?? 0, y: bounds.top ?? 0 };
    const { state } = this;
    await this.#write({ windowState: 'normal' });
    await this.setRectangle(this.rectangle);
    if (state !== 'normal') await this.setState(state);
  }

  #write(bounds: Record<string, unknown>): Promise<unknown> {
    const cdp = this.#cdp;
    if (cdp === undefined) return Promise.resolve();
    const write = () =>
      cdp.send('Browser.setWindowBounds', { windowId: this.#windowId, bounds }).catch(() => undefined);
    this.#queue = this.#queue.then(write);
    return this.#queue;
  }

  setRectangle(rectangle: Rectangle): Promise<unknown> {
    this.rectangle = rectangle;
    const { x: left, y: top, width, height } = rectangle;
    return this.#write({ left, top, width, height });
  }

  setState(state: WindowState): Promise<unknown> {
    this.state = state;
    return this.#write({ windowState: state });
  }

  /** Asks the browser; tells what differs from what was known. */
  async refresh(): Promise<{
    readonly moved: boolean;
    readonly resized: boolean;
    readonly state: WindowState | undefined;
  }> {
    const none = { moved: false, resized: false, state: undefined };
    if (this.#cdp === undefined) return none;
    await this.#queue;
    const answer = await this.#cdp.send('Browser.getWindowForTarget').catch(() => undefined);
    if (answer === undefined) return none;
    const { left = 0, top = 0, width = 0, height = 0, windowState = 'normal' } = answer.bounds;
    const before = this.rectangle;
    const changed = windowState === this.state ? undefined : windowState;
    this.state = windowState;
    if (windowState === 'normal') this.rectangle = { x: left, y: top, width, height };
    return {
      moved: windowState === 'normal' && (before.x !== left || before.y !== top),
      resized: windowState === 'normal' && (before.width !== width || before.height !== height),
      state: changed,
    };
  }
}
