/** The countries that a query as a whole names, best first. */
import type { Catalogue } from '../../model/compiled.ts';
import type { QueryWord } from '../query/tree.ts';
import type { PolityNames } from './polity-names.ts';
import { ranksOf, withoutRemote, type PolityRanks } from './polity-ranks.ts';

/** A country with how well the query names it (0: by its whole name) and its number of dossiers. */
export interface NamedCountry {
  readonly code: string;
  readonly name: string;
  readonly rank: number;
  readonly dossiers: number;
}

export interface Countries {
  /** `whole` is the country that the text as it stands is the name or code of, common words and all: AND, Corea del Sur. */
  readonly named: (words: readonly QueryWord[], whole?: string | null) => readonly NamedCountry[];
}

interface Known {
  readonly name: string;
  readonly isFormer: boolean;
  readonly dossiers: number;
}

/** Polities in every map, each with its worst rank. */
function inAll([first, ...others]: readonly PolityRanks[]): PolityRanks {
  return others.reduce(
    (both, ranks) =>
      new Map(
        [...both].flatMap(([code, rank]) => {
          const other = ranks.get(code);
          return other === undefined ? [] : [[code, Math.max(rank, other)] as const];
        }),
      ),
    first ?? new Map<string, number>(),
  );
}

/** All words together as one name: "Sahrawi Arab Democratic Republic". */
function asPhrase(names: PolityNames, words: readonly QueryWord[]): readonly string[] {
  const [run] = names.phrases.runs(words.map(({ forms }) => forms));
  return run?.start === 0 && run.end === words.length ? run.values : [];
}

export function countries(catalogue: Catalogue, names: PolityNames): Countries {
  const dossiers = new Map<string, number>();
  for (const { parties } of catalogue.dossiers) {
    for (const party of parties) dossiers.set(party, (dossiers.get(party) ?? 0) + 1);
  }
  const known = new Map<string, Known>(
    catalogue.polities.map(({ id, codes, names: { en }, type }) => [
      codes.iso3,
      { name: en, isFormer: type === 'historical-state', dossiers: dossiers.get(id) ?? 0 },
    ]),
  );
  return {
    named: (words, whole = null) => {
      // One letter is enough where there is nothing else to go by.
      const least = words.length === 1 ? 1 : 2;
      const ranks = new Map(inAll(words.map((word) => ranksOf(names, word, least))));
      for (const code of [...asPhrase(names, words), ...(whole === null ? [] : [whole])]) ranks.set(code, 0);
      const found = [...withoutRemote(ranks)].flatMap(([code, rank]) => {
        const polity = known.get(code);
        return polity === undefined ? [] : [{ code, rank, ...polity }];
      });
      const isPlain = found.some(({ rank, isFormer }) => rank === 0 && !isFormer);
      return found
        .filter(({ rank, isFormer }) => rank === 0 || !(isPlain && isFormer))
        .sort(
          (a, b) =>
            a.rank - b.rank ||
            Number(a.isFormer) - Number(b.isFormer) ||
            b.dossiers - a.dossiers ||
            a.name.localeCompare(b.name, 'en'),
        );
    },
  };
}
