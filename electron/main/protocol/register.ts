/** Serves the window from `app://attache/`. The only file that touches Electron's `protocol`. */
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { APP_SCHEME } from '../../common/app-url.ts';
import type { AssetMap } from './assets.ts';
import { planResponse } from './plan-response.ts';

/** Before `ready`: the scheme is a standard, secure origin; it bypasses nothing. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** After `ready`: answers every request for the application's own files. */
export function serveApp(assets: AssetMap): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const plan = planResponse(assets, request.method, request.url);
    const body = plan.asset === null ? null : await readFile(plan.asset.file);
    return new Response(body === null ? null : new Uint8Array(body), { status: plan.status, headers: plan.headers });
  });
}
