/**
 * The base of every object that stands in for one of Electron's: whatever it does not provide
 * throws by name, so that a call can never silently do nothing.
 */
import { EventEmitter } from 'node:events';
import { EVENTS, NOT_PROVABLE_HERE } from './provided.ts';

/** Asked for by the language and by printing, not by an application. */
const ASKED_BY_THE_LANGUAGE = new Set(['then', 'toJSON', 'inspect', 'nodeType', 'asymmetricMatch', '$$typeof']);

/** Calls that were accepted although their effect cannot be seen here; tests may read them. */
export const recordedCalls: { readonly name: string; readonly args: readonly unknown[] }[] = [];

export function notProvided(name: string): Error {
  return new Error(`electron.${name} is not provided by the Chromium host`);
}

function lookUp(name: string, key: string): unknown {
  if (ASKED_BY_THE_LANGUAGE.has(key)) return undefined;
  const full = `${name}.${key}`;
  if (!(full in NOT_PROVABLE_HERE)) throw notProvided(full);
  return (...args: unknown[]): void => {
    recordedCalls.push({ name: full, args });
  };
}

/** The same object, except that a member it lacks throws `electron.<name>.<member> is not provided…`. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver): unknown {
      if (typeof key === 'symbol' || key in object) return Reflect.get(object, key, receiver);
      return lookUp(name, key);
    },
    set(object, key, value, receiver): boolean {
      const known = typeof key === 'symbol' || key in object || key.startsWith('_');
      if (!known) throw notProvided(`${name}.${key} (as a property to set)`);
      return Reflect.set(object, key, value, receiver);
    },
  });
}

/** Stands for a whole part of Electron that the host lacks: any use of it throws. */
export function missing(name: string): unknown {
  const fail = (key?: string | symbol): never => {
    throw notProvided(key === undefined ? name : `${name}.${String(key)}`);
  };
  // A function that may be called and constructed, so that both can be refused by name.
  const part = function part(): void {
    fail();
  };
  return new Proxy(part, {
    get: (target, key): unknown => (typeof key === 'symbol' ? Reflect.get(target, key) : lookUp(name, key)),
    apply: () => fail(),
    construct: () => fail(),
  });
}

/** An event emitter that knows its name in Electron's API and refuses unknown members and events. */
export class HostObject extends EventEmitter {
  constructor(name: string) {
    super();
    // Returning the proxy makes it the `this` of every subclass, private fields included, so the
    // object has one identity inside and outside.
    return strict(name, this.#named(name));
  }

  #named(name: string): this {
    const known = EVENTS[name] ?? [];
    const guard = (event: string | symbol): void => {
      if (typeof event === 'symbol' || event === 'newListener' || event === 'removeListener') return;
      if (!known.includes(event) && !(`${name}.${event}` in NOT_PROVABLE_HERE)) {
        throw notProvided(`${name} event '${event}'`);
      }
    };
    // Every way of listening announces itself first.
    super.on('newListener', guard);
    return this;
  }
}

/** An event object with Electron's `preventDefault`. */
export class HostEvent<T extends object = object> {
  defaultPrevented = false;

  constructor(details?: T) {
    if (details !== undefined) Object.assign(this, details);
  }

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

export function createEvent<T extends object>(details: T): HostEvent<T> & T {
  return new HostEvent(details) as HostEvent<T> & T;
}
