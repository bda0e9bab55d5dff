/** Searches that led somewhere, newest first, for this window only: nothing is written to disk. */
import { Store } from './store.ts';

const KEPT_SEARCHES = 6;

export class RecentSearches extends Store<readonly string[]> {
  constructor() {
    super([]);
  }

  remember(query: string): void {
    const text = query.trim();
    if (text === '') return;
    this.update((searches) => [text, ...searches.filter((search) => search !== text)].slice(0, KEPT_SEARCHES));
  }
}
