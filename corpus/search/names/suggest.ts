/** Where a query may lead besides claims: pairs, countries, persons, organisations, topics. */
import type { Catalogue, DossierEntry } from '../../model/compiled.ts';
import { pairIdOf } from '../../model/ids.ts';
import type { DirectoryActor } from '../../model/search-files.ts';
import type { Suggestion } from '../../model/search-page.ts';
import type { QueryWord } from '../query/tree.ts';
import { actorsNamed, type ActorNames } from './actor-names.ts';
import type { Countries, NamedCountry } from './countries.ts';
import type { Pairs } from './pairs.ts';
import { isWholeRank } from './polity-ranks.ts';
import { topicsNamed, type TopicNames } from './topics.ts';

/** Most suggestions of each kind, besides the exact pair. */
const MOST = { pairs: 5, countries: 4, persons: 4, organisations: 3, topics: 3 } as const;

export interface SuggestFrom {
  readonly catalogue: Catalogue;
  readonly pairs: Pairs;
  readonly countries: Countries;
  readonly persons: ActorNames;
  readonly organisations: ActorNames;
  readonly topics: TopicNames;
}

const pairOf = ({ id, title, claims }: DossierEntry): Suggestion => ({
  kind: 'pair',
  pair: id,
  label: title.en,
  claims,
});

/** A pair without a dossier, titled like one: in English alphabetical order. */
function sheetOf(a: Pick<NamedCountry, 'code' | 'name'>, b: Pick<NamedCountry, 'code' | 'name'>): Suggestion[] {
  const pair = pairIdOf(a.code, b.code);
  const label = [a.name, b.name].sort((one, other) => one.localeCompare(other, 'en')).join(' and ');
  return pair === null ? [] : [{ kind: 'sheet', pair, label }];
}

function exactPair(from: SuggestFrom, exact: { readonly a: string; readonly b: string } | null): Suggestion[] {
  if (exact === null) return [];
  const entry = from.pairs.dossierOf(exact.a, exact.b);
  if (entry !== null) return [pairOf(entry)];
  const named = (code: string): { readonly code: string; readonly name: string } => ({
    code,
    name: from.catalogue.polities.find(({ codes }) => codes.iso3 === code)?.names.en ?? code,
  });
  return sheetOf(named(exact.a), named(exact.b));
}

/** More words than two countries' names have, "Saint Vincent and the Grenadines" among them. */
const MAX_DIVIDED = 8;

/** Two countries side by side, wherever the words are divided, the first of them named in full: "ivory coast jap". */
function pairsByDivision({ countries, pairs }: SuggestFrom, words: readonly QueryWord[]): Suggestion[] {
  if (words.length > MAX_DIVIDED) return [];
  return words.slice(1).flatMap((_, at) => {
    const [left] = countries.named(words.slice(0, at + 1));
    if (left === undefined || !isWholeRank(left.rank)) return [];
    return countries.named(words.slice(at + 1)).flatMap((right) => {
      const entry = pairs.dossierOf(left.code, right.code);
      return entry === null ? sheetOf(left, right) : [pairOf(entry)];
    });
  });
}

const isOf =
  (pair: string) =>
  (each: Suggestion): boolean =>
    'pair' in each && each.pair === pair;

function pairSuggestions(
  from: SuggestFrom,
  words: readonly QueryWord[],
  exact: { readonly a: string; readonly b: string } | null,
): Suggestion[] {
  const first = exactPair(from, exact);
  const others = [...from.pairs.named(words).map(pairOf), ...pairsByDivision(from, words)].filter(
    (each, at, all) => 'pair' in each && !first.some(isOf(each.pair)) && all.findIndex(isOf(each.pair)) === at,
  );
  return [...first, ...others.slice(0, MOST.pairs)];
}

const actorSuggestion =
  (kind: 'person' | 'organisation') =>
  ({ id, name, detail, claims }: DirectoryActor): Suggestion => ({
    kind,
    id,
    label: name,
    detail,
    claims,
    query: `"${name.replaceAll('"', '')}"`,
  });

function topicSuggestions({ topics }: SuggestFrom, words: readonly QueryWord[]): Suggestion[] {
  return topicsNamed(topics, words)
    .slice(0, MOST.topics)
    .map(({ value, label, family, kind, claims }) => ({
      kind: 'topic',
      id: value,
      label,
      detail: kind === null ? null : (topics.labels.get(family) ?? family),
      claims,
      query: `theme:${value}`,
    }));
}

/** What the text as a whole names, wherever it is divided. */
export interface WholeText {
  readonly pair: { readonly a: string; readonly b: string } | null;
  readonly country: string | null;
}

/** Suggestions in the order of the contract. */
export function suggestions(
  from: SuggestFrom,
  words: readonly QueryWord[],
  { pair, country }: WholeText,
): readonly Suggestion[] {
  if (words.length === 0 && country === null) return [];
  const isOneLetter = words.length === 1 && words[0]?.forms.every(({ length }) => length === 1) === true;
  return [
    ...(isOneLetter ? [] : pairSuggestions(from, words, pair)),
    ...from.countries
      .named(words, country)
      .slice(0, MOST.countries)
      .map(({ code, name, dossiers }): Suggestion => ({ kind: 'country', code, label: name, dossiers })),
    ...actorsNamed(from.persons, words).slice(0, MOST.persons).map(actorSuggestion('person')),
    ...actorsNamed(from.organisations, words).slice(0, MOST.organisations).map(actorSuggestion('organisation')),
    ...(isOneLetter ? [] : topicSuggestions(from, words)),
  ];
}
