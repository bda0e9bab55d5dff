/** What views consume; provided once by the shell. */
import { createContext } from '@lit/context';
import type { Catalogue } from '../../corpus/model/compiled.ts';
import type { RecentSearches } from '../state/recent-searches.ts';
import type { Api } from './api.ts';
import type { DossierClient } from './dossier-client.ts';

export const apiContext = createContext<Api>('attache-api');
export const dossierClientContext = createContext<DossierClient>('attache-dossier-client');
export const catalogueContext = createContext<Catalogue | null>('attache-catalogue');
export const recentSearchesContext = createContext<RecentSearches>('attache-recent-searches');
