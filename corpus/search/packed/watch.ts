/** Asks now and then whether a search is still wanted. */
import { SearchStopped } from './request.ts';

/** Postings between two questions: well under a millisecond of work. */
const STEP = 20_000;

export class Watch {
  readonly #isStopped: (() => boolean) | undefined;
  #left = 0;

  constructor(isStopped?: () => boolean) {
    this.#isStopped = isStopped;
  }

  /** Says that so many postings are going to be read. Throws `SearchStopped`. */
  spend(postings: number): void {
    this.#left -= postings;
    if (this.#left > 0) return;
    this.#left = STEP;
    if (this.#isStopped?.() === true) throw new SearchStopped();
  }
}
