/**
 * Runs in the page's own world before its scripts: waits for what the preload script exposes and
 * leaves nothing else behind.
 */
import type { WorldBridge } from './world-bridge.ts';

/** SELF-CONTAINED: its text is injected into the page, so it may refer to nothing outside. */
export function startMainWorld(bridge: WorldBridge): void {
  const { freeze, defineProperty, hasOwn } = Object;
  const { ownKeys } = Reflect;

  function deepFreeze(value: unknown): unknown {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return value;
    for (const key of ownKeys(value)) deepFreeze((value as Record<string | symbol, unknown>)[key]);
    return freeze(value);
  }

  bridge.receive((message) => {
    const { key, api } = message as { readonly key: string; readonly api: unknown };
    if (hasOwn(globalThis, key)) return;
    // Like Electron: neither replaced nor removed by the page.
    defineProperty(globalThis, key, {
      value: deepFreeze(api),
      writable: false,
      configurable: false,
      enumerable: false,
    });
  });
}
