/**
 * Asks for answers and keeps the last page until a newer one is there, so that results never vanish
 * between two keystrokes. Each question has a number; an answer to an old question is dropped.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SearchInput, SearchPage } from '../../corpus/model/search-page.ts';
import { asApiError } from '../services/api-error.ts';
import type { ApiError } from '../services/api-error.ts';

export type Ask = (input: SearchInput) => Promise<SearchPage>;

/** A wait shorter than this needs no word. */
const SLOW_MS = 500;

export class SearchController implements ReactiveController {
  page: SearchPage | null = null;
  error: ApiError | null = null;
  /** True while an answer has been outstanding for longer than one notices. */
  isSlow = false;
  /** Resolves when the latest question has been answered or has failed. */
  settled: Promise<void> = Promise.resolve();
  readonly #host: ReactiveControllerHost;
  #sequence = 0;
  #slowTimer = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#sequence += 1;
    this.#stopWaiting();
  }

  clear(): void {
    this.#sequence += 1;
    this.page = null;
    this.error = null;
    this.#stopWaiting();
    this.#host.requestUpdate();
  }

  run(input: SearchInput, ask: Ask): void {
    this.settled = this.#run(input, ask);
  }

  async #run(input: SearchInput, ask: Ask): Promise<void> {
    this.#sequence += 1;
    const mine = this.#sequence;
    this.#startWaiting();
    try {
      const page = await ask(input);
      if (mine !== this.#sequence) return;
      this.page = page;
      this.error = null;
    } catch (error) {
      if (mine !== this.#sequence) return;
      this.error = asApiError(error);
    }
    this.#stopWaiting();
    this.#host.requestUpdate();
  }

  /** The wait begins with the first unanswered question; further keystrokes do not begin it anew. */
  #startWaiting(): void {
    if (this.#slowTimer !== 0) return;
    this.#slowTimer = window.setTimeout(() => {
      this.isSlow = true;
      this.#host.requestUpdate();
    }, SLOW_MS);
  }

  #stopWaiting(): void {
    window.clearTimeout(this.#slowTimer);
    this.#slowTimer = 0;
    this.isSlow = false;
  }
}
