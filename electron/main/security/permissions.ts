/** Electron security checklist: "handle session permission requests". Electron grants all by default. */
import type { Session } from 'electron';

/** The one permission the page has: writing text that the reader copies. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

export function isPermissionGranted(permission: string): boolean {
  return GRANTED.has(permission);
}

/** Denies cameras, notifications, devices, screens and whatever comes next. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => {
    decide(isPermissionGranted(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => isPermissionGranted(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => {
    decide({});
  });
}
