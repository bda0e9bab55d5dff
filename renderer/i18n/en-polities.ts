/** Words about any countries: the list of dossiers, the page of a country, the sheet of two. */
import type { MembershipStatus, RecognitionValue } from '../../corpus/model/terms.ts';
import { number, plural } from './plural.ts';

const recognition: Readonly<Record<RecognitionValue, string>> = {
  recognised: 'recognised',
  'recognised-as-continuator': 'continuator',
  'not-recognised': 'not recognised',
  disputed: 'disputed',
  suspended: 'suspended',
  withdrawn: 'withdrawn',
  unknown: 'not recorded',
};

export const glance = {
  recognition,
  notRecorded: 'not recorded',
  /** An embassy is the usual case; anything less is named. */
  lesser: (city: string, type: string): string => `${city} (${type.toLowerCase()})`,
  closed: (city: string): string => `${city}, closed`,
  table: 'Dossiers with their standing at a glance',
  columns: {
    pair: 'Pair',
    relations: 'Relations',
    recognition: 'Recognition, last seen',
    missions: 'Missions, last seen',
    claims: 'Claims',
  },
  filter: 'Filter the dossiers',
  filterHint: 'Country or code',
  shown: (shown: number, all: number): string =>
    shown === all ? plural(all, 'dossier', 'dossiers') : `${number(shown)} of ${plural(all, 'dossier', 'dossiers')}`,
  none: (typed: string): string => `No dossier of this edition names “${typed}”.`,
};

export const country = {
  dossiers: (count: number): string => (count === 0 ? 'no dossier' : plural(count, 'dossier', 'dossiers')),
  none: (name: string): string =>
    `This edition has no dossier about ${name}. That does not mean that it has no relations: they have not been researched.`,
  capital: (name: string): string => `capital ${name}`,
  unknown: (code: string): string => `No country “${code}” in this edition`,
  unknownLead: 'No country of this edition bears that code.',
};

const standing: Readonly<Record<MembershipStatus | 'member', string>> = {
  member: 'member',
  associate: 'associate',
  observer: 'observer',
  suspended: 'suspended',
};

export const sheet = {
  title: (a: string, b: string): string => `${a} and ${b}`,
  notResearched: 'Not researched in this edition.',
  meaning: (a: string, b: string): string =>
    `That does not mean that ${a} and ${b} have no relations: nobody has looked into them for this edition. What stands below is worked out from each country’s own record and says nothing of how the two stand with each other.`,
  same: (name: string): string => `${name} and ${name} are the same country`,
  sameLead: 'A pair needs two countries. Choose another one to see how they stand with each other.',
  failed: 'The page of these two countries did not open',
  covered: 'A dossier deals with these two:',
  each: 'Each of the two',
  what: 'What',
  capital: 'Capital',
  region: 'Region',
  kind: 'What it is',
  together: 'The two together',
  distance: 'Distance',
  km: (km: number): string => `${number(km)}\u00a0km`,
  measured: (method: string): string => `Measured as a ${method}.`,
  border: 'Common land border',
  yes: 'Yes',
  no: 'No',
  unknown: 'Not recorded',
  sameRegion: 'Same region',
  languages: 'Common languages',
  currency: 'Common currency',
  noneRecorded: 'None recorded',
  languagesNote: 'Official or widely used in both.',
  memberships: 'Common memberships',
  membershipsNote:
    'Only bodies whose members were researched for this edition; a body that is missing was not looked into.',
  noMemberships: 'Among the bodies researched for this edition, none is recorded that both belong to.',
  body: 'Body',
  since: 'Both since',
  until: 'Until',
  how: 'How',
  seen: 'Last seen',
  still: 'no end recorded',
  notKnown: 'not recorded',
  asOne: (name: string, how: MembershipStatus | 'member'): string => `${name} ${standing[how]}`,
  members: 'members',
  claims: 'Where other dossiers name both',
  noClaims: 'No claim of this edition names both.',
  from: 'From',
  more: (count: number): string => `and ${plural(count, 'more claim', 'more claims')} in this dossier`,
  either: 'Dossiers with one of the two',
  noneOf: (name: string): string => `No dossier of this edition is about ${name}.`,
  allOf: (name: string, count: number): string => `${name}: ${plural(count, 'dossier', 'dossiers')}`,
};
