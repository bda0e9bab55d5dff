/**
 * Where something written on a claim stands after the corpus has changed. An answer, not a change: the item keeps
 * the claim, revision and text that it was written on until the user says otherwise.
 */
import type { ClaimId } from '../../model/ids.ts';
import type { ClaimAnchor } from '../items/target.ts';
import { likeness, wordDiff, type Run } from './word-diff.ts';

/** What must be known of the corpus as it is now, the user's own claims with it. */
export interface ClaimsNow {
  claim(id: ClaimId): { readonly rev: number; readonly text: string } | undefined;
  /** Claims that say that they supersede this one, also when it is no longer there. */
  supersededBy(id: ClaimId): readonly ClaimId[];
}

export type Standing =
  | { readonly state: 'same'; readonly claim: ClaimId }
  | { readonly state: 'changed'; readonly claim: ClaimId; readonly rev: number; readonly diff: readonly Run[] }
  | {
      readonly state: 'followed';
      /** The claim that now stands in its place. */
      readonly claim: ClaimId;
      readonly rev: number;
      /** Whether the claim that it was written on can still be read. */
      readonly isOldThere: boolean;
      readonly diff: readonly Run[];
      /** Other claims that supersede it too: it was split. */
      readonly besides: readonly ClaimId[];
    }
  | { readonly state: 'lost'; readonly text: string };

export function reAnchor(anchor: ClaimAnchor, now: ClaimsNow): Standing {
  const old = now.claim(anchor.claim);
  const end = follow(anchor, now);
  if (end !== null) {
    const { claim, rev, text, besides } = end;
    return { state: 'followed', claim, rev, isOldThere: old !== undefined, diff: wordDiff(anchor.text, text), besides };
  }
  if (old === undefined) return { state: 'lost', text: anchor.text };
  if (old.rev === anchor.rev) return { state: 'same', claim: anchor.claim };
  return { state: 'changed', claim: anchor.claim, rev: old.rev, diff: wordDiff(anchor.text, old.text) };
}

interface Successor {
  readonly claim: ClaimId;
  readonly rev: number;
  readonly text: string;
  readonly besides: readonly ClaimId[];
}

/** The last claim that can be read on the way from successor to successor; null when there is none. */
function follow(anchor: ClaimAnchor, now: ClaimsNow): Successor | null {
  const passed = new Set([anchor.claim]);
  let last = null as Successor | null;
  for (let at: ClaimId | null = anchor.claim; at !== null;) {
    const successors: readonly ClaimId[] = now.supersededBy(at).filter((id) => !passed.has(id));
    for (const id of successors) passed.add(id);
    const readable: Successor[] = successors.flatMap((id) => {
      const claim = now.claim(id);
      return claim === undefined ? [] : [{ claim: id, ...claim, besides: successors.filter((other) => other !== id) }];
    });
    const next = nearest(anchor.text, readable);
    if (next !== null) last = { ...next, besides: [...(last?.besides ?? []), ...next.besides] };
    at = next?.claim ?? successors[0] ?? null;
  }
  return last;
}

/** Of several successors the one whose words are most like the old; of equals the first by id. */
function nearest(text: string, successors: readonly Successor[]): Successor | null {
  const ranked = successors.map((each) => ({ each, likeness: likeness(text, each.text) }));
  ranked.sort((a, b) => b.likeness - a.likeness || (a.each.claim < b.each.claim ? -1 : 1));
  return ranked[0]?.each ?? null;
}
