/** Missions, posts and agreements as lines: what, its dates in words, the claims that carry it. */
import type { Agreement, Appointment, Media, Mission } from '../../corpus/model/dossier.ts';
import { asOf } from '../i18n/as-of.ts';
import type { AsOf } from '../i18n/as-of.ts';
import { formatDate, formatSpan } from '../i18n/format-date.ts';
import { t } from '../i18n/en.ts';
import { NBSP } from '../i18n/plural.ts';
import type { DossierIndex } from './dossier-index.ts';
import { claimHref } from './routes.ts';
import { missionState, missionTitle, thirdCountry } from './standing-reading.ts';
import type { AxisValue } from './standing-reading.ts';
import { typeset } from './typeset.ts';

export interface RecordLine {
  readonly id: string;
  readonly glyph: AxisValue | null;
  readonly title: string;
  readonly details: readonly string[];
  readonly asOf: AsOf | null;
  readonly note: string | null;
  readonly claims: readonly { readonly label: string; readonly href: string }[];
}

function claimRefs(ids: readonly string[], index: DossierIndex): RecordLine['claims'] {
  return ids.map((id) => ({ label: id.slice(id.indexOf('/') + 1), href: claimHref(index.dossier.id, id) }));
}

const dated = (word: string, date: string | undefined): readonly string[] =>
  date === undefined ? [] : [`${word}${NBSP}${formatDate(date)}`];

export function missionLine(mission: Mission, index: DossierIndex, today: Date): RecordLine {
  const others = (mission.alsoAccreditedTo ?? []).map((ref) => index.nameOf(ref));
  return {
    id: mission.id,
    glyph: { axis: 'missions', value: missionState(mission, index) },
    title: missionTitle(mission, index),
    details: [
      ...thirdCountry(mission, index),
      ...(mission.level === undefined ? [] : [t.terms.missionLevels[mission.level]]),
      mission.interval === null ? t.dossier.sinceUnknown : formatSpan(mission.interval, 'short'),
      ...(others.length === 0 ? [] : [t.standing.alsoCovers(others)]),
    ],
    asOf: mission.asOf === undefined ? null : asOf(mission.asOf, today),
    note: mission.note === undefined ? null : typeset(mission.note),
    claims: claimRefs(mission.claims, index),
  };
}

export function appointmentLine(appointment: Appointment, index: DossierIndex): RecordLine {
  const mission = index.dossier.missions.find((candidate) => candidate.id === appointment.mission);
  const office = index.dossier.labels.offices[appointment.office] ?? appointment.office;
  const where = mission === undefined ? null : missionTitle(mission, index);
  const of = appointment.of === undefined ? null : index.nameOf(appointment.of);
  return {
    id: `${appointment.person}-${appointment.office}-${appointment.claims.join()}`,
    glyph: null,
    title: index.nameOf(appointment.person),
    details: [
      [office, where ?? of].filter((part) => part !== null).join(', '),
      ...dated(t.missions.appointed, appointment.appointed),
      ...dated(t.missions.copiesHanded, appointment.copiesHanded),
      ...dated(t.missions.credentials, appointment.credentials),
      ...dated(t.missions.interval, appointment.interval),
      ...dated(t.missions.observed, appointment.observed),
    ],
    asOf: null,
    note: appointment.note === undefined ? null : typeset(appointment.note),
    claims: claimRefs(appointment.claims, index),
  };
}

export function agreementLine(agreement: Agreement, index: DossierIndex): RecordLine {
  return {
    id: agreement.id,
    glyph: null,
    title: typeset(agreement.title.en),
    details: [
      index.dossier.labels.agreementTypes[agreement.type] ?? agreement.type,
      t.missions.between(agreement.parties.map((party) => index.nameOf(party))),
      ...(agreement.signed === null ? [t.missions.undated] : dated(t.missions.signed, agreement.signed)),
      ...dated(t.missions.inForce, agreement.inForce),
      ...dated(t.missions.noticeReceived, agreement.noticeReceived),
      ...dated(t.missions.terminated, agreement.terminated),
      ...dated(t.missions.terminationEffective, agreement.terminationEffective),
      ...(agreement.registry === undefined ? [] : [t.missions.unts(agreement.registry.unts)]),
      t.terms.agreementStatuses[agreement.status].toLowerCase(),
    ],
    asOf: null,
    note: agreement.note === undefined ? null : typeset(agreement.note),
    claims: claimRefs(agreement.claims, index),
  };
}

export function mediaLine(media: Media, index: DossierIndex): RecordLine {
  return {
    id: media.id,
    glyph: null,
    title: typeset(media.caption),
    details: [t.terms.mediaTypes[media.type], ...(media.supplied ? [] : [t.dossier.pictureNotHeld])],
    asOf: null,
    note: null,
    claims: claimRefs(media.claims, index),
  };
}
