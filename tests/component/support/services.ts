/** The services that views consume, with answers that a test decides. */
import { ContextProvider } from '@lit/context';
import { vi } from 'vitest';
import type { SearchInput } from '../../../corpus/model/search-page.ts';
import type { Api } from '../../../renderer/services/api.ts';
import {
  apiContext,
  catalogueContext,
  dossierClientContext,
  recentSearchesContext,
} from '../../../renderer/services/contexts.ts';
import { DossierClient } from '../../../renderer/services/dossier-client.ts';
import { RecentSearches } from '../../../renderer/state/recent-searches.ts';
import { catalogue } from '../fixtures/catalogue.ts';
import { dossier } from '../fixtures/dossier.ts';
import { answer } from '../fixtures/search-page.ts';
import { sheet } from '../fixtures/pair-sheet.ts';
import { newStage } from './mount.ts';

export function fakeApi(overrides: Partial<Api> = {}): Api {
  return {
    status: vi.fn(() => Promise.resolve({ version: '0', corpus: { state: 'ready' as const, catalogue } })),
    search: vi.fn(({ text }: SearchInput) => Promise.resolve(answer(text))),
    dossier: vi.fn(() => Promise.resolve(dossier)),
    pairSheet: vi.fn(() => Promise.resolve(sheet)),
    settings: vi.fn(() => Promise.resolve({ theme: 'system' as const })),
    saveSettings: vi.fn((settings) => Promise.resolve(settings)),
    onMenuCommand: vi.fn(() => () => undefined),
    ready: vi.fn(),
    ...overrides,
  };
}

/** A stage on which everything below finds the services. */
export function stageWith(api: Api = fakeApi()): HTMLElement {
  const stage = newStage();
  new ContextProvider(stage, { context: apiContext, initialValue: api });
  new ContextProvider(stage, { context: catalogueContext, initialValue: catalogue });
  new ContextProvider(stage, { context: dossierClientContext, initialValue: new DossierClient(api) });
  new ContextProvider(stage, { context: recentSearchesContext, initialValue: new RecentSearches() });
  return stage;
}
