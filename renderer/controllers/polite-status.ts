/** What a status region says: only after a pause, so that a screen reader is not interrupted at every keystroke. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const PAUSE_MS = 800;

export class PoliteStatus implements ReactiveController {
  /** What is announced now. */
  text = '';
  readonly #host: ReactiveControllerHost;
  #next = '';
  #timer = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    window.clearTimeout(this.#timer);
    this.#next = this.text;
  }

  /** Announces the text once nothing else has come for a while. */
  say(text: string): void {
    if (text === this.#next) return;
    this.#next = text;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.text = text;
      this.#host.requestUpdate();
    }, PAUSE_MS);
  }
}
