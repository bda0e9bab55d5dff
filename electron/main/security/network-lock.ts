/** The application makes no network connection: every request that is not for itself is cancelled. */
import type { Session } from 'electron';
import { isAppUrl } from '../../common/app-url.ts';

/** Switches by which Chromium is kept from calling home; before `ready`. */
export const SILENCING_SWITCHES: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['disable-quic'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

/** A dead local address: should anything slip past the lock, it meets no server. */
const NOWHERE = 'http://127.0.0.1:9';

/** Cancels whatever is not the application's own, and gives the rest of Chromium nowhere to go. */
export async function lockNetwork(session: Session): Promise<void> {
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isAppUrl(details.url) });
  });
  // Chromium fetches spelling dictionaries even where no field is checked.
  session.setSpellCheckerEnabled(false);
  await session.setProxy({ proxyRules: NOWHERE, proxyBypassRules: '' });
}
