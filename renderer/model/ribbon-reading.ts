/**
 * Standing over time, as positions in percent of the axis. An edge is solid as far as the last
 * source shows; after that it is dashed, and where only single days are known there are ticks.
 */
import type { CompiledClaim } from '../../corpus/model/compiled.ts';
import { boundsOf, parseEdtf } from '../../corpus/model/edtf.ts';
import { formatDate, formatSpan } from '../i18n/format-date.ts';
import { t } from '../i18n/en.ts';
import type { DossierIndex } from './dossier-index.ts';
import { packRows } from './ribbon-rows.ts';
import { missionState, missionTitle } from './standing-reading.ts';

export type Tone = 'open' | 'strained' | 'broken' | 'none' | 'unknown';

export interface RibbonBar {
  readonly tone: Tone;
  readonly label: string;
  /** Whether nobody gives the beginning: then only the end is a known day. */
  readonly isStartUnknown: boolean;
  /** Percent of the axis; `solidEnd` is how far the sources reach. */
  readonly start: number;
  readonly solidEnd: number;
  readonly end: number;
  /** Single days on which it was seen, where nothing says how long it held. */
  readonly ticks: readonly number[];
  readonly cells: readonly string[];
}

export interface RibbonLane {
  readonly name: string;
  readonly rows: readonly (readonly RibbonBar[])[];
}

export interface RibbonReading {
  readonly fromYear: number;
  readonly toYear: number;
  readonly years: readonly { readonly year: number; readonly at: number }[];
  readonly lanes: readonly RibbonLane[];
}

const TONES: Readonly<Record<string, Tone>> = {
  recognised: 'open',
  'recognised-as-continuator': 'open',
  established: 'open',
  resident: 'open',
  'non-resident': 'open',
  suspended: 'strained',
  downgraded: 'strained',
  interrupted: 'strained',
  severed: 'broken',
  withdrawn: 'broken',
  closed: 'broken',
  'not-recognised': 'none',
  none: 'none',
  disputed: 'none',
  unknown: 'unknown',
};

interface Held {
  readonly value: string;
  readonly label: string;
  readonly axis: string;
  readonly word: string;
  readonly interval: string | null;
  readonly asOf: string | null;
  readonly claims: readonly string[];
}

interface Dated {
  readonly held: Held;
  readonly start: string | null;
  readonly end: string | null;
  readonly lastSeen: string | null;
  readonly seen: readonly string[];
}

const day = (text: string | null, side: 'start' | 'end'): string | null => {
  const edtf = text === null ? null : parseEdtf(text);
  return edtf === null ? null : boundsOf(edtf)[side];
};

const claimDays = (claims: readonly CompiledClaim[]): readonly string[] =>
  claims.flatMap((claim) => claim.sortStart ?? day(claim.asOf ?? null, 'start') ?? []);

function dated(held: Held, index: DossierIndex): Dated {
  const claims = held.claims.flatMap((id) => index.claims.get(id) ?? []);
  const seen = [...new Set([...claimDays(claims), ...[day(held.asOf, 'start') ?? []].flat()])].sort();
  return {
    held,
    start: day(held.interval, 'start'),
    end: day(held.interval, 'end'),
    lastSeen: seen.at(-1) ?? null,
    seen,
  };
}

function heldRecords(index: DossierIndex): readonly Held[] {
  const { standing, missions } = index.dossier;
  return [
    ...standing.recognition.map((record) => ({
      value: record.value,
      axis: t.standing.recognition,
      label: t.standing.of(index.nameOf(record.from), index.nameOf(record.of)),
      word: t.terms.recognition[record.value],
      interval: record.interval,
      asOf: record.asOf ?? null,
      claims: record.claims,
    })),
    ...standing.diplomaticRelations.map((record) => {
      const other = record.parties?.find((party) => !index.dossier.parties.some((own) => own === party));
      const word = t.terms.relations[record.value];
      return {
        value: record.value,
        axis: t.standing.relations,
        label: other === undefined ? word : `${word}, ${t.standing.withOne(index.nameOf(other))}`,
        word,
        interval: record.interval,
        asOf: record.asOf ?? null,
        claims: record.claims,
      };
    }),
    ...missions.map((mission) => ({
      value: missionState(mission, index),
      axis: t.standing.missions,
      label: missionTitle(mission, index),
      word: t.terms.missionStates[missionState(mission, index)],
      interval: mission.interval,
      asOf: mission.asOf ?? null,
      claims: mission.claims,
    })),
  ];
}

