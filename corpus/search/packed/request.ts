/** What the product asks of a packed index, beyond Lunr's own queries. Types only. */

/** One way to answer a word. */
export interface Alternative {
  readonly text: string;
  /**
   * `term`: a term of the dictionary, exactly. `surface`: every term that a word of the texts, exactly
   * so written (folded), was indexed under. `beginning`: the same for all words that begin so.
   */
  readonly how: 'term' | 'surface' | 'beginning';
  readonly boost: number;
  /** Absent: all fields. */
  readonly fields?: readonly string[];
}

/** A word of the query: a document answers it by any of the alternatives. */
export interface Group {
  readonly alternatives: readonly Alternative[];
}

export interface RankRequest {
  readonly groups: readonly Group[];
  /** `all`: documents that answer every group; `any`: at least one. */
  readonly mode: 'all' | 'any';
  /** By document: 0 shuts it out. */
  readonly allow?: Uint8Array;
  /** Asked now and then while it runs; true ends the search with `SearchStopped`. */
  readonly isStopped?: () => boolean;
}

/** Documents that answer, ascending, with what they answer. Arrays run parallel. */
export interface Ranked {
  readonly documents: Uint32Array;
  /** Sum over the groups of the score that Lunr gives to the group's alternatives as one query. */
  readonly scores: Float64Array;
  /** How many groups each document answers. */
  readonly covered: Uint8Array;
}

/** A word of the texts, folded as written. */
export interface Surface {
  readonly text: string;
  /** Documents that have one of its terms, counted once a field: an upper bound. */
  readonly count: number;
}

/** The search was given up: a newer one is waiting, or its time is over. */
export class SearchStopped extends Error {
  constructor() {
    super('the search was given up');
    this.name = 'SearchStopped';
  }
}
