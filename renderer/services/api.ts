/** The only file that touches `window.attache`. Results become values or an `ApiError`. */
import type { AttacheBridge } from '../../electron/common/bridge.ts';
import type { AppStatus, Contract, MenuCommand, Settings } from '../../electron/common/contract.ts';
import type { CompiledDossier } from '../../corpus/model/compiled.ts';
import type { PairSheet } from '../../corpus/model/pair-sheet.ts';
import type { SearchInput, SearchPage } from '../../corpus/model/search-page.ts';
import { ApiError } from './api-error.ts';

declare global {
  interface Window {
    readonly attache?: AttacheBridge;
  }
}

/** What the views may ask of the program. */
export interface Api {
  status(): Promise<AppStatus>;
  search(input: SearchInput): Promise<SearchPage>;
  dossier(pair: string): Promise<CompiledDossier>;
  /** What can be said of any two polities without a dossier. */
  pairSheet(a: string, b: string): Promise<PairSheet>;
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<Settings>;
  /** Hears the menu; returns the function that stops hearing. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  ready(): void;
}

/** The program behind this page; undefined where the page was opened without it. */
export const connectedBridge = (): AttacheBridge | undefined => window.attache;

export function createApi(bridge: AttacheBridge | undefined): Api {
  async function call<C extends keyof Contract>(channel: C, input: Contract[C]['in']): Promise<Contract[C]['out']> {
    if (bridge === undefined) {
      throw new ApiError({ code: 'internal', message: 'The page was opened outside Attaché.' });
    }
    const result = await bridge.call(channel, input);
    if (!result.ok) throw new ApiError(result.error);
    return result.value;
  }
  return {
    status: () => call('app:status', null),
    search: (input) => call('search:query', input),
    dossier: (pair) => call('dossier:get', { pair }),
    pairSheet: (a, b) => call('pair:sheet', { a, b }),
    settings: () => call('settings:get', null),
    saveSettings: (settings) => call('settings:set', settings),
    onMenuCommand: (listener) => bridge?.on('menu:command', listener) ?? ((): void => undefined),
    ready: () => bridge?.ready(),
  };
}
