/** Answers the product's requests: every group scored as Lunr scores a query of its own, then added up. */
import { ascending } from './ascending.ts';
import { keepMarked, markMeeting } from './filter.ts';
import type { Group, Ranked, RankRequest } from './request.ts';
import type { Scorer } from './score.ts';
import type { Segments } from './segments.ts';
import { costOf, type Selection } from './selection.ts';
import { Watch } from './watch.ts';
import { selectGroup } from './words.ts';

/** `covered` counts in bytes. */
const MAX_GROUPS = 255;

export function rank(segments: Segments, scorer: Scorer, { groups, mode, allow, isStopped }: RankRequest): Ranked {
  if (groups.length > MAX_GROUPS) throw new RangeError(`more than ${String(MAX_GROUPS)} groups`);
  if (allow !== undefined && allow.length !== segments.documents) throw new RangeError('allow is not of all documents');
  const selections = groups.map((group) => selectGroup(segments, group));
  const watch = new Watch(isStopped);
  return mode === 'all'
    ? rankAll(segments, scorer, selections, allow, watch)
    : rankAny(scorer, selections, allow, watch);
}

/** Scores the cheapest group first, and of each further group only what has answered so far. */
function rankAll(
  segments: Segments,
  scorer: Scorer,
  selections: readonly Selection[],
  allow: Uint8Array | undefined,
  watch: Watch,
): Ranked {
  const byCost = selections
    .map((selection) => ({ selection, cost: costOf(segments, selection) }))
    .sort((a, b) => a.cost - b.cost);
  let candidates: Int32Array | undefined;
  for (const { selection } of byCost) {
    if (candidates === undefined) {
      candidates = ascending(scorer.score(selection, { allow }, 0, watch), scorer.marks);
    } else {
      scorer.score(selection, { candidates }, 1, watch);
      const kept = keepMarked(scorer.marks, candidates);
      scorer.clearUnmarked(candidates);
      candidates = kept;
    }
  }
  const documents = candidates ?? new Int32Array();
  return takeOut(scorer, documents, new Uint8Array(documents.length).fill(selections.length));
}

function rankAny(
  scorer: Scorer,
  selections: readonly Selection[],
  allow: Uint8Array | undefined,
  watch: Watch,
): Ranked {
  const covered = new Uint8Array(scorer.marks.length);
  let most = 0;
  for (const selection of selections) {
    const touched = scorer.score(selection, { allow }, 0, watch);
    for (let at = 0, end = touched.length; at < end; at += 1) {
      const document = touched[at] ?? 0;
      covered[document] = (covered[document] ?? 0) + 1;
      scorer.marks[document] = 0;
    }
    most += touched.length;
  }
  const found = new Int32Array(Math.min(most, covered.length));
  let count = 0;
  for (let document = 0; most > 0 && document < covered.length; document += 1) {
    if ((covered[document] ?? 0) > 0) found[count++] = document;
  }
  const documents = found.slice(0, count);
  const counts = new Uint8Array(count);
  for (let at = 0; at < count; at += 1) counts[at] = covered[documents[at] ?? 0] ?? 0;
  return takeOut(scorer, documents, counts);
}

/** Leaves the scorer as it was before. */
function takeOut(scorer: Scorer, documents: Int32Array, covered: Uint8Array): Ranked {
  const scores = new Float64Array(documents.length);
  for (let at = 0; at < documents.length; at += 1) scores[at] = scorer.scores[documents[at] ?? 0] ?? 0;
  scorer.clear(documents);
  return { documents: new Uint32Array(documents), scores, covered };
}

/** By document: 1 when it answers the group. */
export function matches(segments: Segments, group: Group, isStopped?: () => boolean): Uint8Array {
  const marks = new Uint8Array(segments.documents);
  markMeeting(segments, selectGroup(segments, group), marks, [0, 1], new Watch(isStopped));
  return marks;
}
