/**
 * Standing at a glance on three axes. Each axis is read from its own records alone; where there is
 * none it says so. No axis is ever derived from another.
 */
import type { Mission, Recognition, DiplomaticRelations } from '../../corpus/model/dossier.ts';
import type { RecognitionValue, RelationsValue } from '../../corpus/model/terms.ts';
import { isClosed, latestFirst } from '../../corpus/model/standing-order.ts';
import type { Dated } from '../../corpus/model/standing-order.ts';
import { asOf } from '../i18n/as-of.ts';
import type { AsOf } from '../i18n/as-of.ts';
import { formatSpan } from '../i18n/format-date.ts';
import { t } from '../i18n/en.ts';
import type { MissionState } from '../icons/standing-glyphs.ts';
import type { DossierIndex } from './dossier-index.ts';
import { typeset } from './typeset.ts';

export type AxisValue =
  | { readonly axis: 'recognition'; readonly value: RecognitionValue }
  | { readonly axis: 'relations'; readonly value: RelationsValue }
  | { readonly axis: 'missions'; readonly value: MissionState };

export interface StandingRow {
  readonly glyph: AxisValue;
  /** What it is about: "Mali → Russia", "Established", "Embassy of Russia, Bamako". */
  readonly title: string;
  /** Value and dates in words. */
  readonly details: readonly string[];
  readonly asOf: AsOf | null;
  readonly note: string | null;
  readonly claims: readonly string[];
  readonly isEarlier: boolean;
}

export interface StandingReading {
  readonly recognition: readonly StandingRow[];
  readonly relations: readonly StandingRow[];
  readonly missions: readonly StandingRow[];
}

function common(record: Dated & { readonly note?: string; readonly claims: readonly string[] }, today: Date) {
  return {
    asOf: record.asOf === undefined ? null : asOf(record.asOf, today, 'long'),
    note: record.note === undefined ? null : typeset(record.note),
    claims: record.claims,
  };
}

const spanOf = (record: Dated): readonly string[] => (record.interval ? [formatSpan(record.interval)] : []);

function recognitionRow(record: Recognition, index: DossierIndex, today: Date, isEarlier: boolean): StandingRow {
  return {
    glyph: { axis: 'recognition', value: record.value },
    title: t.standing.of(index.nameOf(record.from), index.nameOf(record.of)),
    details: [t.terms.recognition[record.value], ...spanOf(record)],
    ...common(record, today),
    isEarlier,
  };
}

function recognitionRows(index: DossierIndex, today: Date): readonly StandingRow[] {
  const records = latestFirst(index.dossier.standing.recognition);
  const [a, b] = index.dossier.parties;
  const current = [
    [a, b],
    [b, a],
  ].map(([from = a, of = b]) => {
    const record = records.find((candidate) => candidate.from === from && candidate.of === of);
    const row: StandingRow =
      record === undefined
        ? {
            glyph: { axis: 'recognition', value: 'unknown' },
            title: t.standing.of(index.nameOf(from), index.nameOf(of)),
            details: [t.standing.notRecorded],
            asOf: null,
            note: null,
            claims: [],
            isEarlier: false,
          }
        : recognitionRow(record, index, today, false);
    return { record, row };
  });
  const shown = current.map(({ record }) => record);
  const earlier = records.filter((record) => !shown.includes(record));
  return [...current.map(({ row }) => row), ...earlier.map((record) => recognitionRow(record, index, today, true))];
}

function relationsRow(record: DiplomaticRelations, index: DossierIndex, today: Date, isEarlier: boolean): StandingRow {
  const parties = record.parties?.map((party) => index.nameOf(party)) ?? [];
  const isOther = record.parties?.some((party) => !index.dossier.parties.some((own) => own === party)) ?? false;
  return {
    glyph: { axis: 'relations', value: record.value },
    title: t.terms.relations[record.value],
    details: [
      ...(record.by === undefined ? [] : [t.standing.by(index.nameOf(record.by))]),
      ...(isOther ? [t.standing.with(parties[0] ?? '', parties[1] ?? '')] : []),
      ...spanOf(record),
    ],
    ...common(record, today),
    isEarlier,
  };
}

function relationsRows(index: DossierIndex, today: Date): readonly StandingRow[] {
  const records = latestFirst(index.dossier.standing.diplomaticRelations);
  if (records.length === 0) {
    return [
      {
        glyph: { axis: 'relations', value: 'unknown' },
        title: t.standing.notRecorded,
        details: [],
        asOf: null,
        note: null,
        claims: [],
        isEarlier: false,
      },
    ];
  }
  return records.map((record, at) => relationsRow(record, index, today, at > 0));
}

/**
 * A mission in a third country stands for this pair only if it is accredited to the other party;
 * otherwise nothing is recorded of it here.
 */
export function missionState(mission: Mission, index: DossierIndex): MissionState {
  if (isClosed(mission)) return 'closed';
  const { parties } = index.dossier;
  if (parties.some((party) => party === mission.host))
    return mission.type === 'non-resident' ? 'non-resident' : 'resident';
  const isAccredited = (mission.alsoAccreditedTo ?? []).some((ref) => parties.some((party) => party === ref));
  return isAccredited ? 'non-resident' : 'unknown';
}

/** "in Senegal, a third country", for a mission that stands in neither of the two. */
export function thirdCountry(mission: Mission, index: DossierIndex): readonly string[] {
  if (index.dossier.parties.some((party) => party === mission.host)) return [];
  const isUnknown = missionState(mission, index) === 'unknown';
  return [t.standing.thirdCountry(index.nameOf(mission.host)), ...(isUnknown ? [t.standing.notAccredited] : [])];
}

export function missionTitle(mission: Mission, index: DossierIndex): string {
  const type = t.terms.missionTypes[mission.type];
  const sender = index.nameOf(mission.sender);
  return mission.city === undefined
    ? t.standing.mission(type, sender)
    : t.standing.missionIn(type, sender, mission.city);
}

function missionRow(mission: Mission, index: DossierIndex, today: Date): StandingRow {
  const others = (mission.alsoAccreditedTo ?? []).map((ref) => index.nameOf(ref));
  return {
    glyph: { axis: 'missions', value: missionState(mission, index) },
    title: missionTitle(mission, index),
    details: [
      ...thirdCountry(mission, index),
      ...(mission.level === undefined ? [] : [t.terms.missionLevels[mission.level]]),
      ...(others.length === 0 ? [] : [t.standing.alsoCovers(others)]),
      ...spanOf(mission),
    ],
    ...common(mission, today),
    isEarlier: false,
  };
}

function missionRows(index: DossierIndex, today: Date): readonly StandingRow[] {
  const { missions } = index.dossier;
  if (missions.length > 0) return missions.map((mission) => missionRow(mission, index, today));
  return [
    {
      glyph: { axis: 'missions', value: 'unknown' },
      title: t.standing.notRecorded,
      details: [],
      asOf: null,
      note: null,
      claims: [],
      isEarlier: false,
    },
  ];
}

export function readStanding(index: DossierIndex, today: Date): StandingReading {
  return {
    recognition: recognitionRows(index, today),
    relations: relationsRows(index, today),
    missions: missionRows(index, today),
  };
}
