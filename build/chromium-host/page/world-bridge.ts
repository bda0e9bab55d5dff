/**
 * Carries values between the page's own JavaScript world and the isolated world of the preload
 * script, which share the DOM but no object. A call is one DOM event there and one back; dispatching
 * is synchronous, so a proxied function returns its value like Electron's contextBridge.
 */
/* eslint-disable @typescript-eslint/unbound-method, @typescript-eslint/prefer-for-of, @typescript-eslint/no-non-null-assertion, @typescript-eslint/no-dynamic-delete -- what the page may replace later is taken once and called by `apply`; for-of would call what the page may have replaced */
export interface WorldBridge {
  /** Sends a value across; `receive` of the other side gets its copy. */
  send(value: unknown): void;
  receive(listener: (value: unknown) => void): void;
}

/** SELF-CONTAINED: its text is injected into both worlds, so it may refer to nothing outside. */
export function createWorldBridge(outgoing: string, incoming: string): WorldBridge {
  type Tree = [kind: string, ...rest: unknown[]];
  interface Message {
    readonly kind: 'send' | 'call' | 'answer' | 'settle';
    readonly id: number;
    readonly tree: Tree;
    readonly failed?: boolean;
  }
  interface Settler {
    readonly resolve: (value: unknown) => void;
    readonly reject: (reason: unknown) => void;
  }

  // Taken before any script of the page runs: the page may later replace every one of them.
  // In a page the global is an event target; the build's configuration, without DOM, cannot know.
  const world = globalThis as unknown as EventTarget;
  const { apply, ownKeys } = Reflect;
  const { freeze, defineProperty, getOwnPropertyDescriptor, getPrototypeOf } = Object;
  const plain = Object.prototype;
  const dispatch = world.dispatchEvent;
  const NewEvent = CustomEvent;
  const readDetail = (getOwnPropertyDescriptor(CustomEvent.prototype, 'detail') as { get: () => unknown }).get;
  const NewPromise = Promise;
  const { then } = Promise.prototype;
  const NewError = Error;
  const { isArray } = Array;
  const toText = String;
  const tag = Object.prototype.toString;

  const functions: ((...args: unknown[]) => unknown)[] = [];
  const numbers = new WeakMap<object, number>();
  const numberOf = WeakMap.prototype.get;
  const setNumber = WeakMap.prototype.set;
  const waiting: Record<number, Settler> = Object.create(null) as Record<number, Settler>;
  const CLONED = ' Date RegExp Map Set ArrayBuffer Uint8Array Blob File ImageData ';
  let promises = 0;
  let received: ((value: unknown) => void) | undefined;
  let answer: Message | undefined;

  const post = (message: Message): void => {
    apply(dispatch, world, [new NewEvent(outgoing, { detail: message })]);
  };

  const errorTree = (error: unknown): Tree => ['error', toText(error instanceof NewError ? error.message : error)];

  /** Data through and through: the browser's own cloning between worlds is enough, and much quicker. */
  function isData(value: unknown, depth: number): boolean {
    if (typeof value === 'function' || typeof value === 'symbol') return false;
    if (typeof value !== 'object' || value === null) return true;
    if (depth > 1000) return false;
    if (isArray(value)) {
      for (let i = 0; i < value.length; i += 1) if (!isData(value[i], depth + 1)) return false;
      return true;
    }
    if (getPrototypeOf(value) !== plain) return false;
    const keys = ownKeys(value);
    for (let i = 0; i < keys.length; i += 1) {
      const part = getOwnPropertyDescriptor(value, keys[i] as string)!;
      if (part.get !== undefined || typeof keys[i] === 'symbol' || !isData(part.value, depth + 1)) return false;
    }
    return true;
  }

  function encode(value: unknown, depth: number): Tree {
    if (isData(value, depth)) return ['raw', value];
    if (depth > 1000) throw new NewError('The value is nested too deeply, or contains itself');
    if (typeof value === 'symbol') throw new NewError('A symbol cannot cross to the other world');
    if (typeof value === 'function') {
      let id = apply(numberOf, numbers, [value]) as number | undefined;
      if (id === undefined) {
        id = functions.length;
        functions[id] = value as (...args: unknown[]) => unknown;
        apply(setNumber, numbers, [value, id]);
      }
      return ['function', id];
    }
    if (typeof value !== 'object' || value === null) return ['raw', value];
    if (isArray(value)) {
      const items: Tree[] = [];
      for (let i = 0; i < value.length; i += 1) items[i] = encode(value[i], depth + 1);
      return ['array', items];
    }
    if (value instanceof NewPromise) return encodePromise(value);
    if (value instanceof NewError) return errorTree(value);
    const kind = toText(apply(tag, value, []));
    for (const known of CLONED.split(' ')) if (known !== '' && kind === `[object ${known}]`) return ['raw', value];
    const entries: [string, Tree][] = [];
    for (const key of ownKeys(value)) {
      if (typeof key !== 'string' || getOwnPropertyDescriptor(value, key)?.enumerable !== true) continue;
      entries[entries.length] = [key, encode((value as Record<string, unknown>)[key], depth + 1)];
    }
    return ['object', entries];
  }

  function encodePromise(promise: Promise<unknown>): Tree {
    const id = (promises += 1);
    const settle = (failed: boolean) => (value: unknown) => {
      let tree: Tree;
      try {
        tree = failed ? errorTree(value) : encode(value, 0);
        post({ kind: 'settle', id, tree, failed });
      } catch (error) {
        post({ kind: 'settle', id, tree: errorTree(error), failed: true });
      }
    };
    void apply(then, promise, [settle(false), settle(true)]);
    return ['promise', id];
  }

  function decode(tree: Tree): unknown {
    const [kind, content] = tree;
    if (kind === 'raw') return content;
    if (kind === 'error') return new NewError(toText(content));
    if (kind === 'function') return freeze(proxyOf(content as number));
    if (kind === 'array') {
      const items: unknown[] = [];
      for (let i = 0; i < (content as Tree[]).length; i += 1) items[i] = decode((content as Tree[])[i]!);
      return items;
    }
    if (kind === 'promise') {
      return new NewPromise((resolve, reject) => {
        waiting[content as number] = { resolve, reject };
      });
    }
    const object = {};
    for (let i = 0; i < (content as unknown[]).length; i += 1) {
      const [key, part] = (content as [string, Tree][])[i]!;
      defineProperty(object, key, { value: decode(part), enumerable: true, writable: true, configurable: true });
    }
    return object;
  }

  function proxyOf(id: number): (...args: unknown[]) => unknown {
    return (...args) => {
      answer = undefined;
      post({ kind: 'call', id, tree: encode(args, 0) });
      // Filled by the listener below while the event above was being dispatched.
      const got = answer as Message | undefined;
      answer = undefined;
      if (got === undefined) throw new NewError('The other world is gone');
      const value = decode(got.tree);
      if (got.failed === true) throw value;
      return value;
    };
  }

  function runCall(message: Message): void {
    try {
      const target = functions[message.id];
      if (target === undefined) throw new NewError('There is no such function');
      const value: unknown = apply(target, undefined, decode(message.tree) as unknown[]);
      post({ kind: 'answer', id: message.id, tree: encode(value, 0) });
    } catch (error) {
      post({ kind: 'answer', id: message.id, tree: errorTree(error), failed: true });
    }
  }

  world.addEventListener(incoming, (event) => {
    const message = apply(readDetail, event, []) as Message;
    if (message.kind === 'send') received?.(decode(message.tree));
    else if (message.kind === 'call') runCall(message);
    else if (message.kind === 'answer') answer = message;
    else {
      const settler = waiting[message.id];
      delete waiting[message.id];
      if (message.failed === true) settler?.reject(decode(message.tree));
      else settler?.resolve(decode(message.tree));
    }
  });

  return {
    send: (value) => {
      post({ kind: 'send', id: 0, tree: encode(value, 0) });
    },
    receive: (listener) => {
      received = listener;
    },
  };
}
