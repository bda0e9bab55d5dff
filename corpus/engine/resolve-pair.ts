/** Leads whatever names a pair (`RUS-MLI`, `ml-ru`, `MLI/XSU`, `Mali Россия`) to its dossier, or to near matches. */
import type { Catalogue } from '../model/compiled.ts';
import { pairIdOf, type PairId } from '../model/ids.ts';
import { editDistance } from '../search/names/edit-distance.ts';
import type { PolityFinder } from './resolve-polity.ts';

export type PairResolution =
  { readonly found: true; readonly pair: PairId } | { readonly found: false; readonly near: readonly PairId[] };

const MAX_NEAR = 5;
const MAX_READ = 256;

/** Dossiers that share a country with what was asked, then those spelled alike. */
function nearMatches(catalogue: Catalogue, asked: string, codes: readonly (string | undefined)[]): PairId[] {
  const ids = catalogue.dossiers.map(({ id }) => id);
  const sharing = ids.filter((id) => id.split('-').some((code) => codes.includes(code)));
  const alike = ids
    .map((id) => ({ id, far: editDistance(asked.slice(0, 32), id) }))
    .filter(({ far }) => far <= 3)
    .sort((a, b) => a.far - b.far)
    .map(({ id }) => id);
  return [...new Set([...alike, ...sharing])].slice(0, MAX_NEAR);
}

/** The pair of two polities, by code or name; null unless the text names exactly two. */
function pairNamed(polities: PolityFinder, asked: string): PairId | null {
  const sides = polities.resolveTwo(asked);
  if (sides === null) return null;
  const [first, second] = [polities.resolve(sides[0]), polities.resolve(sides[1])];
  return first.found && second.found ? pairIdOf(first.polity.codes.iso3, second.polity.codes.iso3) : null;
}

/** Resolves any spelling of a pair; total. */
export function resolvePair(catalogue: Catalogue, polities: PolityFinder, asked: string): PairResolution {
  const text = asked.trim().toUpperCase();
  const named = pairNamed(polities, asked);
  for (const candidate of [named, text]) {
    if (candidate === null) continue;
    if (catalogue.dossiers.some(({ id }) => id === candidate)) return { found: true, pair: candidate };
    if (Object.hasOwn(catalogue.pairAliases, candidate))
      return { found: true, pair: catalogue.pairAliases[candidate] ?? candidate };
  }
  const codes = text
    .slice(0, MAX_READ)
    .split(/[^A-Z]+/)
    .map((part) => (Object.hasOwn(catalogue.codes, part) ? catalogue.codes[part] : undefined));
  return { found: false, near: nearMatches(catalogue, text, codes) };
}
