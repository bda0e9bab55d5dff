/** Words of the legend: what every mark means, in one sentence each. */
import type { Assertion, Status } from '../../corpus/model/terms.ts';

const assertions: Readonly<Record<Assertion, { readonly means: string; readonly sample: string }>> = {
  fact: {
    means: 'A source says so plainly. The normal state: no mark and no word.',
    sample: 'The two foreign ministers met in the capital.',
  },
  statement: {
    means: 'Somebody said it, and the sentence names who. That it was said is the fact.',
    sample: 'The minister said that the talks had been useful.',
  },
  allegation: {
    means: 'A charge against somebody, not established. The accuser is named first.',
    sample: 'The northern state had armed the raiders.',
  },
  denial: { means: 'Somebody rejects a charge or an account.', sample: 'The ministry called the paper a forgery.' },
  plan: {
    means: 'Something announced or promised. A plan never turns into an event by the passing of time.',
    sample: 'A consulate was to open in spring.',
  },
  speculation: {
    means: 'A possibility raised in public, without evidence.',
    sample: 'Outsiders may have had a hand in it.',
  },
  interpretation: {
    means: 'A reading by a scholar or a journalist: why, or what it meant.',
    sample: 'The rupture pushed the country towards new partners.',
  },
  characterisation: { means: 'A label or a judgement that somebody puts on another.', sample: 'A brother nation.' },
};

const statuses: Readonly<Record<Status, string>> = {
  reported: 'One source, or several that depend on each other. Not written out.',
  confirmed:
    'Two independent sources, or the actor’s own page on its own act. Not written out on facts; on a charge it means that the charge was made, not that it is true.',
  disputed: 'Accounts differ; the claims that contradict it are named.',
  denied: 'Somebody concerned rejects it; the denial is named.',
  unverified: 'Nobody the editors could read has checked it.',
  retracted: 'Whoever said it took it back.',
  superseded: 'A later claim takes its place.',
  outdated: 'It was true or planned then; its time has passed.',
};

export const legend = {
  title: 'How to read a claim',
  lead: 'A claim is the smallest thing that can be cited: one sentence with its date, its sources and its standing in the dispute.',
  claimTitle: 'A claim, piece by piece',
  claimParts: [
    'The date, as wide as it is uncertain. “Inferred” opens a note on how it was found.',
    'The mark of its kind; a plain fact has none.',
    'The kind in words, and who says so.',
    'The sentence, safe to read alone.',
    'The sources, by number. In brackets: the editors have not opened it and know it through the text that cites it.',
    'The number of the claim. Its link is an address that can be copied and cited.',
    'Second line: what differs from the normal state, warnings, and links to claims that bear on it.',
  ],
  assertionTitle: 'Kinds of assertion',
  assertions,
  sampleId: 'c07',
  sampleDate: '3\u00a0May\u00a01998',
  sampleDateNote: 'The report of 4 May speaks of “yesterday”.',
  sampleFlag: 'headline only; article not opened',
  sampleTarget: '5\u00a0May\u00a01998, c08',
  sampleNote: 'A remark of the editors stands in the margin, or below.',
  sampleSpeaker: 'the southern state',
  sampleMedium: 'a weekly paper',
  statusTitle: 'Status of a claim',
  statuses,
  confidenceTitle: 'Confidence',
  confidence: {
    high: 'Independent sources or the record itself. Not written out.',
    medium: 'One good source. Not written out.',
    low: 'One weak source, a headline only, or a text with holes. Always written.',
  },
  confidenceNote: 'Confidence is in the claim as worded: for an allegation, that it was made.',
  standingTitle: 'Standing of a pair',
  standingLead:
    'Three axes, three shapes. None is ever derived from another: breaking off relations says nothing of recognition, and an embassy can close while relations go on.',
  standingRecognition: 'Circle: recognition. Directed: what one country holds about the other.',
  standingRelations: 'Square: diplomatic relations. Mutual, though one side may have broken them off.',
  standingMissions: 'Triangle: missions. One for each embassy or consulate.',
  standingAge:
    'Always with its word and “as of”: the day when a source last showed it. From five years on its age is written out, in this ink:',
  standingAgeSample: 'as of 16 February 2009, 17 years old',
  standingNothing: '“Not recorded” means that no source was found, never that there is nothing.',
  dateTitle: 'Dates',
  dates: [
    { edtf: '1960-07-07', means: 'that day' },
    { edtf: '2012-08', means: 'some day of that month' },
    { edtf: '1961', means: 'some day of that year' },
    { edtf: '1961~', means: 'about then' },
    { edtf: '1961?', means: 'doubtful' },
    { edtf: '196X', means: 'some time in that decade' },
    { edtf: '2005-01-25/2005-01-28', means: 'from the first day to the last' },
    { edtf: '1968/..', means: 'from then on' },
    { edtf: '/1976-10-21', means: 'it was so by that day; the beginning is not known' },
    { edtf: '[2024-08-04,2024-08-05]', means: 'one of the two' },
  ],
  dateBasis:
    'Under the date: “inferred”, reasoned from other facts; “worked out”, from words such as “last month”. The note says how.',
  dateUndated: '“Undated” is never replaced by a guess.',
  sourceTitle: 'Source numbers',
  sourceOpened: 'opened and read by the editors',
  sourceUnopened: 'not opened; known through the text that cites it',
  sourceExcerptWord: 'Read in excerpt',
  sourceExcerpt: 'opened by the editors, who read only the part that the claims rest on; said in the register',
  sourceNote: 'Two sources of which one copies the other count as one.',
  ribbonTitle: 'Standing over time',
  ribbon: [
    'Solid edge: as far as the last source shows.',
    'Dashed edge: nothing says that it ended, and no later source shows it.',
    'Upright line: seen on that day only.',
  ],
};
