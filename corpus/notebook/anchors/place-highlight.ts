/** Where a highlight stands after the corpus has changed: on which claim, and on which of its words. */
import type { ContentOf } from '../items/item.ts';
import { locateQuote, type Located } from './quote.ts';
import { reAnchor, type ClaimsNow, type Standing } from './re-anchor.ts';
import { wordDiff } from './word-diff.ts';

export interface PlacedHighlight {
  readonly standing: Standing;
  /** In the text of the claim that `standing` names; `lost` when there is none. */
  readonly words: Located;
}

/** Of a claim that was split the highlight follows the half that has its words, where exactly one has. */
export function placeHighlight(highlight: ContentOf<'highlight'>, now: ClaimsNow): PlacedHighlight {
  const standing = reAnchor(highlight, now);
  const words = standing.state === 'lost' ? LOST : wordsIn(highlight, standing.claim, now);
  if (standing.state !== 'followed' || words.state === 'same') return { standing, words };
  const having = standing.besides.filter((claim) => wordsIn(highlight, claim, now).state === 'same');
  const [half] = having;
  const entry = half === undefined || having.length > 1 ? undefined : now.claim(half);
  if (half === undefined || entry === undefined) return { standing, words };
  const besides = [standing.claim, ...standing.besides.filter((claim) => claim !== half)];
  const moved = { ...standing, claim: half, rev: entry.rev, diff: wordDiff(highlight.text, entry.text), besides };
  return { standing: moved, words: wordsIn(highlight, half, now) };
}

const LOST: Located = { state: 'lost' };

function wordsIn(highlight: ContentOf<'highlight'>, claim: string, now: ClaimsNow): Located {
  const entry = now.claim(claim);
  return entry === undefined ? LOST : locateQuote(entry.text, highlight);
}
