/** What a query says, once it has been read. Types only. */

/** One word to search for. */
export interface QueryWord {
  /** As typed, without operators. */
  readonly text: string;
  /** UTF-16 offsets in the query. */
  readonly start: number;
  readonly end: number;
  /** Folded forms (see `tokenize`); any of them will do. The first is the whole word. */
  readonly forms: readonly string[];
  /**
   * `typing`: the last word while no space follows, so it also stands for every longer word;
   * `starred`: the reader wrote `word*`; `whole`: only the word and its other endings.
   */
  readonly reach: 'whole' | 'typing' | 'starred';
}

export const FILTER_FIELDS = [
  'country',
  'pair',
  'theme',
  'status',
  'source',
  'lang',
  'year',
  'before',
  'after',
  'has',
  'disputed',
] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** A condition on what a claim is, not on its words. Values as typed: the engine looks them up. */
export interface Filter {
  readonly field: FilterField;
  /** Without quotes; empty while nothing follows the colon. */
  readonly value: string;
  /** UTF-16 offsets in the query, field name included. */
  readonly start: number;
  readonly end: number;
  /** True while the value is the last thing typed: a beginning of a value counts. */
  readonly isTyping: boolean;
}

export type QueryNode =
  | { readonly kind: 'word'; readonly word: QueryWord }
  /** Words in this order, one after the other, at least two. */
  | { readonly kind: 'phrase'; readonly words: readonly QueryWord[]; readonly start: number; readonly end: number }
  | { readonly kind: 'filter'; readonly filter: Filter }
  | { readonly kind: 'all' | 'any'; readonly nodes: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly node: QueryNode };

/** Part of the query that asks for nothing. */
export interface LeftOut {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly reason: 'stop-word' | 'too-long' | 'too-many' | 'empty' | 'operator-alone';
}

export interface ReadQuery {
  readonly text: string;
  /** What every answer must satisfy; `all` without nodes when nothing is asked for. */
  readonly root: Extract<QueryNode, { kind: 'all' | 'any' }>;
  readonly leftOut: readonly LeftOut[];
  /** Runs of the query that are operators (`OR`, `AND`, `NOT`, `-`, `|`, brackets, quotes, `*`), for the explanation. */
  readonly operators: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}
