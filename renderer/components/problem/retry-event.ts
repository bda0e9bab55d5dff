/** The reader asks to try again what has failed. */
export class RetryEvent extends Event {
  static readonly type = 'retry';

  constructor() {
    super(RetryEvent.type, { bubbles: true, composed: true });
  }
}
