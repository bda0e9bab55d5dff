/** Words of the frame: bar, side, theme, shortcuts, problems. */
import { plural } from './plural.ts';

export const shell = {
  brand: 'Attaché',
  title: (page: string | null): string => (page === null ? 'Attaché' : `${page} · Attaché`),
  skip: 'Skip to the page',
  back: 'Back',
  forward: 'Forward',
  trail: 'Where you are',
  navigation: 'Main',
  home: 'Home',
  search: 'Search',
  dossiers: 'Dossiers',
  legend: 'Legend',
  shortcuts: 'Keyboard shortcuts',
  searchLabel: 'Search claims and pairs',
  searchPlaceholder: 'Country, person or word',
  searchKey: 'Ctrl K',
  clear: 'Clear the search',
  edition: (version: string): string => `Edition ${version}`,
  printed: (version: string, date: string): string => `Attaché, edition ${version} of ${date}`,
  theme: 'Colours',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  opening: 'Opening…',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Not copied: select it and copy by hand',
  close: 'Close',
};

export const problem = {
  retry: 'Try again',
  home: 'Go to the start page',
  dossier: 'The dossier did not open',
  search: 'The search did not answer',
  start: 'Attaché did not start properly',
  reasons: {
    'bad-input': 'The request was not understood.',
    'not-found': 'This edition holds nothing under that address.',
    'not-allowed': 'The program refused the request.',
    'corpus-unavailable': 'The corpus of this edition cannot be read.',
    timeout: 'The program took too long to answer.',
    superseded: 'A newer question took its place.',
    internal: 'Something went wrong inside the program.',
  },
  near: 'This edition does hold:',
  notFound: (pair: string): string => `No dossier “${pair}” in this edition`,
  notResearched: 'That does not mean that there are no relations: the pair has not been researched for this edition.',
  unknownPage: 'There is no such page',
  unknownPath: (path: string): string => `Nothing stands at “${path}”.`,
  corpusTitle: 'The corpus cannot be read',
  corpusLead: 'Attaché opened, but the collection of dossiers that belongs to it is damaged or incomplete.',
  corpusFile: 'File',
  corpusWhat: 'What happened',
  /** The message continues a sentence whose subject is the file. */
  corpusHappened: (message: string): string => `The file ${message}${message.endsWith('.') ? '' : '.'}`,
  corpusWhatNow: 'What to do',
  corpusSteps: [
    'Install this edition of Attaché again; that replaces the damaged file.',
    'Or copy the folder of a good edition, from another computer or a memory stick, over this one, and start again.',
  ],
  corpusSafe: 'Nothing of yours was changed.',
};

export const shortcuts = {
  title: 'Keyboard shortcuts',
  groups: [
    {
      name: 'Everywhere',
      keys: [
        { keys: ['/'], alt: ['Ctrl', 'K'], does: 'Search' },
        { keys: ['Esc'], does: 'Clear the search, then leave it' },
        { keys: ['Alt', '←'], does: 'Back' },
        { keys: ['Alt', '→'], does: 'Forward' },
        { keys: ['?'], does: 'This list' },
      ],
    },
    {
      name: 'While a filter is typed',
      keys: [
        { keys: ['↓'], alt: ['↑'], does: 'Next, previous way to go on' },
        { keys: ['Enter'], alt: ['Tab'], does: 'Take it' },
        { keys: ['Esc'], does: 'Close the list' },
      ],
    },
    {
      name: 'Among search results',
      keys: [
        { keys: ['↓'], alt: ['↑'], does: 'Next, previous result' },
        { keys: ['Home'], alt: ['End'], does: 'First, last result' },
        { keys: ['Enter'], does: 'Open' },
      ],
    },
    {
      name: 'In a dossier',
      keys: [
        { keys: ['J'], alt: ['K'], does: 'Next, previous claim' },
        { keys: ['Esc'], does: 'Close the source' },
      ],
    },
  ],
  or: 'or',
  single: 'Shortcuts of a single key ( / ? J K )',
  singleHint: 'Switch them off if you dictate or use a screen reader. The choice holds until you close Attaché.',
};

export const home = {
  title: 'How two countries stand with each other',
  lead: 'Dossiers built from single claims, each with its date and its sources. What is disputed stands side by side.',
  holds: (dossiers: number, claims: number, sources: number): string =>
    `This edition holds ${plural(dossiers, 'dossier', 'dossiers')} with ${plural(claims, 'claim', 'claims')} from ${plural(sources, 'source', 'sources')}.`,
  closed: (date: string): string => `Closed on ${date}.`,
  dossiers: 'Dossiers',
  counts: (claims: number, sources: number, threads: number): string =>
    `${plural(claims, 'claim', 'claims')}, ${plural(sources, 'source', 'sources')}, ${plural(threads, 'thread', 'threads')}`,
  edited: (date: string): string => `edited ${date}`,
  tryThese: 'Try a search',
  examples: ['mali russia', 'embassy', 'Goïta Putin', 'Лавров', 'Kosovo recognition', 'Wagner'],
  readTitle: 'How to read it',
  read: 'Circle, square and triangle are recognition, relations and missions: three things, none inferred from another. A number in brackets is a source that the editors have not opened.',
  legend: 'How to read a claim',
};
