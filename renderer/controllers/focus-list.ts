/** Arrow keys, Home and End move the focus through the host's items; they stay ordinary tab stops. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, last) => last,
};

export class FocusList implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #selector: string;
  readonly #onLeaveUp: () => void;

  /** `onLeaveUp` is called when the reader goes up from the first item. */
  constructor(host: ReactiveControllerHost & HTMLElement, selector: string, onLeaveUp: () => void) {
    this.#host = host;
    this.#selector = selector;
    this.#onLeaveUp = onLeaveUp;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#onKeydown);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onKeydown);
  }

  focusFirst(): boolean {
    const [first] = this.#items();
    first?.focus();
    return first !== undefined;
  }

  #items(): readonly HTMLElement[] {
    return [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>(this.#selector) ?? [])];
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const items = this.#items();
    const path = event.composedPath();
    const at = items.findIndex((item) => path.includes(item));
    if (at < 0) return;
    event.preventDefault();
    const next = step(at, items.length - 1);
    if (next < 0) this.#onLeaveUp();
    else items[next]?.focus();
  };
}
