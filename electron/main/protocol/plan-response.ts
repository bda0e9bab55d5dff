/** Decides what a request is answered with. Pure: a table test covers it without a window. */
import { isAppUrl } from '../../common/app-url.ts';
import { CONTENT_SECURITY_POLICY } from '../security/csp.ts';
import type { Asset, AssetMap } from './assets.ts';

export interface ResponsePlan {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  /** The file to send; null where there is no body. */
  readonly asset: Asset | null;
}

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** The path of an application address without query and fragment; null for anything else. */
function pathOf(url: string): string | null {
  if (!isAppUrl(url)) return null;
  const afterHost = url.slice(url.indexOf('://') + 3).replace(/^[^/]*/, '');
  const end = afterHost.search(/[?#]/);
  return end === -1 ? afterHost : afterHost.slice(0, end);
}

/** Looks the path up as it stands: never decoded, never joined, so no spelling leads outside the map. */
export function planResponse(assets: AssetMap, method: string, url: string): ResponsePlan {
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, headers: { ...HEADERS, allow: 'GET, HEAD' }, asset: null };
  const path = pathOf(url);
  const asset = path === null ? undefined : assets.get(path === '' || path === '/' ? '/index.html' : path);
  if (asset === undefined) return { status: 404, headers: HEADERS, asset: null };
  return { status: 200, headers: { ...HEADERS, 'content-type': asset.mime }, asset: method === 'HEAD' ? null : asset };
}
