/** The dossier of one pair: shape of the hand-edited YAML file `dossiers/MLI-RUS.yaml`. */
import * as v from 'valibot';
import { PAIR_ID } from './ids.ts';
import {
  AGREEMENT_STATUSES,
  DOSSIER_SCHEMA,
  MISSION_LEVELS,
  MISSION_TYPES,
  RECOGNITION_VALUES,
  RELATIONS_VALUES,
} from './terms.ts';
import { ActorRefSchema, ClaimIdSchema, ClaimSchema } from './claim.ts';
import { EdtfSchema, LocalTextSchema, TextSchema, refSchema } from './scalars.ts';

const ClaimIds = v.array(ClaimIdSchema);

/** What `from` holds about `of` as a state. Directed: it never implies the reverse. */
const RecognitionSchema = v.strictObject({
  from: ActorRefSchema,
  of: ActorRefSchema,
  value: v.picklist(RECOGNITION_VALUES),
  /** EDTF interval; null when nothing is known of it. */
  interval: v.nullable(EdtfSchema),
  asOf: v.exactOptional(EdtfSchema),
  claims: ClaimIds,
  note: v.exactOptional(TextSchema),
});
export type Recognition = v.InferOutput<typeof RecognitionSchema>;

/** The state of diplomatic relations over an interval. Mutual, though `by` may have ended them. */
const DiplomaticRelationsSchema = v.strictObject({
  value: v.picklist(RELATIONS_VALUES),
  /** The polities of that day, where they are not today's two. */
  parties: v.exactOptional(v.tuple([ActorRefSchema, ActorRefSchema])),
  by: v.exactOptional(ActorRefSchema),
  interval: v.nullable(EdtfSchema),
  asOf: v.exactOptional(EdtfSchema),
  claims: ClaimIds,
  note: v.exactOptional(TextSchema),
});
export type DiplomaticRelations = v.InferOutput<typeof DiplomaticRelationsSchema>;

const MissionSchema = v.strictObject({
  id: refSchema('mis'),
  type: v.picklist(MISSION_TYPES),
  level: v.exactOptional(v.picklist(MISSION_LEVELS)),
  sender: ActorRefSchema,
  host: ActorRefSchema,
  city: v.exactOptional(TextSchema),
  interval: v.nullable(EdtfSchema),
  asOf: v.exactOptional(EdtfSchema),
  alsoAccreditedTo: v.exactOptional(v.array(ActorRefSchema)),
  claims: ClaimIds,
  note: v.exactOptional(TextSchema),
});
export type Mission = v.InferOutput<typeof MissionSchema>;

const AppointmentSchema = v.strictObject({
  person: refSchema('per'),
  /** Office from `vocabularies/offices.yaml`. */
  office: v.string(),
  of: v.exactOptional(ActorRefSchema),
  mission: v.exactOptional(refSchema('mis')),
  appointed: v.exactOptional(EdtfSchema),
  copiesHanded: v.exactOptional(EdtfSchema),
  credentials: v.exactOptional(EdtfSchema),
  interval: v.exactOptional(EdtfSchema),
  /** When the corpus saw this person in office; not a term of office. */
  observed: v.exactOptional(EdtfSchema),
  claims: ClaimIds,
  note: v.exactOptional(TextSchema),
});
export type Appointment = v.InferOutput<typeof AppointmentSchema>;

const AgreementSchema = v.strictObject({
  id: refSchema('agr'),
  title: LocalTextSchema,
  /** Type from `vocabularies/agreement-types.yaml`. */
  type: v.string(),
  parties: v.array(ActorRefSchema),
  signed: v.nullable(EdtfSchema),
  inForce: v.exactOptional(EdtfSchema),
  noticeReceived: v.exactOptional(EdtfSchema),
  terminated: v.exactOptional(EdtfSchema),
  terminationEffective: v.exactOptional(EdtfSchema),
  status: v.picklist(AGREEMENT_STATUSES),
  registry: v.exactOptional(v.strictObject({ unts: v.string() })),
  claims: ClaimIds,
  note: v.exactOptional(TextSchema),
});
export type Agreement = v.InferOutput<typeof AgreementSchema>;

/** A matter on which accounts differ, or a sequence best read together. */
const ThreadSchema = v.strictObject({
  id: refSchema('th'),
  title: LocalTextSchema,
  /** Whose accounts stand side by side; absent when the thread is one plain sequence. */
  sides: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ id: v.string(), title: LocalTextSchema, polity: v.exactOptional(ActorRefSchema) })),
      v.minLength(2, 'accounts side by side need two sides'),
    ),
  ),
  /** Claims in reading order; without `side` an entry is common ground. */
  entries: v.array(v.strictObject({ claim: ClaimIdSchema, side: v.exactOptional(v.string()) })),
  /** A neutral reading of the whole. */
  reading: v.exactOptional(LocalTextSchema),
});
export type Thread = v.InferOutput<typeof ThreadSchema>;

const EditorialNoteSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^n\d+$/)),
  /** Type from `vocabularies/note-types.yaml`. */
  type: v.string(),
  /** The source with the problem, where the note is about one. */
  source: v.exactOptional(refSchema('src')),
  claims: v.exactOptional(ClaimIds),
  text: TextSchema,
});
export type EditorialNote = v.InferOutput<typeof EditorialNoteSchema>;

const MediaSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^med:[a-z0-9-]+$/)),
  caption: TextSchema,
  type: v.picklist(['photograph', 'screenshot', 'map']),
  /** False: the source has the caption, the corpus has no picture. */
  supplied: v.boolean(),
  claims: ClaimIds,
});
export type Media = v.InferOutput<typeof MediaSchema>;

export const DossierSchema = v.strictObject({
  schema: v.literal(DOSSIER_SCHEMA),
  id: v.pipe(v.string(), v.regex(PAIR_ID, 'not a pair id such as MLI-RUS')),
  title: LocalTextSchema,
  /** Extra aliases beyond those computed from the polities' codes. */
  aliases: v.exactOptional(v.array(v.string())),
  updated: v.pipe(v.string('put the date in quotes'), v.isoDate()),
  coversPredecessors: v.exactOptional(v.array(ActorRefSchema)),
  thirdParties: v.exactOptional(v.array(ActorRefSchema)),
  /** Two to four sentences that open the page. */
  overview: LocalTextSchema,
  standing: v.strictObject({
    summary: LocalTextSchema,
    recognition: v.array(RecognitionSchema),
    diplomaticRelations: v.array(DiplomaticRelationsSchema),
  }),
  missions: v.array(MissionSchema),
  appointments: v.array(AppointmentSchema),
  agreements: v.array(AgreementSchema),
  threads: v.array(ThreadSchema),
  media: v.exactOptional(v.array(MediaSchema)),
  claims: v.array(ClaimSchema),
  /** Claims that live elsewhere and matter here, by id; nothing is copied. */
  alsoSeenFrom: v.exactOptional(ClaimIds),
  editorialNotes: v.array(EditorialNoteSchema),
  /** What nobody has found yet, in plain words. */
  gaps: v.array(TextSchema),
});
export type Dossier = v.InferOutput<typeof DossierSchema>;
