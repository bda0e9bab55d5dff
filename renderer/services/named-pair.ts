/** The sheet of two countries that a query names and that no dossier covers; null where it does not name two. */
import type { PairSheet } from '../../corpus/model/pair-sheet.ts';
import type { Api } from './api.ts';

/** Longer queries are sentences. */
const MOST_WORDS = 8;
const JOIN = /^(?:and|et|и|та|und|y|e|ve|dhe)$/iu;

/** Every way to divide the words in two: "south africa japan" is "south | africa japan" and "south africa | japan". */
export function divisions(query: string): readonly (readonly [string, string])[] {
  const words = query.split(/[\s–—/|,&-]+/u).filter((word) => word !== '');
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  return words.slice(1).flatMap((_, at) => {
    const left = words.slice(0, at + 1);
    const right = words.slice(at + 1);
    const isJoined = right.length > 1 && JOIN.test(right[0] ?? '');
    return [[left.join(' '), (isJoined ? right.slice(1) : right).join(' ')] as const];
  });
}

export async function unresearchedPairIn(query: string, api: Api): Promise<PairSheet | null> {
  for (const [a, b] of divisions(query)) {
    try {
      const sheet = await api.pairSheet(a, b);
      return sheet.researched ? null : sheet;
    } catch {
      // These two halves are no countries; the next division may be.
    }
  }
  return null;
}
