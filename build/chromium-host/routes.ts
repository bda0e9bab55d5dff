/**
 * Answers every request of the browser: navigation guards, then `webRequest`, then the application's
 * own protocol handler. What none of them answers is aborted.
 */
import type { BrowserContext, Request as PageRequest, Route } from 'playwright-core';
import { approveNavigation, approveRedirect } from './navigation.ts';
import { mapOrigin } from './origin.ts';
import { session as sessions, type Session } from './session.ts';
import { contentsOf, type WebContents } from './web-contents.ts';
import { describeRequest, type RequestDetails, type ResponseHeaders } from './web-request.ts';

const RESOURCE_TYPES: Readonly<Record<string, string>> = {
  stylesheet: 'stylesheet',
  script: 'script',
  image: 'image',
  font: 'font',
  media: 'media',
  xhr: 'xhr',
  fetch: 'xhr',
  websocket: 'webSocket',
  ping: 'ping',
};

/** The page a request belongs to; a service worker's and a denied popup's belong to none. */
function senderOf(request: PageRequest): { readonly contents: WebContents | undefined; readonly isMainFrame: boolean } {
  try {
    const frame = request.frame();
    return { contents: contentsOf(frame.page()), isMainFrame: frame.parentFrame() === null };
  } catch {
    return { contents: undefined, isMainFrame: false };
  }
}

async function respond(route: Route, session: Session, details: RequestDetails, contents: WebContents): Promise<void> {
  const request = route.request();
  const entries = Object.entries(request.headers());
  const sent = Object.fromEntries(entries.map(([name, value]) => [name, mapOrigin(value, 'app')]));
  const response = await session.protocol.answer(details.url, details.method, sent);
  if (response === undefined) return route.abort('blockedbyclient');
  const responseHeaders: ResponseHeaders = {};
  for (const [name, value] of response.headers) (responseHeaders[name] ??= []).push(value);
  const statusLine = `HTTP/1.1 ${String(response.status)} ${response.statusText}`.trim();
  const headers = await session.webRequest.filterHeaders({
    ...details,
    statusCode: response.status,
    statusLine,
    responseHeaders,
  });
  if (headers === undefined) return route.abort('blockedbyclient');
  const location = headers['location']?.[0];
  if (location !== undefined && request.isNavigationRequest()) {
    const target = new URL(mapOrigin(location, 'page'), request.url()).href;
    if (!approveRedirect(contents, target)) return route.abort('aborted');
  }
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, values]) => [name, mapOrigin(values.join(', '), 'page')]),
    ),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

async function handle(route: Route): Promise<void> {
  const request = route.request();
  const { contents, isMainFrame } = senderOf(request);
  const session = contents?.session ?? sessions.defaultSession;
  const isNavigation = request.isNavigationRequest();
  // A window that the page opened is closed at once (web-contents.ts); in Electron it would not have asked.
  if (contents === undefined && isNavigation) return route.abort('blockedbyclient');
  if (contents !== undefined && isNavigation && !approveNavigation(contents, request.url(), isMainFrame)) {
    return route.abort('aborted');
  }
  const documentType = isMainFrame ? 'mainFrame' : 'subFrame';
  const type =
    request.resourceType() === 'document' ? documentType : (RESOURCE_TYPES[request.resourceType()] ?? 'other');
  const details = {
    ...describeRequest(request.url(), type, contents),
    method: request.method(),
    referrer: mapOrigin(request.headers()['referer'] ?? '', 'app'),
  };
  const decision = await session.webRequest.decide(details);
  if (decision.cancel === true) return route.abort('blockedbyclient');
  if (decision.redirectURL !== undefined) {
    return route.fulfill({ status: 307, headers: { location: mapOrigin(decision.redirectURL, 'page') } });
  }
  // A service worker has no page: the scheme does not allow one, so it is never answered.
  if (contents === undefined) return route.abort('blockedbyclient');
  return respond(route, session, details, contents);
}

/** Puts the host in front of every request of the browser. */
export async function interceptRequests(context: BrowserContext): Promise<void> {
  await context.route('**/*', async (route) => {
    try {
      await handle(route);
    } catch (error) {
      // An exception of a guard or of the protocol handler must never let a request through.
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (!text.includes('has been closed')) process.stderr.write(`${route.request().url()}: ${text}\n`);
      await route.abort('failed').catch(() => undefined);
    }
  });
}
