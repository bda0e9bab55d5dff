/** Focus and scroll position when a view has been drawn, by the way in which one came to it. */
import type { ViewReadyEvent } from '../views/view-ready-event.ts';
import type { Arrival } from './router-controller.ts';

export function arrive(
  { place: target, isPlace }: ViewReadyEvent,
  arrival: Arrival,
  scroller: HTMLElement | null,
  scrollTop: number,
  isSearching: boolean,
): void {
  // While one types, the page changes under the field and the focus stays in it.
  if (isSearching || arrival === 'reload') return;
  if (arrival === 'traverse') {
    target?.focus({ preventScroll: true });
    if (scroller !== null) scroller.scrollTop = scrollTop;
    return;
  }
  if (isPlace) {
    target?.scrollIntoView({ block: target.localName === 'section' ? 'start' : 'center' });
    focusPlace(target);
    return;
  }
  if (scroller !== null) scroller.scrollTop = 0;
  // On the first page of all the reader has done nothing yet: the focus waits at the top.
  if (arrival !== 'first') target?.focus({ preventScroll: true });
}

/** A section is read from its heading; a thread is opened; a claim or source takes the focus itself. */
function focusPlace(target: HTMLElement | null): void {
  if (target instanceof HTMLDetailsElement) target.open = true;
  const heading = target?.localName === 'section' ? target.querySelector<HTMLElement>('h2') : null;
  (heading ?? target)?.focus({ preventScroll: true });
}
