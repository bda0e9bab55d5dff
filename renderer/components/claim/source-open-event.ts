/** The reader asks for a source in place. `claim` is where it was cited, if in a claim. */
export class SourceOpenEvent extends Event {
  static readonly type = 'source-open';
  readonly source: string;
  readonly claim: string | null;
  /** The number that was pressed: the entry opens beside it. */
  readonly anchor: HTMLElement;

  constructor(source: string, claim: string | null, anchor: HTMLElement) {
    super(SourceOpenEvent.type, { bubbles: true, composed: true });
    this.source = source;
    this.claim = claim;
    this.anchor = anchor;
  }
}
