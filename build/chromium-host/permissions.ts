/** Asks the application's own handlers for every permission the browser knows, and grants only what they allow. */
import type { BrowserContext } from 'playwright-core';
import type { Session } from './session.ts';
import type { WebContents } from './web-contents.ts';

export type PermissionCheck = (
  contents: WebContents | null,
  permission: string,
  requestingOrigin: string,
  details: object,
) => boolean;
export type PermissionRequest = (
  contents: WebContents,
  permission: string,
  callback: (granted: boolean) => void,
  details: object,
) => void;

/** Electron's name of a permission → the name by which Playwright grants it in the browser. */
const GRANTABLE: Readonly<Record<string, readonly string[]>> = {
  'background-sync': ['background-sync'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  geolocation: ['geolocation'],
  'local-fonts': ['local-fonts'],
  'local-network-access': ['local-network-access'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  midiSysex: ['midi-sysex'],
  notifications: ['notifications'],
  'payment-handler': ['payment-handler'],
  'screen-wake-lock': ['screen-wake-lock'],
  sensors: ['accelerometer', 'ambient-light-sensor', 'gyroscope', 'magnetometer'],
  'storage-access': ['storage-access'],
};

/** The others that Electron may ask for: the application is asked here too, but nothing can be granted. */
const NEVER_GRANTED = [
  ['ar', 'automatic-fullscreen', 'background-fetch', 'captured-surface-control', 'deprecated-sync-clipboard-read'],
  ['display-capture', 'fileSystem', 'fullscreen', 'geolocation-approximate', 'hand-tracking', 'hid', 'idle-detection'],
  ['keyboardLock', 'local-network', 'loopback-network', 'mediaKeySystem', 'nfc', 'openExternal', 'persistent-storage'],
  ['periodic-background-sync', 'pointerLock', 'serial', 'smart-card', 'speaker-selection', 'system-wake-lock', 'usb'],
  ['top-level-storage-access', 'unknown', 'vr', 'web-app-installation', 'web-printing', 'window-management'],
].flat();

/** Every permission that the application is asked for. */
export const PERMISSIONS: readonly string[] = [...Object.keys(GRANTABLE), ...NEVER_GRANTED];

/** Whether the application's handlers allow a permission; Electron allows what no handler denies. */
async function isAllowed(
  session: Session,
  contents: WebContents,
  permission: string,
  origin: string,
): Promise<boolean> {
  const details = { requestingUrl: `${origin}/`, isMainFrame: true, securityOrigin: `${origin}/` };
  const { permissionCheck: check, permissionRequest: request } = session;
  if (check !== null && !check(contents, permission, `${origin}/`, details)) return false;
  if (request === null) return true;
  return new Promise((resolve) => {
    request(contents, permission, resolve, details);
  });
}

/** Sets the browser's permissions for the page's origin; all that is not granted is denied. */
export async function applyPermissions(
  context: BrowserContext,
  session: Session,
  contents: WebContents,
  origins: { readonly app: string; readonly page: string },
): Promise<void> {
  const granted: string[] = [];
  for (const permission of PERMISSIONS) {
    if (await isAllowed(session, contents, permission, origins.app)) granted.push(...(GRANTABLE[permission] ?? []));
  }
  await context.grantPermissions(granted, { origin: origins.page });
}
