/** Hears keys and the menu and calls the shell's actions: one place where a command becomes a deed. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MenuCommand } from '../../electron/common/contract.ts';
import type { Api } from '../services/api.ts';
import { commandOf } from './shortcuts.ts';
import type { ShellCommand } from './shortcuts.ts';

export interface ShellActions {
  focusSearch(): void;
  showShortcuts(): void;
  stepClaim(step: 1 | -1): void;
  stepHistory(direction: 'back' | 'forward'): void;
  show(page: 'home' | 'legend'): void;
}

export class CommandsController implements ReactiveController {
  /** Whether shortcuts of a single key are on (WCAG 2.1.4). */
  hasSingleKeys = true;
  readonly #host: ReactiveControllerHost;
  readonly #api: Api;
  readonly #actions: ShellActions;
  #stopMenu: (() => void) | null = null;

  constructor(host: ReactiveControllerHost, api: Api, actions: ShellActions) {
    this.#host = host;
    this.#api = api;
    this.#actions = actions;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKeydown);
    this.#stopMenu = this.#api.onMenuCommand(this.#run);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKeydown);
    this.#stopMenu?.();
    this.#stopMenu = null;
  }

  switchSingleKeys(isOn: boolean): void {
    this.hasSingleKeys = isOn;
    this.#host.requestUpdate();
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const command = commandOf(event, this.hasSingleKeys);
    if (command === null) return;
    event.preventDefault();
    this.#run(command);
  };

  readonly #run = (command: ShellCommand | MenuCommand): void => {
    switch (command) {
      case 'focus-search':
        this.#actions.focusSearch();
        break;
      case 'show-shortcuts':
        this.#actions.showShortcuts();
        break;
      case 'next-claim':
        this.#actions.stepClaim(1);
        break;
      case 'previous-claim':
        this.#actions.stepClaim(-1);
        break;
      case 'go-back':
        this.#actions.stepHistory('back');
        break;
      case 'go-forward':
        this.#actions.stepHistory('forward');
        break;
      case 'go-home':
        this.#actions.show('home');
        break;
      case 'show-legend':
        this.#actions.show('legend');
    }
  };
}
