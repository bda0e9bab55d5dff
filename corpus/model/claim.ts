/** The claim: the smallest thing one can cite. Shape of the hand-edited YAML. */
import * as v from 'valibot';
import { ACTOR_REF, CLAIM_ID } from './ids.ts';
import { ASSERTIONS, CONFIDENCES, DATE_BASES, FAMILIES, LAYERS, RELATION_TYPES, STATUSES } from './terms.ts';
import { EdtfSchema, LocalTextSchema, TextSchema, refSchema } from './scalars.ts';
import type { ActorRef } from './ids.ts';

export const ClaimIdSchema = v.pipe(v.string(), v.regex(CLAIM_ID, 'not a claim id such as MLI-RUS/c18 or MLI/b03'));

export const ActorRefSchema = v.pipe(
  v.string(),
  v.regex(ACTOR_REF, 'not the id of a polity, person or organisation'),
  v.transform((ref) => ref as ActorRef),
);

const ActorSchema = v.strictObject({
  ref: ActorRefSchema,
  /** Role in this claim, from `vocabularies/roles.yaml`. */
  role: v.string(),
  /** Office or capacity at that time. */
  as: v.exactOptional(TextSchema),
});
export type Actor = v.InferOutput<typeof ActorSchema>;

/** One source of a claim. A source that nobody opened needs `via`: the seen text that cites it. */
const CitationSchema = v.strictObject({
  source: refSchema('src'),
  via: v.exactOptional(refSchema('src')),
  locator: v.exactOptional(TextSchema),
  note: v.exactOptional(TextSchema),
});
export type Citation = v.InferOutput<typeof CitationSchema>;

const ClaimRelationSchema = v.strictObject({
  type: v.picklist(RELATION_TYPES),
  target: ClaimIdSchema,
  note: v.exactOptional(TextSchema),
});
export type ClaimRelation = v.InferOutput<typeof ClaimRelationSchema>;

/** A figure the claim carries: a count, a vote, a list of dates. */
const FigureSchema = v.union([
  v.string(),
  v.number(),
  v.boolean(),
  v.array(v.string()),
  v.record(v.string(), v.union([v.string(), v.number()])),
]);

export const ClaimSchema = v.strictObject({
  id: ClaimIdSchema,
  /** Rises when the meaning changes, never when a comma does. */
  rev: v.pipe(v.number(), v.integer(), v.minValue(1)),
  layer: v.picklist(LAYERS),
  family: v.picklist(FAMILIES),
  /** Kind from `vocabularies/claim-kinds.yaml`, of the same family. */
  kind: v.string(),
  /** Own words, safe to read alone: the speaker or the doubt stands inside the sentence. */
  text: LocalTextSchema,
  /** EDTF, or null for a standing condition, which then needs `asOf`. */
  date: v.nullable(EdtfSchema),
  dateBasis: v.picklist(DATE_BASES),
  /** How the date was found, where it was not simply printed. */
  dateNote: v.exactOptional(TextSchema),
  asOf: v.exactOptional(EdtfSchema),
  place: v.exactOptional(TextSchema),
  actors: v.array(ActorSchema),
  assertion: v.picklist(ASSERTIONS),
  /** Who says so, first speaker first: ids, or plain words where nobody is named. */
  attribution: v.exactOptional(v.array(TextSchema)),
  status: v.picklist(STATUSES),
  confidence: v.picklist(CONFIDENCES),
  sources: v.pipe(v.array(CitationSchema), v.minLength(1, 'a claim needs at least one source')),
  relations: v.exactOptional(v.array(ClaimRelationSchema)),
  value: v.exactOptional(v.record(v.string(), FigureSchema)),
  /** Warnings to the reader, from `vocabularies/flags.yaml`. */
  flags: v.exactOptional(v.array(v.string())),
  /** A remark to the reader on this claim alone. */
  note: v.exactOptional(TextSchema),
});
export type Claim = v.InferOutput<typeof ClaimSchema>;
