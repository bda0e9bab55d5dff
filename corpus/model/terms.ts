/**
 * The closed lists of the model: every value that a program must understand, as opposed to the
 * reviewable vocabularies in `corpus/data/vocabularies/`, which only need a label.
 * Sources: data model of the project; Vienna Convention on Diplomatic Relations (1961) for mission
 * levels; PROV-style layers for where a claim came from.
 */

/** Schema name carried by every compiled dossier. */
export const DOSSIER_SCHEMA = 'attache-dossier/1';

/** Claim families, in reading order; the interface calls a family a "theme". */
export const FAMILIES = [
  'recognition',
  'relations',
  'representation',
  'agreement',
  'contact',
  'military',
  'economy-aid',
  'society',
  'law-sanctions-un',
  'statement',
  'incident',
  'document',
  'background',
] as const;
export type Family = (typeof FAMILIES)[number];

/** What kind of utterance a claim is. Only `fact` is the source's own plain assertion. */
export const ASSERTIONS = [
  'fact',
  'statement',
  'allegation',
  'denial',
  'plan',
  'speculation',
  'interpretation',
  'characterisation',
] as const;
export type Assertion = (typeof ASSERTIONS)[number];

/** How a claim stands today. `fact` + `reported` is the normal state of a single-source claim. */
export const STATUSES = [
  'reported',
  'confirmed',
  'disputed',
  'denied',
  'unverified',
  'retracted',
  'superseded',
  'outdated',
] as const;
export type Status = (typeof STATUSES)[number];

/** Confidence in the claim as worded: for an allegation, confidence that it was made. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Where a claim came from: the founding texts, later research, or the reader. */
export const LAYERS = ['seed', 'supplement', 'user'] as const;
export type Layer = (typeof LAYERS)[number];

/** How the date of a claim is known. */
export const DATE_BASES = ['stated', 'inferred', 'relative-resolved', 'none', 'unknown'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

/** Directed: what one polity holds about another as a state. */
export const RECOGNITION_VALUES = [
  'recognised',
  'recognised-as-continuator',
  'not-recognised',
  'disputed',
  'suspended',
  'withdrawn',
  'unknown',
] as const;
export type RecognitionValue = (typeof RECOGNITION_VALUES)[number];

/** Mutual: the state of diplomatic relations. */
export const RELATIONS_VALUES = ['established', 'none', 'suspended', 'downgraded', 'severed', 'unknown'] as const;
export type RelationsValue = (typeof RELATIONS_VALUES)[number];

export const MISSION_TYPES = [
  'embassy',
  'consulate-general',
  'consulate',
  'honorary-consulate',
  'interests-section',
  'liaison-office',
  'non-resident',
] as const;
export type MissionType = (typeof MISSION_TYPES)[number];

/** Classes of heads of mission after Article 14 of the Vienna Convention (1961). */
export const MISSION_LEVELS = ['ambassador', 'minister', 'charge', 'none'] as const;
export type MissionLevel = (typeof MISSION_LEVELS)[number];

export const AGREEMENT_STATUSES = ['signed', 'in-force', 'denounced', 'terminated', 'expired', 'unknown'] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** `cited-in`: the editors have not opened it; they know it through the text that cites it. */
export const ACCESSES = ['seen', 'cited-in'] as const;
export type Access = (typeof ACCESSES)[number];

export const POLITY_TYPES = [
  'state',
  'partially-recognised-state',
  'territory',
  'historical-state',
  'organisation-with-legation',
] as const;
export type PolityType = (typeof POLITY_TYPES)[number];

/** Regions of the UN's M49 standard. */
export const REGIONS = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'] as const;
export type Region = (typeof REGIONS)[number];

/** Bodies whose members the polities' files list; the words for them are in `BODY_NAMES`. */
export const BODIES = [
  'UN',
  'AU',
  'ECOWAS',
  'AES',
  'G5S',
  'WAEMU',
  'LAS',
  'OIC',
  'OIF',
  'EU',
  'NATO',
  'CIS',
  'CSTO',
  'BRICS',
  'SCO',
  'ASEAN',
] as const;
export type Body = (typeof BODIES)[number];

export const BODY_NAMES: Readonly<Record<Body, string>> = {
  UN: 'United Nations',
  AU: 'African Union',
  ECOWAS: 'Economic Community of West African States',
  AES: 'Alliance of Sahel States',
  G5S: 'G5 Sahel',
  WAEMU: 'West African Economic and Monetary Union',
  LAS: 'League of Arab States',
  OIC: 'Organisation of Islamic Cooperation',
  OIF: 'International Organisation of La Francophonie',
  EU: 'European Union',
  NATO: 'North Atlantic Treaty Organization',
  CIS: 'Commonwealth of Independent States',
  CSTO: 'Collective Security Treaty Organization',
  BRICS: 'BRICS',
  SCO: 'Shanghai Cooperation Organisation',
  ASEAN: 'Association of Southeast Asian Nations',
};

/** How a polity belongs to a body, where it is not simply a member. */
export const MEMBERSHIP_STATUSES = ['associate', 'observer', 'suspended'] as const;
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

/** Standing of a polity's alpha-3 code in ISO 3166-1. */
export const CODE_STATUSES = ['official', 'user-assigned'] as const;
export type CodeStatus = (typeof CODE_STATUSES)[number];

export const SUCCESSION_TYPES = ['continuator', 'successor', 'dissolution-successor', 'secession', 'rename'] as const;
export type SuccessionType = (typeof SUCCESSION_TYPES)[number];

/** How one claim bears on another; read "this claim <type> the target". */
export const RELATION_TYPES = [
  'contradicts',
  'denies',
  'disputes-authenticity-of',
  'supports',
  'refines',
  'qualifies',
  'supersedes',
  'outdates',
  'fills-hole',
  'fulfils',
  'fulfilled-by',
  'motivates',
  'explains',
  'implements',
  'follows',
  'followed-by',
  'precedes',
  'part-of',
  'contrasts-with',
  'same-meeting',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** How a source depends on another; two sources joined this way count as one. */
export const DERIVATION_TYPES = ['paraphrase', 'translation', 'rewrite', 'mirror', 'repost'] as const;
export type DerivationType = (typeof DERIVATION_TYPES)[number];

export const NAME_ROLES = ['preferred', 'variant', 'native-script', 'transliteration', 'ascii', 'short'] as const;
export type NameRole = (typeof NAME_ROLES)[number];
