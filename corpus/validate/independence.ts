/**
 * Counts how many independent voices a list of sources holds. Two sources are one voice when one
 * derives from the other, or when nobody opened the one and it is known only through the other.
 */
import type { Citation } from '../model/claim.ts';
import type { Source } from '../model/records.ts';

/** Number of independent groups among `citations`. */
export function independentVoices(citations: readonly Citation[], sources: ReadonlyMap<string, Source>): number {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    const up = parent.get(id);
    return up === undefined || up === id ? id : root(up);
  };
  const join = (a: string, b: string): void => void parent.set(root(a), root(b));
  for (const { source, via } of citations) {
    parent.set(source, root(source));
    if (via !== undefined) join(source, via);
    // Follow the chain even through sources the claim does not cite: siblings of one original are one voice.
    const derived = sources.get(source)?.derivedFrom;
    if (derived !== undefined && 'source' in derived) join(source, derived.source);
  }
  return new Set(citations.map(({ source }) => root(source))).size;
}
