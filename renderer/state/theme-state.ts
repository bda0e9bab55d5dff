/** The reader's choice of colours, applied to the document. */
import type { Theme } from '../../electron/common/contract.ts';
import { Store } from './store.ts';

export class ThemeState extends Store<Theme> {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    super('system');
    this.#root = root;
  }

  /** `system` follows the operating system: then the attribute is absent. */
  apply(theme: Theme): void {
    this.update(() => theme);
    if (theme === 'system') delete this.#root.dataset['theme'];
    else this.#root.dataset['theme'] = theme;
  }
}
