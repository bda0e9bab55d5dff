/** Words of the search page. */
import type { FacetName, LeftOutReason, ReadPart } from '../../corpus/model/search-page.ts';
import { NBSP, listOf, number, plural } from './plural.ts';

const claims = (count: number): string => plural(count, 'claim', 'claims');
const dossiers = (count: number): string => plural(count, 'dossier', 'dossiers');
const inDossiers = (count: number): string => `in ${dossiers(count)}`;

const facets: Readonly<Record<FacetName, string>> = {
  country: 'Country',
  theme: 'Theme',
  decade: 'Decade',
  status: 'Status',
  lang: 'Language of a source',
};

/** By the filter's name; any other filter is named as it was typed. */
const noSuchValues: Readonly<Record<string, (value: string) => string>> = {
  country: (value) => `No country is called “${value}”.`,
  pair: (value) => `“${value}” names no two countries.`,
  theme: (value) => `There is no theme “${value}”.`,
  status: (value) => `There is no status “${value}”.`,
  source: (value) => `No source is called “${value}”.`,
  lang: (value) => `No source is in a language called “${value}”.`,
  year: (value) => `“${value}” is no year, and no span of years such as 1990..2005.`,
  before: (value) => `“${value}” is no date.`,
  after: (value) => `“${value}” is no date.`,
};

const roles: Readonly<Record<ReadPart['role'], string>> = {
  word: 'Word',
  phrase: 'Phrase',
  excluded: 'Excluded',
  filter: 'Filter',
  operator: 'Operator',
  'left-out': 'Left out',
};

const reasons: Readonly<Record<LeftOutReason, string>> = {
  'stop-word': 'too common to tell claims apart',
  'too-long': 'beyond the length that is read',
  'too-many': 'beyond the number of words that are read',
  'no-such-value': 'no such value',
  empty: 'not finished',
  'operator-alone': 'an operator without words',
  nowhere: 'no claim has it',
};

const became: Readonly<Record<ReadPart['became'][number]['how'], string>> = {
  word: 'the word',
  stem: 'with other endings',
  beginning: 'words that begin with',
  name: 'the name',
  script: 'in other scripts',
  synonym: 'English terms',
  corrected: 'likely meant',
  filter: 'claims of',
};

/** Part of a claim's record in which a word was found. */
const fields: Readonly<Record<string, string>> = {
  text: 'the claim',
  names: 'the names',
  labels: 'the kind',
  pair: 'the dossier’s title',
};

const ties = {
  newer: 'As good as the claim before it, which is newer.',
  'better-sourced': 'As good as the claim before it, which has better sources.',
  id: 'As good as the claim before it; the order of the record decides.',
};

/** `query` is an example that can be tried. */
const tips: readonly { readonly query: string; readonly says: string }[] = [
  { query: 'mali russia', says: 'two countries: their dossier, then the claims that name both' },
  { query: 'ML-RU', says: 'codes, in any order' },
  { query: 'Лавров', says: 'a name in any script or spelling' },
  { query: 'embassy', says: 'a word in all its forms' },
  { query: '"note verbale"', says: 'these words in this order' },
  { query: 'mali -russia', says: 'without a word' },
  { query: 'milit*', says: 'words that begin so' },
  { query: 'embassy OR consulate', says: 'one or the other; brackets group' },
];

const filters: readonly { readonly query: string; readonly says: string }[] = [
  { query: 'country:mali', says: 'claims that name the country' },
  { query: 'pair:MLI-RUS', says: 'claims of one dossier' },
  { query: 'theme:military', says: 'one theme or kind of claim' },
  { query: 'status:denied', says: 'how the claim stands' },
  { query: 'disputed:yes', says: 'disputed, denied or contradicted' },
  { query: 'source:tass', says: 'claims that cite the source' },
  { query: 'lang:fr', says: 'with a source in that language' },
  { query: 'year:1990..2005', says: 'what happened in those years' },
  { query: 'before:1992', says: 'what happened before' },
  { query: 'after:2020-08-18', says: 'what happened after' },
];

