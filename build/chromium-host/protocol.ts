/** `protocol`: the schemes that the application serves itself. */
import { HostObject, notProvided } from './strict.ts';

type ProtocolHandler = (request: Request) => Response | Promise<Response>;

interface CustomScheme {
  readonly scheme: string;
  readonly privileges?: Readonly<Record<string, boolean>>;
}

/** What was declared before `ready`, kept for the tests; the page's own scheme is https here. */
export const privilegedSchemes: CustomScheme[] = [];

export class Protocol extends HostObject {
  readonly #handlers = new Map<string, ProtocolHandler>();

  constructor() {
    super('protocol');
  }

  registerSchemesAsPrivileged(schemes: readonly CustomScheme[]): void {
    privilegedSchemes.push(...schemes);
  }

  handle(scheme: string, handler: ProtocolHandler): void {
    // Serving http(s) or file oneself is possible in Electron; here everything of the kind is refused.
    if (scheme !== 'app') throw notProvided(`protocol.handle('${scheme}')`);
    if (this.#handlers.has(scheme)) throw new Error('Failed to register protocol: a handler exists');
    this.#handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    this.#handlers.delete(scheme);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }

  /** The application's answer to a request for one of its own addresses; undefined = not its scheme. */
  async answer(url: string, method: string, headers: Record<string, string>): Promise<Response | undefined> {
    const handler = this.#handlers.get(url.slice(0, url.indexOf(':')));
    if (handler === undefined) return undefined;
    const bodiless = method === 'GET' || method === 'HEAD';
    return handler(new Request(url, { method, headers, ...(bodiless ? {} : { body: '' }) }));
  }
}
