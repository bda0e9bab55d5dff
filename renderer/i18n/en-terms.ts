/** Words for the closed lists of the model. Incomplete tables do not compile. */
import type {
  Access,
  AgreementStatus,
  Assertion,
  CodeStatus,
  Confidence,
  DateBasis,
  DerivationType,
  Family,
  MissionLevel,
  MissionType,
  PolityType,
  RecognitionValue,
  RelationType,
  RelationsValue,
  Status,
} from '../../corpus/model/terms.ts';
import type { Media } from '../../corpus/model/dossier.ts';
import type { MissionState } from '../icons/standing-glyphs.ts';

const themes: Readonly<Record<Family, string>> = {
  recognition: 'Recognition',
  relations: 'Relations',
  representation: 'Representation',
  agreement: 'Agreements',
  contact: 'Contacts',
  military: 'Military',
  'economy-aid': 'Economy and aid',
  society: 'Society',
  'law-sanctions-un': 'UN and sanctions',
  statement: 'Statements',
  incident: 'Incidents',
  document: 'Documents',
  background: 'Background',
};

const assertions: Readonly<Record<Assertion, string>> = {
  fact: 'Fact',
  statement: 'Statement',
  allegation: 'Allegation',
  denial: 'Denial',
  plan: 'Plan',
  speculation: 'Speculation',
  interpretation: 'Interpretation',
  characterisation: 'Characterisation',
};

const statuses: Readonly<Record<Status, string>> = {
  reported: 'Reported',
  confirmed: 'Confirmed',
  disputed: 'Disputed',
  denied: 'Denied',
  unverified: 'Unverified',
  retracted: 'Retracted',
  superseded: 'Superseded',
  outdated: 'Out of date',
};

const confidences: Readonly<Record<Confidence, string>> = {
  high: 'high confidence',
  medium: 'medium confidence',
  low: 'low confidence',
};

/** Under the date; nothing where the source simply printed it. */
const dateBases: Readonly<Record<DateBasis, string | null>> = {
  stated: null,
  inferred: 'inferred',
  'relative-resolved': 'worked out',
  none: null,
  unknown: 'basis unknown',
};

const recognition: Readonly<Record<RecognitionValue, string>> = {
  recognised: 'Recognised',
  'recognised-as-continuator': 'Recognised as continuing its predecessor',
  'not-recognised': 'Not recognised',
  disputed: 'Disputed',
  suspended: 'Suspended',
  withdrawn: 'Withdrawn',
  unknown: 'Not recorded',
};

const relations: Readonly<Record<RelationsValue, string>> = {
  established: 'Established',
  none: 'None',
  suspended: 'Suspended',
  downgraded: 'Downgraded',
  severed: 'Severed',
  unknown: 'Not recorded',
};

const missionStates: Readonly<Record<MissionState, string>> = {
  resident: 'In place',
  'non-resident': 'Non-resident: accredited from elsewhere',
  interrupted: 'Interrupted',
  closed: 'Closed',
  unknown: 'Not recorded',
};

const missionTypes: Readonly<Record<MissionType, string>> = {
  embassy: 'Embassy',
  'consulate-general': 'Consulate-general',
  consulate: 'Consulate',
  'honorary-consulate': 'Honorary consulate',
  'interests-section': 'Interests section',
  'liaison-office': 'Liaison office',
  'non-resident': 'Non-resident mission',
};

const missionLevels: Readonly<Record<MissionLevel, string>> = {
  ambassador: 'headed by an ambassador',
  minister: 'headed by a minister',
  charge: 'headed by a chargé d’affaires',
  none: 'without a head of mission',
};

const agreementStatuses: Readonly<Record<AgreementStatus, string>> = {
  signed: 'Signed',
  'in-force': 'In force',
  denounced: 'Denounced',
  terminated: 'Terminated',
  expired: 'Expired',
  unknown: 'Status not recorded',
};

const accesses: Readonly<Record<Access, string>> = { seen: 'Opened by the editors', 'cited-in': 'Not opened' };

const polityTypes: Readonly<Record<PolityType, string>> = {
  state: 'State',
  'partially-recognised-state': 'Partially recognised state',
  territory: 'Territory',
  'historical-state': 'Former state',
  'organisation-with-legation': 'Organisation with the right of legation',
};

const codeStatuses: Readonly<Record<CodeStatus, string>> = {
  official: 'official code',
  'user-assigned': 'code chosen by users, not official',
};

const derivations: Readonly<Record<DerivationType, string>> = {
  paraphrase: 'Paraphrase of',
  translation: 'Translation of',
  rewrite: 'Rewritten from',
  mirror: 'Copy of',
  repost: 'Reposted from',
};

/** "This claim … the other", and the same link read from the other end. */
const links: Readonly<Record<RelationType, { readonly out: string; readonly back: string }>> = {
  contradicts: { out: 'Contradicts', back: 'Contradicted by' },
  denies: { out: 'Denies', back: 'Denied by' },
  'disputes-authenticity-of': { out: 'Disputes the authenticity of', back: 'Authenticity disputed by' },
  supports: { out: 'Supports', back: 'Supported by' },
  refines: { out: 'Makes more precise', back: 'Made more precise by' },
  qualifies: { out: 'Qualifies', back: 'Qualified by' },
  supersedes: { out: 'Supersedes', back: 'Superseded by' },
  outdates: { out: 'Puts out of date', back: 'Put out of date by' },
  'fills-hole': { out: 'Fills a hole in', back: 'Hole filled by' },
  fulfils: { out: 'Fulfils', back: 'Fulfilled by' },
  'fulfilled-by': { out: 'Fulfilled by', back: 'Fulfils' },
  motivates: { out: 'Gives the reason for', back: 'Reason given in' },
  explains: { out: 'Explains', back: 'Explained by' },
  implements: { out: 'Carries out', back: 'Carried out by' },
  follows: { out: 'Follows', back: 'Followed by' },
  'followed-by': { out: 'Followed by', back: 'Follows' },
  precedes: { out: 'Precedes', back: 'Preceded by' },
  'part-of': { out: 'Part of', back: 'Includes' },
  'contrasts-with': { out: 'Contrasts with', back: 'Contrasts with' },
  'same-meeting': { out: 'Same meeting as', back: 'Same meeting as' },
};

const mediaTypes: Readonly<Record<Media['type'], string>> = {
  photograph: 'photograph',
  screenshot: 'screenshot',
  map: 'map',
};

export const terms = {
  mediaTypes,
  themes,
  assertions,
  statuses,
  confidences,
  dateBases,
  recognition,
  relations,
  missionStates,
  missionTypes,
  missionLevels,
  agreementStatuses,
  accesses,
  polityTypes,
  codeStatuses,
  derivations,
  links,
};
