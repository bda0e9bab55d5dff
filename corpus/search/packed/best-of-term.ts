/**
 * The best documents of one term, without scoring those that cannot be among them. The frontier of a
 * block bounds what its postings weigh; the longest list is gone through block by block, and a block
 * that cannot reach the best so far is neither decoded nor weighed. Gives what scoring everything
 * would give, to the last bit.
 */
import { BlockWeights } from './block-weights.ts';
import { BLOCK } from './format.ts';
import { FrontierReader } from './frontier-reader.ts';
import { LeapingSearch, type FieldList } from './leaping-search.ts';
import { firstBlockOf, listOf, type Segment } from './segment.ts';
import type { Segments } from './segments.ts';
import { Best } from './select.ts';
import type { Selection } from './selection.ts';
import { idfOf, weigh, type Weighing } from './weight.ts';

/** Below this many postings it is quicker to score them all. */
const WORTH_IT = 1024;
const LARGEST_LIMIT = 1000;

export interface BestOfTerm {
  readonly best: Best;
  readonly total: number;
}

/** Null when the number of all answers, or the bounds, would not be exact, or the term is too rare to gain anything. */
export function bestOfTerm(segments: Segments, selection: Selection, limit: number): BestOfTerm | null {
  if (selection.count !== 1 || limit < 1 || limit > LARGEST_LIMIT || !(segments.head.k1 > 0)) return null;
  const lists = segments.all.map((segment, at) => listsOf(segments, selection, segment, selection.ids[at] ?? -1));
  if (!lists.flat().some(({ df }) => df >= WORTH_IT)) return null;
  if (lists.flat().some(({ weighing: { boost, fieldBoost } }) => !(boost > 0 && fieldBoost > 0))) return null;
  let total = 0;
  for (const [at, segment] of segments.all.entries()) {
    const found = totalOf(segment, selection.ids[at] ?? -1, lists[at] ?? []);
    if (found === null) return null;
    total += found;
  }
  const best = new Best(limit);
  const weights = new BlockWeights(segments);
  segments.all.forEach((segment, at) => {
    addBest(segment, segments.bases[at] ?? 0, lists[at] ?? [], weights, best);
  });
  return { best, total };
}

/** In the order of fields. */
function listsOf(segments: Segments, { terms, boosts }: Selection, segment: Segment, id: number): FieldList[] {
  const idf = idfOf(segments.documents, segments.count(terms[0] ?? 0));
  return segments.norms.flatMap((norms, field) => {
    const [boost = Number.NaN, lengths] = [boosts[field], segment.lengths[field]];
    const list = id < 0 || Number.isNaN(boost) ? -1 : listOf(segment, id, field);
    if (list < 0 || lengths === undefined) return [];
    const fieldBoost = segments.head.boosts[field] ?? 1;
    const weighing = { idf, norms, fieldBoost, boost, divisor: Math.sqrt(boost ** 2) };
    return [{ list, df: segment.lists.df[list] ?? 0, lengths, weighing }];
  });
}

/** How many documents have the term in one of the lists; null when that takes counting. */
function totalOf({ lists: { firsts, anywhere } }: Segment, id: number, asked: readonly FieldList[]): number | null {
  if (asked.length < 2) return asked[0]?.df ?? 0;
  const all = (firsts[id + 1] ?? 0) - (firsts[id] ?? 0);
  return asked.length === all ? (anywhere[id] ?? 0) : null;
}

function addBest(segment: Segment, base: number, lists: readonly FieldList[], weights: BlockWeights, best: Best): void {
  const longest = lists.reduce((most, { df }, at) => (df > (lists[most]?.df ?? 0) ? at : most), 0);
  const search = new LeapingSearch(segment, base, lists, longest, weights, best);
  const { list = 0, df = 0, weighing } = lists[longest] ?? {};
  const firstBlock = firstBlockOf(segment, list);
  const frontier = new FrontierReader(segment.skips);
  for (let block = 0; block * BLOCK < df; block += 1) {
    if (firstBlock < 0 || weighing === undefined) {
      search.addBlock(Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER);
    } else {
      frontier.open(firstBlock + block);
      search.addBlock(boundOf(frontier, weighing), segment.skips.lasts[firstBlock + block] ?? 0);
    }
  }
  search.addRest();
}

/** What no posting of the block can exceed. */
function boundOf({ count, frequencies, lengths }: FrontierReader, weighing: Weighing): number {
  let bound = 0;
  for (let at = 0; at < count; at += 1) {
    bound = Math.max(bound, weigh(weighing, frequencies[at] ?? 0, lengths[at] ?? 0));
  }
  return bound;
}
