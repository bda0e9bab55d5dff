/** What the preload script puts at `window.attache`: the whole reach of the page. */
import type { Contract, Events } from './contract.ts';
import type { Result } from './result.ts';

export interface AttacheBridge {
  /** Asks main; never rejects, failures come as a `Result`. */
  call<C extends keyof Contract>(channel: C, input: Contract[C]['in']): Promise<Result<Contract[C]['out']>>;
  /** Hears main; returns the function that stops hearing. */
  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void;
  /** Tells main that the page has drawn its first usable screen. */
  ready(): void;
}
