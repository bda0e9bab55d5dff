/** Scores documents term by term: `lunr.Builder`'s weights and `lunr.Vector`'s similarity, from counts alone. */
import type { Condition, Plan, PlannedTerm } from './plan.ts';
import { eachPosting, postingsOf } from './segment.ts';
import type { Segments } from './segments.ts';

export interface Scored {
  /** Documents that answer, each once, in no order. */
  readonly documents: Uint32Array;
  /** By document. */
  readonly scores: Float64Array;
}

/** Calls `visit` with every document that has the term in the field; their numbers run through all segments. */
export function eachDocument(
  { all, bases }: Segments,
  { ids }: PlannedTerm,
  field: number,
  visit: (document: number, frequency: number) => void,
): void {
  for (let at = 0; at < all.length; at += 1) {
    const [segment, id, base = 0] = [all[at], ids[at] ?? -1, bases[at]];
    if (segment === undefined || id < 0) continue;
    eachPosting(postingsOf(segment, id, field), (local, frequency) => visit(base + local, frequency));
  }
}

const eachMeeting = (segments: Segments, { terms, fields }: Condition, visit: (document: number) => void): void => {
  for (const term of terms) for (const field of fields) eachDocument(segments, term, field, visit);
};

/** Documents that may answer: 1 for each that meets every requirement and no prohibition; null for all. */
function allowed(segments: Segments, { required, prohibited }: Plan): Uint8Array | null {
  if (required.length === 0 && prohibited.length === 0) return null;
  // How many of the requirements, taken in order, a document has met.
  const met = new Uint32Array(segments.documents);
  required.forEach((condition, index) => {
    eachMeeting(segments, condition, (document) => {
      if (met[document] === index) met[document] = index + 1;
    });
  });
  const allow = Uint8Array.from(met, (count) => (count === required.length ? 1 : 0));
  for (const condition of prohibited) eachMeeting(segments, condition, (document) => (allow[document] = 0));
  return allow;
}

/** Adds each document's share of one field to `sums`, and says which documents have a term there. */
function addField(
  segments: Segments,
  plan: Plan,
  idfs: Float64Array,
  field: number,
  allow: Uint8Array | null,
  sums: Float64Array,
  touch: (document: number) => void,
): void {
  const { k1, boosts } = segments.head;
  const [norms, fieldBoost = 1] = [segments.norms[field] ?? new Float64Array(), boosts[field]];
  plan.terms.forEach((term, at) => {
    const boost = term.boosts[field];
    if (boost === undefined) return;
    const idf = idfs[at] ?? 0;
    eachDocument(segments, term, field, (document, tf) => {
      if (allow !== null && allow[document] === 0) return;
      // Written as in lunr.Builder, rounding included, so that not even the last digit differs.
      const score = ((idf * ((k1 + 1) * tf)) / ((norms[document] ?? 0) + tf)) * fieldBoost;
      sums[document] = (sums[document] ?? 0) + boost * (Math.round(score * 1000) / 1000);
      touch(document);
    });
  });
}

export function score(segments: Segments, plan: Plan): Scored {
  const { documents: count, head } = segments;
  const scores = new Float64Array(count);
  if (plan.isImpossible) return { documents: new Uint32Array(), scores };
  const allow = allowed(segments, plan);
  if (plan.isNegated) {
    const everyone = Uint32Array.from({ length: count }, (_, document) => document);
    return { documents: everyone.filter((document) => allow === null || allow[document] === 1), scores };
  }
  const idfs = Float64Array.from(plan.terms, ({ ids }) => segments.idf(ids));
  const isTouched = new Uint8Array(count);
  const touched = new Uint32Array(count);
  let length = 0;
  const sums = new Float64Array(count);
  head.fields.forEach((_, field) => {
    const magnitude = Math.sqrt(plan.terms.reduce((sum, { boosts }) => sum + (boosts[field] ?? 0) ** 2, 0));
    addField(segments, plan, idfs, field, allow, sums, (document) => {
      if (isTouched[document] === 1) return;
      isTouched[document] = 1;
      touched[length] = document;
      length += 1;
    });
    for (const document of touched.subarray(0, length)) {
      scores[document] = (scores[document] ?? 0) + ((sums[document] ?? 0) / magnitude || 0);
      sums[document] = 0;
    }
  });
  return { documents: touched.subarray(0, length), scores };
}
