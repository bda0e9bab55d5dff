/** A view has drawn what its address asks for: now the title, the focus and the scroll position follow. */
export class ViewReadyEvent extends Event {
  static readonly type = 'view-ready';
  /** Name of the page for the window's title. */
  readonly title: string;
  /** Where the reader starts: the heading, or the claim that the address names. */
  readonly place: HTMLElement | null;
  /** Whether the place is to be brought into sight; otherwise the page starts at its top. */
  readonly isPlace: boolean;

  constructor(title: string, place: HTMLElement | null, isPlace = false) {
    super(ViewReadyEvent.type, { bubbles: true, composed: true });
    this.title = title;
    this.place = place;
    this.isPlace = isPlace;
  }
}
