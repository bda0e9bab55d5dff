/** What each channel does. Routes relay; the work is in the services. */
import type { Settings } from '../../common/contract.ts';
import type { CorpusHost } from '../corpus/corpus-host.ts';
import type { Routes } from './handle.ts';

export interface RouteServices {
  readonly version: string;
  readonly corpus: CorpusHost;
  readonly settings: { read(): Settings; change(settings: Settings): Settings };
}

export function createRoutes({ version, corpus, settings }: RouteServices): Routes {
  return {
    'app:status': async () => ({ ok: true, value: { version, corpus: await corpus.state() } }),
    'search:query': (input) => corpus.ask('search', input),
    'dossier:get': (input) => corpus.ask('dossier', input),
    'pair:sheet': (input) => corpus.ask('sheet', input),
    'settings:get': () => ({ ok: true, value: settings.read() }),
    'settings:set': (input) => ({ ok: true, value: settings.change(input) }),
  };
}
