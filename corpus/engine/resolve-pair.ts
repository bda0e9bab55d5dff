/** Leads whatever names a pair (`RUS-MLI`, `ml-ru`, `MLI/XSU`) to its dossier, or to near matches. */
import type { Catalogue } from '../model/compiled.ts';
import { pairIdOf, type PairId } from '../model/ids.ts';

export type PairResolution =
  { readonly found: true; readonly pair: PairId } | { readonly found: false; readonly near: readonly PairId[] };

const MAX_NEAR = 5;

/** Edit distance with adjacent transposition, for ids of a dozen letters. */
function distance(a: string, b: string): number {
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((back[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (back[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (twoBack[j - 2] ?? 0) + 1);
      row.push(best);
    }
    twoBack = back;
    back = row;
  }
  return back[b.length] ?? 0;
}

/** Dossiers that share a country with what was asked, then those spelled alike. */
function nearMatches(catalogue: Catalogue, asked: string, codes: readonly (string | undefined)[]): PairId[] {
  const ids = catalogue.dossiers.map(({ id }) => id);
  const sharing = ids.filter((id) => id.split('-').some((code) => codes.includes(code)));
  const alike = ids
    .map((id) => ({ id, far: distance(asked.slice(0, 32), id) }))
    .filter(({ far }) => far <= 3)
    .sort((a, b) => a.far - b.far)
    .map(({ id }) => id);
  return [...new Set([...alike, ...sharing])].slice(0, MAX_NEAR);
}

/** Resolves any spelling of a pair id; total. */
export function resolvePair(catalogue: Catalogue, asked: string): PairResolution {
  const text = asked.trim().toUpperCase();
  const codes = text
    .split(/[^A-Z]+/)
    .filter((part) => part !== '')
    .map((part) => (Object.hasOwn(catalogue.codes, part) ? catalogue.codes[part] : undefined));
  const [first, second] = codes;
  const pair = codes.length === 2 && first !== undefined && second !== undefined ? pairIdOf(first, second) : null;
  for (const candidate of [pair, text]) {
    if (candidate === null) continue;
    if (catalogue.dossiers.some(({ id }) => id === candidate)) return { found: true, pair: candidate };
    if (Object.hasOwn(catalogue.pairAliases, candidate))
      return { found: true, pair: catalogue.pairAliases[candidate] ?? candidate };
  }
  return { found: false, near: nearMatches(catalogue, text, codes) };
}
