/** Words of the dossier page. */
import { listOf, number, plural } from './plural.ts';

const claims = (count: number): string => plural(count, 'claim', 'claims');

export const dossier = {
  meta: (id: string, claimCount: number, sources: number, threads: number): string =>
    `${id} · ${claims(claimCount)}, ${plural(sources, 'source', 'sources')}, ${plural(threads, 'thread', 'threads')}`,
  covers: (names: readonly string[]): string => `Also covers ${listOf(names)}`,
  edited: (date: string): string => `Edited ${date}`,
  contents: 'Contents',
  standing: 'Standing',
  threads: 'Threads',
  missions: 'Missions and posts',
  agreementRecords: 'Register of agreements',
  names: 'Names',
  pictures: 'Pictures in the sources',
  pictureNotHeld: 'not in this edition: only its caption is known',
  notes: 'Editors’ notes',
  gaps: 'What we do not know',
  sources: 'Sources',
  claims,
  fromDossier: 'From another dossier:',
  fromBackground: (polity: string): string => `From ${polity}’s background`,
  undated: 'undated',
  dateHow: 'How the date was found',
  dateNote: 'note',
  source: (n: number, isOpened: boolean): string =>
    isOpened ? `Source ${number(n)}` : `Source ${number(n)}, not opened by the editors`,
  sourceTitle: (n: number): string => `Source ${number(n)}`,
  addressOf: (shortId: string, id: string): string => `${shortId}, address of claim ${id}`,
  madeConfirmed: 'Confirmed that it was made',
  relayed: (relays: readonly string[]): string => `passed on by ${listOf(relays)}`,
  threadCount: (count: number): string => claims(count),
  reading: 'Reading',
  shared: 'Common ground',
  emptySide: (title: string): string => `Nothing in this thread from ${title}.`,
  account: 'Accounts side by side',
  sinceUnknown: 'dates not recorded',
};

export const standing = {
  recognition: 'Recognition',
  relations: 'Diplomatic relations',
  relationsShort: 'Relations',
  representation: 'Representation',
  of: (from: string, to: string): string => `${from} → ${to}`,
  notRecorded: 'Not recorded',
  with: (a: string, b: string): string => `${a} with ${b}`,
  withOne: (name: string): string => `with ${name}`,
  by: (name: string): string => `by ${name}`,
  earlier: 'Earlier',
  mission: (type: string, sender: string): string => `${type} of ${sender}`,
  missionIn: (type: string, sender: string, city: string): string => `${type} of ${sender}, ${city}`,
  thirdCountry: (name: string): string => `in ${name}, a third country`,
  notAccredited: 'accreditation to this pair not recorded',
  alsoCovers: (names: readonly string[]): string => `also covers ${listOf(names)}`,
  table: 'Standing over time, as a table',
  missions: 'Missions',
  columns: ['Axis', 'What', 'Value', 'When', 'Last seen'],
};

export const sources = {
  editedBy: (names: string): string => `${names} (editor)`,
  seenOn: (date: string): string => `Opened on ${date}.`,
  seen: 'Opened by the editors.',
  excerptOn: (date: string): string => `Read in excerpt on ${date}.`,
  excerpt: 'Read in excerpt by the editors.',
  citedBy: (numbers: readonly string[]): string =>
    numbers.length === 0 ? 'Not opened by the editors.' : `Not opened by the editors; cited by ${listOf(numbers)}.`,
  sourceNumber: (n: number): string => `source ${number(n)}`,
  undated: 'undated',
  page: (pages: string): string => (/[–,-]/.test(pages) ? `pp. ${pages}` : `p. ${pages}`),
  isbn: (isbn: string): string => `ISBN ${isbn}`,
  archived: (by: string, date: string): string => `Archived by ${by}, ${date}.`,
  address: 'Address',
  archiveAddress: 'Address of the archived copy',
  offline: 'Attaché never goes online: copy the address and open it elsewhere.',
  derived: (how: string, what: string): string => `${how} ${what}.`,
  here: 'In this claim',
  citedIn: 'Cited in',
  inRegister: 'Show in the register',
};

export const names = {
  countries: 'Countries',
  people: 'People',
  organisations: 'Organisations',
  also: 'also',
  codes: (code: string, isOfficial: string): string => `${code}, ${isOfficial}`,
  exists: (when: string): string => `existed ${when}`,
  mayBe: (name: string): string => `May be ${name}.`,
  partOf: (name: string): string => `Part of ${name}.`,
};

export const missions = {
  posts: 'Posts',
  appointed: 'appointed',
  copiesHanded: 'copies of credentials handed over',
  credentials: 'credentials presented',
  interval: 'in office',
  observed: 'seen in office',
  signed: 'signed',
  inForce: 'in force from',
  noticeReceived: 'notice received',
  terminated: 'denounced',
  terminationEffective: 'ended',
  unts: (n: string): string => `UN Treaty Series ${n}`,
  between: (names: readonly string[]): string => `between ${listOf(names)}`,
  undated: 'date of signature not recorded',
};
