/** The main frame of a page, in the shape of Electron's WebFrameMain. Only it has a preload here. */
import { mapOrigin } from './origin.ts';
import { HostObject } from './strict.ts';
import type { WebContents } from './web-contents.ts';

export class WebFrameMain extends HostObject {
  readonly parent = null;
  readonly name = '';
  readonly processId: number;
  readonly routingId = 1;
  readonly frameTreeNodeId: number;
  readonly #contents: WebContents;

  constructor(contents: WebContents) {
    super('webFrameMain');
    this.#contents = contents;
    this.processId = contents.id;
    this.frameTreeNodeId = contents.id;
  }

  get url(): string {
    return this.#contents.getURL();
  }

  /** Serialised as Electron does for a standard scheme: `app://attache`. */
  get origin(): string {
    const match = /^([a-z][a-z0-9+.-]*):\/\/[^/?#]*/i.exec(mapOrigin(this.url, 'app'));
    return match?.[0] ?? 'null';
  }

  get top(): this {
    return this;
  }

  get frames(): readonly never[] {
    return [];
  }

  get framesInSubtree(): readonly this[] {
    return [this];
  }

  get detached(): boolean {
    return this.#contents.isDestroyed();
  }

  isDestroyed(): boolean {
    return this.#contents.isDestroyed();
  }

  send(channel: string, ...args: unknown[]): void {
    this.#contents.send(channel, ...args);
  }
}
