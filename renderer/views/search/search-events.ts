/** What the search page tells the shell. */
import type { Completion } from '../../../corpus/model/search-page.ts';

/** The reader goes up from the first result, back to the field. */
export class SearchReturnEvent extends Event {
  static readonly type = 'search-return';

  constructor() {
    super(SearchReturnEvent.type, { bubbles: true, composed: true });
  }
}

/** An answer has come, with ways to go on from the caret: the field shows them. */
export class SearchAnswerEvent extends Event {
  static readonly type = 'search-answer';
  readonly query: string;
  readonly completions: readonly Completion[];

  constructor(query: string, completions: readonly Completion[]) {
    super(SearchAnswerEvent.type, { bubbles: true, composed: true });
    this.query = query;
    this.completions = completions;
  }
}
