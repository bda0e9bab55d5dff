/** Tells the window whether everything is saved. */
import { storageError, type StorageError } from './storage-error.ts';

export interface StorageState {
  readonly saving: 'saved' | 'saving' | 'failed';
  /** Why the last save failed; null unless `saving` is `failed`. */
  readonly error: StorageError | null;
  /** Why the last checkpoint could not be made. Nothing is lost by it, but the journal grows. */
  readonly behind: StorageError | null;
}

export class StateBoard {
  readonly #listeners = new Set<(state: StorageState) => void>();
  #state: StorageState = { saving: 'saved', error: null, behind: null };
  #pending = 0;

  get state(): StorageState {
    return this.#state;
  }

  subscribe(listener: (state: StorageState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Shows a save from its beginning to its end; rejects with `StorageError` when it does. */
  async follow<T>(save: Promise<T>): Promise<T> {
    this.#pending += 1;
    this.#show({ saving: 'saving', error: null });
    try {
      const result = await save;
      this.#pending -= 1;
      this.#show(this.#pending === 0 ? { saving: 'saved', error: null } : {});
      return result;
    } catch (error) {
      this.#pending -= 1;
      const failure = storageError(error);
      this.#show({ saving: 'failed', error: failure });
      throw failure;
    }
  }

  behind(error: StorageError | null): void {
    if (error !== this.#state.behind) this.#show({ behind: error });
  }

  #show(change: Partial<StorageState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener(this.#state);
  }
}
