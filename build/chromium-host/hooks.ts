/** Makes `electron` mean the host's own module, in every import and require of this thread. */
import { registerHooks } from 'node:module';

const NAMES = new Set(['electron', 'electron/main', 'electron/common']);

export function installHooks(): void {
  const url = new URL('./electron.ts', import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      NAMES.has(specifier) ? { url, shortCircuit: true } : next(specifier, context),
  });
}
