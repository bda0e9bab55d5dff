/** Hits by dossier, in the order of the best hit of each; within a dossier best first. */
import type { SearchHit, SearchPage } from '../../../corpus/model/search-page.ts';

export interface SearchGroup {
  readonly pair: string;
  readonly hits: readonly SearchHit[];
}

export function groupHits({ hits }: SearchPage): readonly SearchGroup[] {
  const groups = new Map<string, SearchHit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.pair) ?? [];
    group.push(hit);
    groups.set(hit.pair, group);
  }
  return [...groups].map(([pair, grouped]) => ({ pair, hits: grouped }));
}
