/**
 * Runs in the isolated world before the page's scripts: gives the preload script its `electron`
 * module (contextBridge and ipcRenderer) on top of one binding to the host.
 */
import type { Wire } from '../wire.ts';
import type { WorldBridge } from './world-bridge.ts';

/** What the host sends into the isolated world. */
export type ToPreload =
  | { readonly kind: 'shortcuts'; readonly shortcuts: readonly string[] }
  | { readonly kind: 'event'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'reply'; readonly id: number; readonly value?: unknown; readonly error?: string };

/** What the isolated world sends to the host. */
export type FromPreload =
  | { readonly kind: 'hello' }
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'resize' }
  | { readonly kind: 'focus'; readonly focused: boolean }
  | { readonly kind: 'dark'; readonly dark: boolean }
  | { readonly kind: 'key'; readonly shortcut: string }
  | { readonly kind: 'preload-error'; readonly message: string };

type Listener = (event: object, ...args: unknown[]) => void;
type Preload = (require: (name: string) => unknown, module: object, exports: object, process: object) => void;
interface KeyEvent {
  readonly key: string;
  readonly defaultPrevented: boolean;
  preventDefault(): void;
  readonly [modifier: string]: unknown;
}
interface Dom {
  readonly title: string;
  readonly head: object;
  addEventListener(type: string, listener: () => void, options?: object): void;
}

/** SELF-CONTAINED: its text is injected into the page, so it may refer to nothing outside. */
export function startIsolatedWorld(
  wire: Wire,
  bridge: WorldBridge,
  post: (text: string) => void,
  environment: object,
  preload: Preload,
): (text: string) => void {
  const tell = (message: FromPreload): void => {
    post(wire.encode(message));
  };
  const listeners = new Map<string, Listener[]>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let shortcuts: ReadonlySet<string> = new Set();
  let calls = 0;

  const refuseMissing = (name: string, object: object): object =>
    new Proxy(object, {
      get(target, key): unknown {
        if (typeof key === 'symbol' || key in target || key === 'then') return Reflect.get(target, key) as unknown;
        throw new Error(`electron.${name}${key} is not provided by the Chromium host`);
      },
    });

  const add = (channel: string, listener: Listener): object => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    return ipcRenderer;
  };
  const remove = (channel: string, listener: Listener): object => {
    const list = [...(listeners.get(channel) ?? [])];
    const at = list.lastIndexOf(listener);
    if (at !== -1) list.splice(at, 1);
    listeners.set(channel, list);
    return ipcRenderer;
  };
  const ipcRenderer = refuseMissing('ipcRenderer.', {
    invoke: (channel: string, ...args: unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        calls += 1;
        waiting.set(calls, { resolve, reject });
        tell({ kind: 'invoke', id: calls, channel, args });
      }),
    send: (channel: string, ...args: unknown[]): void => {
      tell({ kind: 'send', channel, args });
    },
    on: add,
    addListener: add,
    off: remove,
    removeListener: remove,
    once: (channel: string, listener: Listener): object => {
      const once: Listener = (event, ...args) => {
        remove(channel, once);
        listener(event, ...args);
      };
      return add(channel, once);
    },
    removeAllListeners: (channel?: string): object => {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
  });
  const contextBridge = refuseMissing('contextBridge.', {
    exposeInMainWorld: (key: string, api: unknown): void => {
      bridge.send({ key, api });
    },
  });
  const electron = refuseMissing('', { contextBridge, ipcRenderer });

  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer' || name === 'electron/common') return electron;
    throw new Error(`module not found: ${name}`);
  };
  try {
    const module = { exports: {} };
    preload(require, module, module.exports, Object.freeze(environment));
  } catch (error) {
    tell({ kind: 'preload-error', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }

  watchWindow();
  tell({ kind: 'hello' });

  /** What Electron's main process learns from the browser itself, and a host has to be told. */
  function watchWindow(): void {
    // The build's configuration has no DOM, on purpose; this one script runs in a page.
    const scope = globalThis as unknown as {
      readonly document: Dom;
      readonly MutationObserver: new (callback: () => void) => { observe(target: object, options: object): void };
      addEventListener(type: string, listener: (event: KeyEvent) => void, options?: object): void;
      removeEventListener(type: string, listener: (event: KeyEvent) => void): void;
      matchMedia(query: string): {
        readonly matches: boolean;
        addEventListener(type: string, listener: () => void): void;
      };
    };
    const dark = scope.matchMedia('(prefers-color-scheme: dark)');
    const tellDark = (): void => {
      tell({ kind: 'dark', dark: dark.matches });
    };
    tellDark();
    dark.addEventListener('change', tellDark);
    scope.addEventListener('resize', () => {
      tell({ kind: 'resize' });
    });
    for (const type of ['focus', 'blur']) {
      scope.addEventListener(type, () => {
        tell({ kind: 'focus', focused: type === 'focus' });
      });
    }
    const onKey = (event: KeyEvent): void => {
      const modifiers = ['ctrlKey', 'metaKey', 'altKey', 'shiftKey'].filter((name) => event[name] === true);
      const shortcut = [...modifiers, event.key.toLowerCase()].join('+');
      if (event.defaultPrevented || !shortcuts.has(shortcut)) return;
      // The browser may have a use of its own for the key, which Electron has not.
      event.preventDefault();
      tell({ kind: 'key', shortcut });
    };
    const listenLast = (): void => {
      scope.removeEventListener('keydown', onKey);
      scope.addEventListener('keydown', onKey);
    };
    // The menu comes after the page, as in Electron: what is added now is called after all others.
    scope.addEventListener('keydown', listenLast, { capture: true });
    let last: string | undefined;
    const tellTitle = (): void => {
      if (scope.document.title === last) return;
      last = scope.document.title;
      tell({ kind: 'title', title: last });
    };
    scope.document.addEventListener('DOMContentLoaded', () => {
      if (scope.document.title !== '') tellTitle();
      new scope.MutationObserver(tellTitle).observe(scope.document.head, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
  }

  return (text) => {
    const message = wire.decode(text) as ToPreload;
    if (message.kind === 'shortcuts') {
      shortcuts = new Set(message.shortcuts);
      return;
    }
    if (message.kind === 'event') {
      const event = Object.freeze({ sender: ipcRenderer, ports: Object.freeze([]) });
      for (const listener of [...(listeners.get(message.channel) ?? [])]) listener(event, ...message.args);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) call?.resolve(message.value);
    else call?.reject(new Error(message.error));
  };
}
