/**
 * The one mapping between the application's own addresses (`app://attache/…`) and the address under
 * which a browser without custom schemes shows them (`https://attache.invalid/…`). `.invalid` can
 * never be resolved (RFC 2606), so a request that slipped through would still reach nobody.
 */
const APP_PREFIX = /^app:\/\/([a-z0-9-]+)(?=[/?#]|$)/i;
const PAGE_PREFIX = /^https:\/\/([a-z0-9-]+)\.invalid(?=[/?#]|$)/i;

export type Side = 'page' | 'app';

/** The same address as seen from the other side; an address that is not the application's is kept. */
export function mapOrigin(url: string, to: Side): string {
  return to === 'page'
    ? url.replace(APP_PREFIX, (_all, host: string) => `https://${host.toLowerCase()}.invalid`)
    : url.replace(PAGE_PREFIX, (_all, host: string) => `app://${host.toLowerCase()}`);
}
