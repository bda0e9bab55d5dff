/** Opens dossiers and keeps the last few, indexed, so that going back is immediate. */
import { indexDossier } from '../model/dossier-index.ts';
import type { DossierIndex } from '../model/dossier-index.ts';
import type { Api } from './api.ts';

const KEPT_DOSSIERS = 8;

export class DossierClient {
  readonly #api: Api;
  readonly #kept = new Map<string, DossierIndex>();

  constructor(api: Api) {
    this.#api = api;
  }

  /** An opened dossier, at once, by the pair as it was asked for; null when it is not kept. */
  kept(pair: string): DossierIndex | null {
    return this.#kept.get(pair) ?? null;
  }

  async open(pair: string): Promise<DossierIndex> {
    const kept = this.kept(pair);
    if (kept !== null) return kept;
    const index = indexDossier(await this.#api.dossier(pair));
    // Also under its own id: links inside the dossier use that, whatever alias the reader came by.
    this.#kept.set(pair, index).set(index.dossier.id, index);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_DOSSIERS && oldest !== undefined) this.#kept.delete(oldest);
    return index;
  }
}
