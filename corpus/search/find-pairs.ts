/** Dossiers that the query names by their countries, in any order, script or code: "rus ml", "россия мали". */
import type { Catalogue } from '../model/compiled.ts';
import type { PolityHit } from '../model/pair-sheet.ts';
import type { PairHit } from '../model/search-page.ts';
import { tokenize } from './tokenize.ts';
import type { QueryWord } from './query.ts';
import type { NamedPolity } from './search-index.ts';

export type PolityNames = ReadonlyMap<string, ReadonlySet<string>>;

/** Every folded word by which a polity is called, by polity id; predecessors lend theirs to nobody. */
export function namesOfPolities(catalogue: Catalogue): PolityNames {
  const aliases = Object.entries(catalogue.codes);
  return new Map(
    catalogue.polities.map((polity) => {
      const names = [
        ...Object.values(polity.names),
        ...Object.values(polity.officialNames ?? {}),
        ...(polity.otherNames ?? []),
        ...Object.values(polity.demonyms ?? {}).flat(),
        ...aliases.filter(([, code]) => code === polity.codes.iso3).map(([alias]) => alias),
      ];
      return [polity.id, new Set(names.flatMap((name) => tokenize(name).flatMap(({ forms }) => forms)))];
    }),
  );
}

/** A word names a polity when it is one of its names, or two letters or more of the beginning of one. */
export function names(polity: ReadonlySet<string>, word: QueryWord): boolean {
  return isWholeName(polity, word) || begins(polity, word);
}

const isWholeName = (polity: ReadonlySet<string>, word: QueryWord): boolean =>
  word.forms.some((form) => polity.has(form));

const begins = (polity: ReadonlySet<string>, word: QueryWord): boolean =>
  word.isPrefix && word.forms.some((form) => form.length >= 2 && [...polity].some((name) => name.startsWith(form)));

/** A word that more polities than this bear whole, such as "republic", names none of them by itself. */
const MAX_NAMESAKES = 4;

/**
 * The polities that each word of a query names. A common word of names counts only for those that
 * another word has named: "Sahrawi Arab Democratic Republic" means one, "republic" none.
 */
export function politiesNamed(
  catalogue: Catalogue,
  polityNames: PolityNames,
  words: readonly QueryWord[],
): ReadonlyMap<QueryWord, readonly NamedPolity[]> {
  const named = words.map((word) => {
    const polities = catalogue.polities.flatMap(({ id, codes }): NamedPolity[] => {
      const polity = polityNames.get(id);
      if (polity === undefined || !names(polity, word)) return [];
      return [{ code: codes.iso3, isWhole: isWholeName(polity, word) }];
    });
    return { word, polities, isCommon: polities.filter(({ isWhole }) => isWhole).length > MAX_NAMESAKES };
  });
  const meant = new Set(named.flatMap(({ polities, isCommon }) => (isCommon ? [] : polities.map(({ code }) => code))));
  return new Map(
    named.map(({ word, polities, isCommon }) => [
      word,
      isCommon ? polities.filter(({ code }) => meant.has(code)) : polities,
    ]),
  );
}

/** Pairs whose two countries the query names, then, for a single country, all its pairs. */
export function findPairs(catalogue: Catalogue, polityNames: PolityNames, words: readonly QueryWord[]): PairHit[] {
  if (words.length === 0) return [];
  const scored = catalogue.dossiers.flatMap((entry) => {
    const [first, second] = entry.parties.map((party) => polityNames.get(party) ?? new Set<string>());
    if (first === undefined || second === undefined) return [];
    const inFirst = words.filter((word) => names(first, word));
    const inSecond = words.filter((word) => names(second, word));
    if (words.some((word) => !inFirst.includes(word) && !inSecond.includes(word))) return [];
    const both = inFirst.length > 0 && inSecond.length > 0 && new Set([...inFirst, ...inSecond]).size > 1;
    return [{ pair: entry.id, title: entry.title.en, both }];
  });
  const exact = scored.filter(({ both }) => both);
  return (exact.length > 0 ? exact : scored).map(({ pair, title }) => ({ pair, title }));
}

const MAX_COUNTRIES = 8;

/** Countries that every word of the query names, whole words before beginnings; researched or not. */
export function findCountries(
  catalogue: Catalogue,
  polityNames: PolityNames,
  words: readonly QueryWord[],
): PolityHit[] {
  if (words.length === 0) return [];
  const none = new Set<string>();
  const found = catalogue.polities.filter(({ id }) => words.every((word) => names(polityNames.get(id) ?? none, word)));
  const isWhole = ({ id }: { readonly id: string }): boolean =>
    words.every((word) => isWholeName(polityNames.get(id) ?? none, word));
  return [...found.filter(isWhole), ...found.filter((polity) => !isWhole(polity))]
    .slice(0, MAX_COUNTRIES)
    .map(({ codes, names: { en } }) => ({ code: codes.iso3, name: en }));
}
