/**
 * Asks for answers and keeps the last page until a newer one is there, so that results never vanish
 * between two keystrokes. Each question has a number; an answer to an old question is dropped.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SearchPage } from '../../corpus/model/search-page.ts';
import { asApiError } from '../services/api-error.ts';
import type { ApiError } from '../services/api-error.ts';

export type Ask = (text: string) => Promise<SearchPage>;

export class SearchController implements ReactiveController {
  page: SearchPage | null = null;
  error: ApiError | null = null;
  /** Resolves when the latest question has been answered or has failed. */
  settled: Promise<void> = Promise.resolve();
  readonly #host: ReactiveControllerHost;
  #sequence = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#sequence += 1;
  }

  clear(): void {
    this.#sequence += 1;
    this.page = null;
    this.error = null;
    this.#host.requestUpdate();
  }

  run(text: string, ask: Ask): void {
    this.settled = this.#run(text, ask);
  }

  async #run(text: string, ask: Ask): Promise<void> {
    this.#sequence += 1;
    const mine = this.#sequence;
    this.#host.requestUpdate();
    try {
      const page = await ask(text);
      if (mine !== this.#sequence) return;
      this.page = page;
      this.error = null;
    } catch (error) {
      if (mine !== this.#sequence) return;
      this.error = asApiError(error);
    }
    this.#host.requestUpdate();
  }
}
