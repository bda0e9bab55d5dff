/** Small readings of the catalogue: codes, names and titles of polities and pairs. */
import type { Catalogue, CataloguePolity, DossierEntry } from '../../corpus/model/compiled.ts';
import { pairIdOf } from '../../corpus/model/ids.ts';
import { typeset } from './typeset.ts';

/** The alpha-3 code of `pol:MLI`. */
export const codeOf = (polity: string): string => polity.replace(/^pol:/, '');

export function polityName(catalogue: Catalogue, polity: string): string {
  return typeset(catalogue.polities.find((candidate) => candidate.id === polity)?.names.en ?? codeOf(polity));
}

/** The parties in the order of the title: "Kosovo and Mali" names Kosovo first. */
function partiesInOrder(catalogue: Catalogue, entry: DossierEntry): readonly string[] {
  const title = typeset(entry.title.en);
  const place = (party: string): number => {
    const at = title.indexOf(polityName(catalogue, party));
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  };
  return [...entry.parties].sort((a, b) => place(a) - place(b));
}

/** "Kosovo – Mali" */
export function pairTitle(catalogue: Catalogue, entry: DossierEntry): string {
  return partiesInOrder(catalogue, entry)
    .map((party) => polityName(catalogue, party))
    .join('\u00a0– ');
}

export function entryOf(catalogue: Catalogue, pair: string): DossierEntry | null {
  return catalogue.dossiers.find((entry) => entry.id === pair) ?? null;
}

/** Codes of a pair's parties: of the entry, or cut from the id for a pair without dossier. */
export function codesOf(catalogue: Catalogue, pair: string): readonly string[] {
  const entry = entryOf(catalogue, pair);
  return entry === null ? pair.split('-') : partiesInOrder(catalogue, entry).map(codeOf);
}

/** The polity that a code of any kind names; null where there is none. */
export function polityOf(catalogue: Catalogue, code: string): CataloguePolity | null {
  const key = code.toUpperCase();
  const alpha3 = Object.hasOwn(catalogue.codes, key) ? catalogue.codes[key] : key;
  return catalogue.polities.find(({ codes }) => codes.iso3 === alpha3) ?? null;
}

/** The two codes of "FRA-JPN", in their order, where both are polities and no dossier covers them; or one code twice. */
export function unresearchedPair(catalogue: Catalogue, asked: string): readonly [string, string] | null {
  const [one, other, ...rest] = asked.split('-').map((code) => polityOf(catalogue, code)?.codes.iso3);
  if (one === undefined || other === undefined || rest.length > 0) return null;
  const [first, second] = one < other ? [one, other] : [other, one];
  const pair = pairIdOf(first, second);
  if (pair === null) return [first, second];
  return entryOf(catalogue, pair) === null && !Object.hasOwn(catalogue.pairAliases, pair) ? [first, second] : null;
}

/** The dossiers that the country is a party of, by shown title. */
export function dossiersOf(catalogue: Catalogue, code: string): readonly DossierEntry[] {
  return sortedDossiers(catalogue).filter(({ parties }) => parties.some((party) => codeOf(party) === code));
}

const TITLES = new Intl.Collator('en');

/** As shown: "Algeria – Mali" before "Benin – Niger". */
export function sortedDossiers(catalogue: Catalogue): readonly DossierEntry[] {
  return catalogue.dossiers
    .map((entry) => ({ entry, title: pairTitle(catalogue, entry) }))
    .sort((a, b) => TITLES.compare(a.title, b.title))
    .map(({ entry }) => entry);
}
