/** The reader has typed: the query after a short pause, or at once with Enter. */
export class SearchInputEvent extends Event {
  static readonly type = 'search-input';
  readonly query: string;

  constructor(query: string) {
    super(SearchInputEvent.type, { bubbles: true, composed: true });
    this.query = query;
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
