/**
 * Keeps the shell on the address: parses the hash, knows whether one can go back, and remembers how
 * far each entry of the history was scrolled.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hrefOf, parseRoute } from '../model/routes.ts';
import type { Route } from '../model/routes.ts';

export type Arrival = 'first' | NavigationType;

export class RouterController implements ReactiveController {
  route: Route;
  /** How the present address was reached; the shell reads it when the view has been drawn. */
  arrival: Arrival = 'first';
  readonly #host: ReactiveControllerHost;
  readonly #scroller: () => HTMLElement | null;
  readonly #scrolled = new Map<string, number>();

  constructor(host: ReactiveControllerHost, scroller: () => HTMLElement | null) {
    this.#host = host;
    this.#scroller = scroller;
    this.route = parseRoute(window.location.hash);
    host.addController(this);
  }

  get canGoBack(): boolean {
    return window.navigation.canGoBack;
  }

  get canGoForward(): boolean {
    return window.navigation.canGoForward;
  }

  /** How far the present entry was scrolled when it was left. */
  get scrollTop(): number {
    return this.#scrolled.get(this.#key) ?? 0;
  }

  hostConnected(): void {
    window.navigation.addEventListener('navigate', this.#onNavigate);
    window.navigation.addEventListener('currententrychange', this.#onEntryChange);
  }

  hostDisconnected(): void {
    window.navigation.removeEventListener('navigate', this.#onNavigate);
    window.navigation.removeEventListener('currententrychange', this.#onEntryChange);
  }

  go(route: Route, how: 'push' | 'replace' = 'push'): void {
    const href = hrefOf(route);
    if (href === window.location.hash) return;
    if (how === 'push') window.history.pushState(null, '', href);
    else window.history.replaceState(null, '', href);
  }

  step(direction: 'back' | 'forward'): void {
    if (direction === 'back' && this.canGoBack) window.history.back();
    if (direction === 'forward' && this.canGoForward) window.history.forward();
  }

  get #key(): string {
    return window.navigation.currentEntry?.key ?? '';
  }

  readonly #onNavigate = (): void => {
    this.#scrolled.set(this.#key, this.#scroller()?.scrollTop ?? 0);
  };

  readonly #onEntryChange = (event: NavigationCurrentEntryChangeEvent): void => {
    this.arrival = event.navigationType ?? 'push';
    this.route = parseRoute(window.location.hash);
    this.#host.requestUpdate();
  };
}