export const search = {
  title: 'Search',
  titleFor: (query: string): string => `${query} – search`,
  count: (total: number, isExact: boolean): string => (isExact ? claims(total) : `At least ${claims(total)}`),
  inDossiers,
  shown: (shown: number, among: number): string => `the best ${number(shown)} are shown, ${inDossiers(among)}`,
  suggestionsOnly: (count: number): string => `No claim; ${plural(count, 'suggestion', 'suggestions')}`,
  notesOnly: (count: number): string => `No claim; ${plural(count, 'note', 'notes')} of yours`,
  more: (count: number): string => `Show ${number(count)} claims`,
  narrowedAway: 'No claim answers all that you chose',
  any: 'No claim has all the words; these have some.',
  corrected: (from: string, to: string): string => `Searched for “${to}” instead of “${from}”.`,
  asTyped: 'Search exactly as typed',
  exact: 'Searched exactly as typed.',
  notExact: 'Allow other spellings again',
  didYouMean: 'Did you mean',
  nowhere: (words: readonly string[]): string =>
    `No claim has ${listOf(
      words.map((word) => `“${word}”`),
      'or',
    )}; searched without.`,
  noSuchValue: (filter: string, value: string): string =>
    noSuchValues[filter]?.(value) ?? `“${filter}” does not take “${value}”.`,
  tooMuch: 'The query is longer than what is read; its end was left out.',
  none: (query: string): string => `Nothing in this edition answers “${query}”`,
  noneAdvice: [
    'Use fewer words, or only the beginning of one.',
    'Try another spelling, language or script: names are kept in all those that the sources use.',
    'Look for one country instead of two: the pair may not have been researched.',
  ],
  noneMeaning: 'An empty answer says what this edition holds, not how the world is.',
  noWord: 'The query holds no word to search for. Type a country, a person or a word.',
  searching: 'Searching',
  slow: 'The search took longer than it may. Fewer words, or longer beginnings of words, make it faster.',
  goTo: 'Go to',
  allPlaces: (count: number): string => `All ${number(count)}`,
  notResearched: 'Not researched',
  dossier: (count: number): string => `Dossier, ${claims(count)}`,
  country: (count: number): string => (count === 0 ? 'Country, no dossier' : `Country, ${dossiers(count)}`),
  /** The number first: what tells namesakes apart may be long and is cut. */
  actor: (count: number, detail: string): string => `${claims(count)}; ${detail.replace(/\.$/, '')}`,
  kinds: { person: 'Person', organisation: 'Organisation', topic: 'Topic' },
  inDossier: (count: number): string => plural(count, 'claim here', 'claims here'),
  sources: (count: number): string => plural(count, 'source', 'sources'),
  named: 'Named in the record:',
  namedList: (names: readonly string[]): string => listOf(names),
  undated: 'undated',
  cut: '…',
  notes: 'Your notes',
  narrow: 'Narrow the results',
  narrowed: (count: number): string => `Narrow the results (${number(count)}${NBSP}chosen)`,
  facets,
  moreValues: (count: number): string => `${number(count)} more`,
  fewerValues: 'Fewer',
  chosen: 'Narrowed to',
  leaveOut: (facet: FacetName, value: string): string => `Remove ${facets[facet].toLowerCase()}: ${value}`,
  clear: 'Clear',
  explain: {
    title: 'How this was read',
    columns: { typed: 'As typed', read: 'Read as', became: 'Searched as', claims: 'Claims' },
    roles,
    reasons,
    became,
    inOrder: 'in this order',
    more: (count: number): string => `and ${number(count)} more`,
    notCounted: 'not counted',
    notSearched: 'not searched',
    nothing: 'Nothing was read: the query is empty.',
    why: 'Why here:',
    onlyFilters: 'it passes the filters',
    word: (text: string, score: number, where: readonly string[]): string =>
      `“${text}” ${score.toFixed(2)} in ${listOf(where.map((field) => fields[field] ?? field))}`,
    ties,
  },
  completions: 'Ways to go on',
  help: 'Search tips',
  helpWords: 'Words',
  helpFilters: 'Filters, completed as you type',
  helpNote:
    'Every word counts, in any order. Accents, capitals and script do not matter. A minus goes before filters too.',
  tips,
  filters,
  emptyTitle: 'Search the claims',
  emptyLead:
    'Type a country, a person, a place or a word. Accents, capitals and script do not matter: “goita” finds Goïta, “Лавров” finds Lavrov.',
  recent: 'Searched since you opened Attaché',
  recentNote: 'Kept until you close the window, never written to disk.',
  standingUnknown: 'Relations not recorded',
};