const DAY_MS = 86_400_000;
const timeOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** Years to label: every decade on a long axis, closer on a short one. */
function yearStep(years: number): number {
  if (years > 25) return 10;
  if (years > 12) return 5;
  return years > 6 ? 2 : 1;
}

/** True for an interval that ended on a day which no source gives. */
function isEndUnknown(interval: string | null): boolean {
  const edtf = interval === null ? null : parseEdtf(interval);
  return edtf?.kind === 'interval' && edtf.end === 'unknown';
}

function bar(record: Dated, at: (date: string) => number): RibbonBar {
  const { held, start, end, lastSeen, seen } = record;
  const isStartUnknown = start === null && end !== null;
  const from = isStartUnknown ? null : (start ?? seen[0] ?? null);
  const isSpan = held.interval !== null && (from !== null || isStartUnknown);
  const begins = from === null ? 0 : at(from);
  const solid = end === null ? at(lastSeen ?? from ?? '0000-01-01') : at(end);
  // An end that nobody gives is drawn as far as the last source, never on to today.
  const untilNow = isEndUnknown(held.interval) ? Math.max(solid, begins) : 100;
  const ends = isSpan ? (end === null ? untilNow : at(end)) : begins;
  return {
    tone: TONES[held.value] ?? 'unknown',
    label: held.label,
    isStartUnknown,
    start: begins,
    solidEnd: isSpan ? Math.min(ends, Math.max(solid, begins)) : begins,
    end: ends,
    ticks: isSpan && ends > begins ? [] : seen.map(at),
    cells: [
      held.axis,
      held.label,
      held.word,
      held.interval === null ? t.dossier.sinceUnknown : formatSpan(held.interval),
      held.asOf !== null ? formatDate(held.asOf) : lastSeen === null ? '' : formatDate(lastSeen),
    ],
  };
}

/** Null when no record has a date: then there is nothing to draw. */
export function readRibbon(index: DossierIndex, today: Date): RibbonReading | null {
  const records = heldRecords(index).map((held) => dated(held, index));
  const [first] = records.flatMap((record) => record.start ?? record.seen[0] ?? record.end ?? []).sort();
  if (first === undefined) return null;
  const toYear = today.getFullYear();
  const step = yearStep(toYear - Number(first.slice(0, 4)));
  // Room for the line that leads into a day before which nothing is known.
  const before = records.some((record) => record.start === null && record.end !== null) ? step : 0;
  const fromYear = Math.floor(Number(first.slice(0, 4)) / step) * step - before;
  const from = timeOf(`${String(fromYear)}-01-01`);
  const to = today.getTime() / DAY_MS;
  const at = (date: string): number => Math.min(100, Math.max(0, ((timeOf(date) - from) / (to - from)) * 100));
  const years: { year: number; at: number }[] = [];
  for (let year = fromYear; year <= toYear; year += step) years.push({ year, at: at(`${String(year)}-01-01`) });
  const lanes = [t.standing.recognition, t.standing.relations, t.standing.missions].map((name) => ({
    name,
    rows: packRows(
      records
        .filter((record) => record.held.axis === name && (record.start ?? record.end ?? record.lastSeen) !== null)
        .map((record) => bar(record, at)),
    ),
  }));
  return { fromYear, toYear, years, lanes };
}
