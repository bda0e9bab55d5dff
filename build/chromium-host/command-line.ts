/** `app.commandLine`: the application's arguments, and the switches it adds for the browser. */
import { hostOptions } from './host-options.ts';
import { HostObject } from './strict.ts';

export class CommandLine extends HostObject {
  readonly #added = new Map<string, string>();

  constructor() {
    super('commandLine');
  }

  #given(): Map<string, string> {
    const words = hostOptions().appArgs.filter((word) => word.startsWith('--') && word !== '--');
    return new Map(
      words.map((word) => [
        word.slice(2).split('=', 1)[0] ?? '',
        word.includes('=') ? word.slice(word.indexOf('=') + 1) : '',
      ]),
    );
  }

  appendSwitch(name: string, value = ''): void {
    this.#added.set(name.replace(/^--/, ''), value);
  }

  /** Electron hands bare arguments to the browser; this browser must not be told to open anything. */
  appendArgument(_value: string): void {
    // Nothing to hand on.
  }

  removeSwitch(name: string): void {
    this.#added.delete(name);
  }

  hasSwitch(name: string): boolean {
    return this.#added.has(name) || this.#given().has(name);
  }

  getSwitchValue(name: string): string {
    return this.#added.get(name) ?? this.#given().get(name) ?? '';
  }

  /** The added switches, as the browser takes them. The profile is the host's own affair. */
  get browserSwitches(): readonly string[] {
    const passed = [...this.#added].filter(([name]) => name !== 'user-data-dir');
    return passed.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
  }
}

export const commandLine = new CommandLine();
