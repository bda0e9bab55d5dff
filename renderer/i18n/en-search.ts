/** Words of the search page. */
import { listOf, number, plural } from './plural.ts';

export const search = {
  title: 'Search',
  titleFor: (query: string): string => `${query} – search`,
  count: (total: number, dossiers: number): string =>
    `${plural(total, 'claim', 'claims')} in ${plural(dossiers, 'dossier', 'dossiers')}`,
  shown: (shown: number): string => `the first ${number(shown)} are shown`,
  pairsOnly: (pairs: number): string => `${plural(pairs, 'pair', 'pairs')}, no claim`,
  countriesOnly: (count: number): string => `${plural(count, 'country', 'countries')}, no claim`,
  any: 'No claim holds all of these words; these hold some of them.',
  none: (query: string): string => `Nothing in this edition answers “${query}”`,
  noneAdvice: [
    'Use fewer words, or only the beginning of one.',
    'Try another spelling, language or script: names are kept in all those that the sources use.',
    'Look for one country instead of two: the pair may not have been researched.',
  ],
  noneMeaning: 'An empty answer says what this edition holds, not how the world is.',
  noWord: 'The query holds no word to search for. Type a country, a person or a word.',
  pairs: 'Pairs',
  countries: 'Countries',
  notResearched: 'Not researched',
  allPairs: (count: number): string => `All ${number(count)} pairs`,
  dossier: (claims: number): string => `Dossier, ${plural(claims, 'claim', 'claims')}`,
  inDossier: (count: number): string => plural(count, 'claim here', 'claims here'),
  sources: (count: number): string => plural(count, 'source', 'sources'),
  named: 'Named in the record:',
  namedList: (names: readonly string[]): string => listOf(names),
  undated: 'undated',
  emptyTitle: 'Search the claims',
  emptyLead:
    'Type a country, a person, a place or a word. Accents, capitals and script do not matter: “goita” finds Goïta, “Лавров” finds Lavrov.',
  emptyHints: [
    { query: 'mali russia', says: 'two countries: the dossier of the pair, then its claims' },
    { query: 'ML-RU', says: 'codes in any order' },
    { query: 'goita putin', says: 'two people: claims that name both' },
    { query: 'embassy', says: 'a word, in all its forms' },
  ],
  recent: 'Searched since you opened Attaché',
  recentNote: 'Kept until you close the window, never written to disk.',
  standingUnknown: 'Relations not recorded',
};
