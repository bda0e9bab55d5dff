/**
 * The one contract between main and renderer: channel → what goes in, what comes out, JSON values
 * only. Types and one table; nothing here runs but the table itself.
 */
import type { Catalogue, CompiledDossier } from '../../corpus/model/compiled.ts';
import type { PairSheet } from '../../corpus/model/pair-sheet.ts';
import type { SearchInput, SearchPage } from '../../corpus/model/search-page.ts';

export type Theme = 'system' | 'light' | 'dark';

/** What the renderer may read and change of the settings. */
export interface Settings {
  readonly theme: Theme;
}

/** How the application stands: told once at start, so that a damaged corpus is explained in words. */
export interface AppStatus {
  readonly version: string;
  readonly corpus:
    | { readonly state: 'ready'; readonly catalogue: Catalogue }
    | { readonly state: 'failed'; readonly file: string; readonly message: string };
}

export interface Contract {
  /** Waits until the corpus is loaded or has failed. */
  'app:status': { in: null; out: AppStatus };
  'search:query': { in: SearchInput; out: SearchPage };
  /** Takes any id, alias or order of a pair. */
  'dossier:get': { in: { readonly pair: string }; out: CompiledDossier };
  /** The sheet of any two polities, each by code or name in any language; researched or not. */
  'pair:sheet': { in: { readonly a: string; readonly b: string }; out: PairSheet };
  'settings:get': { in: null; out: Settings };
  'settings:set': { in: Settings; out: Settings };
}

/** Facts that main tells the renderer without being asked. */
export interface Events {
  'menu:command': MenuCommand;
}

export type MenuCommand = 'focus-search' | 'go-home' | 'go-back' | 'go-forward' | 'show-legend';

export type Channel = keyof Contract;
export type EventName = keyof Events;

const CHANNEL_TABLE = {
  'app:status': true,
  'search:query': true,
  'dossier:get': true,
  'pair:sheet': true,
  'settings:get': true,
  'settings:set': true,
} satisfies Record<Channel, true>;

const EVENT_TABLE = { 'menu:command': true } satisfies Record<EventName, true>;

export const CHANNELS = Object.keys(CHANNEL_TABLE) as readonly Channel[];
export const EVENT_NAMES = Object.keys(EVENT_TABLE) as readonly EventName[];

/** One-way: the page has drawn its first usable screen. */
export const READY_CHANNEL = 'attache:ready';
