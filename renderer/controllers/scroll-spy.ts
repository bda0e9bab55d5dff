/** Tells which of the host's sections the reader is in: the last one that begins above the line. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const LINE_PX = 96;

export class ScrollSpy implements ReactiveController {
  current: string | null = null;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #selector: string;
  #frame = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  hostConnected(): void {
    // Scroll events do not bubble; captured at the window, the spy need not know what scrolls.
    window.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    window.removeEventListener('scroll', this.#onScroll, { capture: true });
    cancelAnimationFrame(this.#frame);
  }

  hostUpdated(): void {
    this.#onScroll();
  }

  readonly #onScroll = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#look();
    });
  };

  #look(): void {
    const sections = [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>(this.#selector) ?? [])];
    const line =
      this.#host.getBoundingClientRect().top > 0 ? this.#host.getBoundingClientRect().top + LINE_PX : LINE_PX;
    const passed = sections.filter((section) => section.getBoundingClientRect().top <= line + LINE_PX);
    const current = (passed.at(-1) ?? sections[0])?.id ?? null;
    if (current === this.current) return;
    this.current = current;
    this.#host.requestUpdate();
  }
}
