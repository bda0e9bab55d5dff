/** The reader narrows or widens the answers. */
import type { FacetChoice } from '../../../corpus/model/search-page.ts';

export class SearchNarrowEvent extends Event {
  static readonly type = 'search-narrow';
  /** All that is chosen now. */
  readonly facets: FacetChoice;

  constructor(facets: FacetChoice) {
    super(SearchNarrowEvent.type, { bubbles: true, composed: true });
    this.facets = facets;
  }
}
