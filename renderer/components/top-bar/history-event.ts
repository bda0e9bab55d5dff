/** The reader goes back or forward. */
export class HistoryEvent extends Event {
  static readonly type = 'history-step';
  readonly direction: 'back' | 'forward';

  constructor(direction: 'back' | 'forward') {
    super(HistoryEvent.type, { bubbles: true, composed: true });
    this.direction = direction;
  }
}
