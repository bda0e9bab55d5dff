/** One line of the shelf: how a pair stands on the three axes, each from its own records. */
import type { Catalogue, DossierEntry } from '../../corpus/model/compiled.ts';
import type { RelationsValue } from '../../corpus/model/terms.ts';
import { asOf, yearSeen } from '../i18n/as-of.ts';
import type { AsOf } from '../i18n/as-of.ts';
import { t } from '../i18n/en.ts';
import type { AxisValue } from './standing-reading.ts';
import { codeOf, codesOf, pairTitle, polityName } from './pairs.ts';

/** A glyph with its word and the year in which a source last showed it. */
export interface GlanceItem {
  readonly glyph: AxisValue;
  /** "Mali → Russia", "Embassy of Mali": what the word is about, in full. */
  readonly about: string;
  /** "→" or "←" in the order of the title; null where the item has no direction. */
  readonly arrow: string | null;
  readonly word: string;
  readonly year: AsOf | null;
}

export interface GlanceReading {
  readonly id: string;
  readonly codes: readonly string[];
  readonly title: string;
  readonly claims: number;
  readonly relations: { readonly value: RelationsValue; readonly word: string; readonly asOf: AsOf | null };
  readonly recognition: readonly GlanceItem[];
  readonly missions: readonly GlanceItem[];
}

const nothingOn = (axis: 'recognition' | 'missions'): GlanceItem => ({
  glyph: { axis, value: 'unknown' },
  about: '',
  arrow: null,
  word: t.glance.notRecorded,
  year: null,
});

/** Both directions, also where only one is recorded: neither implies the other. */
function recognitionOf(catalogue: Catalogue, entry: DossierEntry, today: Date): readonly GlanceItem[] {
  const [a = '', b = ''] = codesOf(catalogue, entry.id).map((code) => `pol:${code}`);
  const directions = [
    { from: a, of: b, arrow: '→' },
    { from: b, of: a, arrow: '←' },
  ].map(({ from, of, arrow }): GlanceItem => {
    const record = entry.recognition.find((each) => each.from === from && each.of === of);
    const value = record?.value ?? 'unknown';
    return {
      glyph: { axis: 'recognition', value },
      about: t.standing.of(polityName(catalogue, from), polityName(catalogue, of)),
      arrow,
      word: t.glance.recognition[value],
      year: record?.asOf ? yearSeen(record.asOf, today) : null,
    };
  });
  const isRecorded = directions.some(({ glyph }) => glyph.value !== 'unknown');
  return isRecorded ? directions : [nothingOn('recognition')];
}

/** What stands; of a sender whose missions have all been closed, the one recorded last. */
function missionsOf(catalogue: Catalogue, { missions, parties }: DossierEntry, today: Date): readonly GlanceItem[] {
  const shown = parties.flatMap((party) => {
    const own = missions.filter(({ sender }) => sender === party);
    const open = own.filter(({ isClosed }) => !isClosed);
    return open.length > 0 ? open : own.slice(-1);
  });
  if (shown.length === 0) return [nothingOn('missions')];
  return shown.map(({ type, sender, host, city, isClosed, asOf: seen }) => {
    const isResident = type !== 'non-resident' && parties.some((party) => party === host);
    const value = isClosed ? 'closed' : isResident ? 'resident' : 'non-resident';
    const name = t.terms.missionTypes[type];
    const where = city ?? polityName(catalogue, host);
    const word = type === 'embassy' ? where : t.glance.lesser(where, name);
    return {
      glyph: { axis: 'missions', value },
      about: t.standing.mission(name, polityName(catalogue, sender)),
      arrow: null,
      word: isClosed ? t.glance.closed(word) : word,
      year: seen === null ? null : yearSeen(seen, today),
    };
  });
}

export function readGlance(catalogue: Catalogue, entry: DossierEntry, today: Date): GlanceReading {
  const { relations } = entry;
  const value = relations?.value ?? 'unknown';
  return {
    id: entry.id,
    codes: codesOf(catalogue, entry.id),
    title: pairTitle(catalogue, entry),
    claims: entry.claims,
    relations: {
      value,
      word: t.terms.relations[value],
      asOf: relations?.asOf ? asOf(relations.asOf, today) : null,
    },
    recognition: recognitionOf(catalogue, entry, today),
    missions: missionsOf(catalogue, entry, today),
  };
}

/** Whether every word typed begins a word of the pair's names, in any language, or is one of its codes. */
export function answersFilter(catalogue: Catalogue, entry: DossierEntry, typed: string): boolean {
  const words = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  const names = entry.parties.flatMap((party) => {
    const polity = catalogue.polities.find(({ id }) => id === party);
    return [codeOf(party), polity?.codes.iso2 ?? '', ...Object.values(polity?.names ?? {})];
  });
  const spoken = names.flatMap((name) => fold(name).split(/[\s'’–-]+/));
  return words.every((word) => spoken.some((name) => name.startsWith(word)));
}

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
