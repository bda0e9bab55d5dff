/** Tells of one document by what it answers. */
import { ListWalk } from './list-walk.ts';
import type { Segments } from './segments.ts';
import { eachList, type Selection } from './selection.ts';
import { idfOf, magnitudeOf, weigh } from './weight.ts';

/** A term that the document has in a field, and what it adds to the score. */
export interface Share {
  /** Common number of the term. */
  readonly term: number;
  readonly field: number;
  readonly score: number;
}

/** In the order of fields, then of terms. */
export function sharesOf(segments: Segments, selection: Selection, document: number): Share[] {
  const shares: Share[] = [];
  const walk = new ListWalk();
  const width = segments.head.fields.length;
  segments.norms.forEach((norms, field) => {
    const asked = selection.boosts.filter((boost, at) => at % width === field && !Number.isNaN(boost));
    const magnitude = magnitudeOf(asked.reduce((sum, boost) => sum + boost ** 2, 0));
    eachList(segments, selection, field, (at, list, boost, row) => {
      const [segment, base = 0] = [segments.all[at], segments.bases[at]];
      if (segment === undefined || document < base || document >= base + segment.documents) return;
      walk.open(segment, list);
      const found = walk.find(document - base);
      if (found < 0) return;
      const term = selection.terms[row] ?? 0;
      const idf = idfOf(segments.documents, segments.count(term));
      const weighing = { idf, norms, fieldBoost: segments.head.boosts[field] ?? 1, boost, divisor: magnitude };
      const length = segment.lengths[field]?.[document - base] ?? 0;
      shares.push({ term, field, score: weigh(weighing, walk.frequencies[found] ?? 0, length) });
    });
  });
  return shares;
}

/** What the document's answer to a group consists of. */
export interface Reason {
  readonly score: number;
  readonly fields: readonly string[];
}

export function reasonOf(segments: Segments, selection: Selection, document: number): Reason {
  const shares = sharesOf(segments, selection, document);
  return {
    score: shares.reduce((sum, { score }) => sum + score, 0),
    fields: segments.head.fields.filter((_, at) => shares.some(({ field }) => field === at)),
  };
}
