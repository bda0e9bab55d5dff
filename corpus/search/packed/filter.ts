/** Finds the documents that meet conditions, without scoring them. */
import { ascending } from './ascending.ts';
import { ListWalk } from './list-walk.ts';
import type { Gate } from './score.ts';
import { firstAtLeast } from './segment.ts';
import type { Segments } from './segments.ts';
import { costOf, eachList, type Selection } from './selection.ts';
import type { Watch } from './watch.ts';

/**
 * Sets `met` in `marks` for every document whose mark is `need` and that has one of the terms, and
 * gives these documents, in no order. Ascending `candidates` are all that have the mark: blocks
 * without any of them are leapt over.
 */
export function markMeeting(
  segments: Segments,
  selection: Selection,
  marks: Uint8Array,
  [need, met]: readonly [need: number, met: number],
  watch: Watch,
  candidates?: Int32Array,
): Int32Array {
  const walk = new ListWalk();
  const { documents } = walk;
  const found = new Int32Array(Math.min(costOf(segments, selection), segments.documents) + 1);
  let count = 0;
  segments.head.fields.forEach((_, field) => {
    eachList(segments, selection, field, (at, list) => {
      const [segment, base = 0] = [segments.all[at], segments.bases[at]];
      if (segment === undefined) return;
      walk.open(segment, list);
      let [candidate, least] = [0, 0];
      for (;;) {
        if (candidates !== undefined) {
          candidate = firstAtLeast(candidates, base + least, candidate);
          if (candidate === candidates.length) return;
          least = (candidates[candidate] ?? 0) - base;
        }
        if (!walk.next(least)) return;
        watch.spend(walk.count);
        for (let n = 0; n < walk.count; n += 1) {
          const document = base + (documents[n] ?? 0);
          if (marks[document] !== need) continue;
          marks[document] = met;
          found[count++] = document;
        }
        least = walk.last + 1;
      }
    });
  });
  return found.subarray(0, count);
}

/** The documents that meet every requirement and no prohibition. */
export function filter(
  segments: Segments,
  required: readonly Selection[],
  prohibited: readonly Selection[],
  watch: Watch,
): Gate {
  if (required.length === 0 && prohibited.length === 0) return {};
  const allow = new Uint8Array(segments.documents);
  const byCost = required
    .map((selection) => ({ selection, cost: costOf(segments, selection) }))
    .sort((a, b) => a.cost - b.cost);
  let candidates: Int32Array | undefined;
  for (const { selection } of byCost) {
    if (candidates === undefined) {
      candidates = ascending(markMeeting(segments, selection, allow, [0, 1], watch), allow);
    } else {
      markMeeting(segments, selection, allow, [1, 2], watch, candidates);
      candidates = keepMarked(allow, candidates);
    }
  }
  if (candidates === undefined) allow.fill(1);
  for (const selection of prohibited) markMeeting(segments, selection, allow, [1, 0], watch, candidates);
  return candidates === undefined ? { allow } : { allow, candidates };
}

/** Of the candidates, those whose mark is 2: it becomes 1, and that of the others 0. */
export function keepMarked(marks: Uint8Array, candidates: Int32Array): Int32Array {
  const kept = new Int32Array(candidates.length);
  let count = 0;
  for (let at = 0, end = candidates.length; at < end; at += 1) {
    const document = candidates[at] ?? 0;
    const isMet = marks[document] === 2;
    marks[document] = isMet ? 1 : 0;
    if (isMet) kept[count++] = document;
  }
  return kept.slice(0, count);
}
