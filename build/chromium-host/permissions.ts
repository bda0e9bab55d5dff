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

/** Electron's name of a permission → the browser's; a name without one is asked for, never granted. */
export const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'deprecated-sync-clipboard-read': [],
  'display-capture': [],
  fileSystem: [],
  fullscreen: [],
  geolocation: ['geolocation'],
  hid: [],
  'idle-detection': [],
  keyboardLock: [],
  media: ['camera', 'microphone'],
  mediaKeySystem: [],
  midi: ['midi'],
  midiSysex: ['midi-sysex'],
  notifications: ['notifications'],
  openExternal: [],
  pointerLock: [],
  sensors: ['accelerometer', 'ambient-light-sensor', 'gyroscope', 'magnetometer'],
  serial: [],
  'speaker-selection': [],
  'storage-access': ['storage-access'],
  'top-level-storage-access': [],
  unknown: [],
  usb: [],
  'window-management': [],
};

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
  for (const [permission, browserNames] of Object.entries(PERMISSIONS)) {
    if (await isAllowed(session, contents, permission, origins.app)) granted.push(...browserNames);
  }
  await context.grantPermissions(granted, { origin: origins.page });
}
