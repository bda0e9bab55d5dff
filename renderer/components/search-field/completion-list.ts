/** Ways to go on from the caret: which of them are offered, which one is active, whether the reader sent them away. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Completion } from '../../../corpus/model/search-page.ts';

/** Completions belong to the text for which they were computed, and to no other. */
export interface CompletionsFor {
  readonly query: string;
  readonly items: readonly Completion[];
}

/** The name of a filter is offered when this much of it stands there: "co" begins too many other words. */
const LETTERS_OF_A_NAME = 3;

function isUseful({ query }: CompletionsFor, { replaces, insert }: Completion): boolean {
  const typed = query.slice(replaces.start, replaces.end);
  const isName = insert.endsWith(':') && !typed.includes(':');
  return typed.toLowerCase() !== insert.toLowerCase() && (!isName || typed.length >= LETTERS_OF_A_NAME);
}

export class CompletionList implements ReactiveController {
  items: readonly Completion[] = [];
  /** Index of the active item; -1 while the caret alone is. */
  active = -1;
  readonly #host: ReactiveControllerHost;
  #query = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.close();
  }

  get isOpen(): boolean {
    return this.items.length > 0;
  }

  get activeItem(): Completion | null {
    return this.items[this.active] ?? null;
  }

  /** Takes an answer; one to another text than the field's opens nothing. */
  offer(completions: CompletionsFor, typed: string): void {
    this.#query = typed;
    this.active = -1;
    this.items = completions.query === typed ? completions.items.filter((item) => isUseful(completions, item)) : [];
    this.#host.requestUpdate();
  }

  /** One on, or back; past either end the caret alone is active again. */
  step(by: 1 | -1): void {
    const places = this.items.length + 1;
    this.active = ((this.active + 1 + by + places) % places) - 1;
    this.#host.requestUpdate();
  }

  /** What was offered for another text is gone as soon as the text is another. */
  follow(typed: string): void {
    if (typed !== this.#query) this.close();
  }

  close(): void {
    this.items = [];
    this.active = -1;
    this.#host.requestUpdate();
  }
}
