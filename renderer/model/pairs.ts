/** Small readings of the catalogue: codes, names and titles of polities and pairs. */
import type { Catalogue, DossierEntry } from '../../corpus/model/compiled.ts';

/** The alpha-3 code of `pol:MLI`. */
export const codeOf = (polity: string): string => polity.replace(/^pol:/, '');

export function polityName(catalogue: Catalogue, polity: string): string {
  return catalogue.polities.find((candidate) => candidate.id === polity)?.names.en ?? codeOf(polity);
}

/** "Mali – Russia": the order of the title is the order of the parties. */
export function pairTitle(catalogue: Catalogue, entry: DossierEntry): string {
  return entry.parties.map((party) => polityName(catalogue, party)).join('\u00a0– ');
}

export function entryOf(catalogue: Catalogue, pair: string): DossierEntry | null {
  return catalogue.dossiers.find((entry) => entry.id === pair) ?? null;
}

/** Codes of a pair's parties: of the entry, or cut from the id for a pair without dossier. */
export function codesOf(catalogue: Catalogue, pair: string): readonly string[] {
  return entryOf(catalogue, pair)?.parties.map(codeOf) ?? pair.split('-');
}
