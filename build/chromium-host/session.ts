/** `session`: what the application decides about requests and permissions. One browser profile serves all. */
import { HostObject, strict } from './strict.ts';
import { Protocol } from './protocol.ts';
import { WebRequest } from './web-request.ts';
import { currentContext } from './browser.ts';
import type { PermissionCheck, PermissionRequest } from './permissions.ts';

export class Session extends HostObject {
  readonly protocol = new Protocol();
  readonly webRequest = new WebRequest();
  readonly #persistent: boolean;
  #spellChecker = true;
  /** Read by permissions.ts. */
  permissionCheck: PermissionCheck | null = null;
  permissionRequest: PermissionRequest | null = null;

  constructor(persistent: boolean) {
    super('session');
    this.#persistent = persistent;
  }

  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.permissionCheck = handler;
  }

  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    this.permissionRequest = handler;
  }

  /** No device is offered by the browser started here: `permissions.ts` grants none. */
  setDevicePermissionHandler(_handler: unknown): void {
    // Never asked.
  }

  /** Screen capture is never granted by `permissions.ts`, so the handler has nothing to answer. */
  setDisplayMediaRequestHandler(_handler: unknown): void {
    // Never asked.
  }

  setSpellCheckerEnabled(enable: boolean): void {
    this.#spellChecker = enable;
  }

  isSpellCheckerEnabled(): boolean {
    return this.#spellChecker;
  }

  enableNetworkEmulation(options: { readonly offline?: boolean }): void {
    void currentContext()?.setOffline(options.offline ?? false);
  }

  disableNetworkEmulation(): void {
    void currentContext()?.setOffline(false);
  }

  async closeAllConnections(): Promise<void> {
    // There are none: the browser started here can open no connection.
  }

  async clearStorageData(): Promise<void> {
    await currentContext()?.clearCookies();
  }

  async clearCache(): Promise<void> {
    // Nothing is cached: every response comes from the protocol handler.
  }

  isPersistent(): boolean {
    return this.#persistent;
  }

  getUserAgent(): string {
    return 'Chromium host';
  }
}

const partitions = new Map<string, Session>();
const defaultSession = new Session(true);

/** `electron.session`, with the default session and named ones; every session shares the profile. */
export const session = strict('session', {
  defaultSession,
  fromPartition(partition: string): Session {
    if (partition === '') return defaultSession;
    const known = partitions.get(partition) ?? new Session(partition.startsWith('persist:'));
    partitions.set(partition, known);
    return known;
  },
});
