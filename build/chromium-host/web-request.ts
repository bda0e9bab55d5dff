/** `session.webRequest`: asks the application about every request before anything answers it. */
import { mapOrigin } from './origin.ts';
import { HostObject } from './strict.ts';

export interface RequestDetails {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
  readonly referrer: string;
  readonly timestamp: number;
  readonly webContentsId?: number;
  readonly webContents?: unknown;
  readonly frame?: unknown;
}
export interface Decision {
  readonly cancel?: boolean;
  readonly redirectURL?: string;
}
export type ResponseHeaders = Record<string, string[]>;
interface HeadersDecision {
  readonly cancel?: boolean;
  readonly responseHeaders?: Record<string, string | string[]>;
  readonly statusLine?: string;
}
export interface HeadersDetails extends RequestDetails {
  readonly statusCode: number;
  readonly statusLine: string;
  readonly responseHeaders: ResponseHeaders;
}
interface Filter {
  readonly urls: readonly string[];
  readonly excludeUrls?: readonly string[];
  readonly types?: readonly string[];
}
type Listener<D, A> = (details: D, callback: (answer: A) => void) => void;
interface Entry<D, A> {
  readonly filter: Filter | undefined;
  readonly listener: Listener<D, A>;
}

/** Chrome's match patterns, as far as Electron takes them: `<all_urls>`, `scheme://host/path` with `*`. */
export function matchesPattern(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return true;
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
  return new RegExp(`^${escaped}$`).test(url);
}

function applies(filter: Filter | undefined, details: RequestDetails): boolean {
  if (filter === undefined) return true;
  if (filter.types !== undefined && filter.types.length > 0 && !filter.types.includes(details.resourceType))
    return false;
  if (filter.excludeUrls?.some((pattern) => matchesPattern(pattern, details.url)) === true) return false;
  return filter.urls.some((pattern) => matchesPattern(pattern, details.url));
}

export class WebRequest extends HostObject {
  #before: Entry<RequestDetails, Decision> | undefined;
  #headers: Entry<HeadersDetails, HeadersDecision> | undefined;

  constructor() {
    super('webRequest');
  }

  onBeforeRequest(...args: readonly unknown[]): void {
    this.#before = entry<RequestDetails, Decision>(args);
  }

  onHeadersReceived(...args: readonly unknown[]): void {
    this.#headers = entry<HeadersDetails, HeadersDecision>(args);
  }

  /** What the application's listener decides on a request; without a listener it may go on. */
  async decide(details: RequestDetails): Promise<Decision> {
    const { listener, filter } = this.#before ?? {};
    if (listener === undefined || !applies(filter, details)) return {};
    return new Promise((resolve) => {
      listener(details, resolve);
    });
  }

  /** The headers of a response as the application's listener leaves them; undefined = cancelled. */
  async filterHeaders(details: HeadersDetails): Promise<ResponseHeaders | undefined> {
    const { listener, filter } = this.#headers ?? {};
    if (listener === undefined || !applies(filter, details)) return details.responseHeaders;
    const answer = await new Promise<HeadersDecision>((resolve) => {
      listener(details, resolve);
    });
    if (answer.cancel === true) return undefined;
    const given = Object.entries(answer.responseHeaders ?? details.responseHeaders);
    return Object.fromEntries(given.map(([name, value]) => [name, Array.isArray(value) ? value : [value]]));
  }
}

function entry<D, A>(args: readonly unknown[]): Entry<D, A> | undefined {
  const listener = args.at(-1);
  if (listener === null) return undefined;
  if (typeof listener !== 'function') throw new TypeError('A listener or null is required');
  return { filter: args.length > 1 ? (args[0] as Filter) : undefined, listener: listener as Listener<D, A> };
}

/** The page that asks, as far as its request is described. */
interface Sender {
  readonly id: number;
  readonly mainFrame: unknown;
}
let requests = 0;

/** What the application's listeners learn of a request, with the application's own addresses. */
export function describeRequest(url: string, resourceType: string, contents?: Sender): RequestDetails {
  requests += 1;
  return {
    id: requests,
    url: mapOrigin(url, 'app'),
    method: 'GET',
    resourceType,
    referrer: '',
    timestamp: Date.now(),
    ...(contents === undefined ? {} : { webContentsId: contents.id, webContents: contents, frame: contents.mainFrame }),
  };
}
