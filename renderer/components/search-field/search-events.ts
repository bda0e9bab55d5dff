/** The reader has typed or moved the caret: the query after a short pause, or at once with Enter. */
export class SearchInputEvent extends Event {
  static readonly type = 'search-input';
  readonly query: string;
  /** Where the caret stands in the query; null while several letters are selected. */
  readonly caret: number | null;

  constructor(query: string, caret: number | null) {
    super(SearchInputEvent.type, { bubbles: true, composed: true });
    this.query = query;
    this.caret = caret;
  }
}

/** The reader goes on from the field: `down` into the results, `open` to the first of them. */
export class SearchProceedEvent extends Event {
  static readonly type = 'search-proceed';
  readonly how: 'down' | 'open';

  constructor(how: 'down' | 'open') {
    super(SearchProceedEvent.type, { bubbles: true, composed: true });
    this.how = how;
  }
}
