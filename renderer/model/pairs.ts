/** Small readings of the catalogue: codes, names and titles of polities and pairs. */
import type { Catalogue, DossierEntry } from '../../corpus/model/compiled.ts';

/** The alpha-3 code of `pol:MLI`. */
export const codeOf = (polity: string): string => polity.replace(/^pol:/, '');

export function polityName(catalogue: Catalogue, polity: string): string {
  return catalogue.polities.find((candidate) => candidate.id === polity)?.names.en ?? codeOf(polity);
}

/** The parties in the order of the title: "Kosovo and Mali" names Kosovo first. */
function partiesInOrder(catalogue: Catalogue, entry: DossierEntry): readonly string[] {
  const place = (party: string): number => {
    const at = entry.title.en.indexOf(polityName(catalogue, party));
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
