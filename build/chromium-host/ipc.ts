/** `ipcMain`: the one choke point through which the page reaches the main process. */
import { HostObject, createEvent } from './strict.ts';
import type { FromPreload, ToPreload } from './page/isolated-world.ts';
import type { WebContents } from './web-contents.ts';

type Handler = (event: object, ...args: unknown[]) => unknown;

export class IpcMain extends HostObject {
  readonly #handlers = new Map<string, Handler>();

  /** Channels are the application's own names, so any may be listened to. */
  constructor() {
    super('ipcMain');
    this.removeAllListeners('newListener');
  }

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Answers one `ipcRenderer.invoke`; errors cross as their text only, as in Electron. */
  async answer(sender: WebContents, call: FromPreload & { readonly kind: 'invoke' }): Promise<ToPreload> {
    try {
      const handler = this.#handlers.get(call.channel);
      if (handler === undefined) throw new Error(`No handler registered for '${call.channel}'`);
      return { kind: 'reply', id: call.id, value: await handler(ipcEvent(sender), ...call.args) };
    } catch (error) {
      return { kind: 'reply', id: call.id, error: `Error invoking remote method '${call.channel}': ${String(error)}` };
    }
  }

  /** Hands on one `ipcRenderer.send`. */
  deliver(sender: WebContents, message: FromPreload & { readonly kind: 'send' }): void {
    const event = ipcEvent(sender);
    const reply = (channel: string, ...args: unknown[]): void => {
      sender.send(channel, ...args);
    };
    this.emit(message.channel, Object.assign(event, { reply }), ...message.args);
  }
}

function ipcEvent(sender: WebContents): object {
  const senderFrame = sender.mainFrame;
  const { processId, routingId } = senderFrame;
  return createEvent({ type: 'frame', sender, senderFrame, processId, frameId: routingId });
}

export const ipcMain = new IpcMain();
