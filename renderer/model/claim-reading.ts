/** What the page shows of one claim: every id looked up, every term in words, nothing left to decide. */
import type { CompiledClaim } from '../../corpus/model/compiled.ts';
import type { Assertion } from '../../corpus/model/terms.ts';
import { boundsOf, parseEdtf } from '../../corpus/model/edtf.ts';
import { PAIR_ID, homeOf } from '../../corpus/model/ids.ts';
import { asOf } from '../i18n/as-of.ts';
import type { AsOf } from '../i18n/as-of.ts';
import { formatDate } from '../i18n/format-date.ts';
import { t } from '../i18n/en.ts';
import { claimLinks } from './claim-links.ts';
import type { ClaimLink } from './claim-links.ts';
import type { DossierIndex } from './dossier-index.ts';
import { claimHref, sectionHref } from './routes.ts';
import { typeset } from './typeset.ts';

export interface SourceReference {
  readonly id: string;
  readonly number: number;
  readonly isOpened: boolean;
  /** Its entry in the register. */
  readonly href: string;
}

export interface LeadIn {
  readonly word: string;
  /** "by Mali", "in a weekly paper"; empty where only the kind is named. */
  readonly by: string;
}

/** A word of the second line; strong for a status, plain for a warning. */
export interface StateWord {
  readonly text: string;
  readonly isStrong: boolean;
}

export interface ClaimReading {
  readonly id: string;
  readonly shortId: string;
  readonly href: string;
  readonly assertion: Assertion;
  readonly text: string;
  readonly date: string;
  readonly asOf: AsOf | null;
  readonly dateBasis: string | null;
  readonly dateNote: string | null;
  readonly leadIn: LeadIn | null;
  readonly sources: readonly SourceReference[];
  readonly states: readonly StateWord[];
  readonly links: readonly ClaimLink[];
  readonly note: string | null;
}

/** How the speaker is joined to the kind; kinds that are missing name none. */
const BY: Partial<Readonly<Record<Assertion, 'by' | 'in'>>> = {
  allegation: 'by',
  denial: 'by',
  plan: 'by',
  characterisation: 'by',
  interpretation: 'by',
  speculation: 'in',
};
const SILENT: readonly Assertion[] = ['fact', 'statement'];

/** The first speaker; whoever passed it on is named after. */
export function speakers(claim: CompiledClaim, index: DossierIndex): string {
  const [first, ...relays] = (claim.attribution ?? []).map((name) => index.nameOf(name));
  if (first === undefined) return '';
  return relays.length === 0 ? first : `${first}, ${t.dossier.relayed(relays)}`;
}

function leadIn(claim: CompiledClaim, index: DossierIndex): LeadIn | null {
  if (SILENT.includes(claim.assertion)) return null;
  const names = speakers(claim, index);
  const preposition = BY[claim.assertion];
  return {
    word: t.terms.assertions[claim.assertion],
    by: names === '' || preposition === undefined ? '' : `${preposition} ${names}`,
  };
}

function references(claim: CompiledClaim, index: DossierIndex): readonly SourceReference[] {
  const ids = [...new Set(claim.sources.map((citation) => citation.source))];
  return ids
    .flatMap((id) => index.sources.get(id) ?? [])
    .map((source) => ({
      id: source.id,
      number: source.number,
      isOpened: source.access === 'seen',
      href: sectionHref(index.dossier.id, source.id),
    }))
    .sort((a, b) => a.number - b.number);
}

function statusWords(claim: CompiledClaim): readonly StateWord[] {
  if (claim.status === 'reported') return [];
  if (claim.status !== 'confirmed') return [{ text: t.terms.statuses[claim.status], isStrong: true }];
  const isCharge = claim.assertion === 'allegation' || claim.assertion === 'denial';
  return isCharge ? [{ text: t.dossier.madeConfirmed, isStrong: true }] : [];
}

/** Under the date it already says that the date was worked out. */
const isSaidByDate = (flag: string, { dateBasis }: CompiledClaim): boolean =>
  flag === 'relative-date' && dateBasis === 'relative-resolved';

function states(claim: CompiledClaim, index: DossierIndex): readonly StateWord[] {
  const flags = (claim.flags ?? [])
    .filter((flag) => !isSaidByDate(flag, claim))
    .map((flag) => index.dossier.labels.flags[flag] ?? flag);
  const confidence = claim.confidence === 'low' ? [t.terms.confidences.low] : [];
  return [...statusWords(claim), ...[...confidence, ...flags].map((text) => ({ text, isStrong: false }))];
}

/** The dossier in which the claim is addressed: its home if that is a pair, else the one on show. */
export function addressOf(claim: string, shown: string): string {
  const home = homeOf(claim);
  return claimHref(PAIR_ID.test(home) ? home : shown, claim);
}

/** Whether "as of" says more than the date: not where the date ends on that very day. */
function seenApart({ date, asOf: seen }: CompiledClaim): boolean {
  if (seen === undefined) return false;
  return date === null || lastDay(date) !== lastDay(seen);
}

function lastDay(text: string): string | null {
  const edtf = parseEdtf(text);
  return edtf === null ? null : boundsOf(edtf).end;
}

export function readClaim(claim: CompiledClaim, index: DossierIndex, today: Date): ClaimReading {
  return {
    id: claim.id,
    shortId: claim.id.slice(claim.id.indexOf('/') + 1),
    href: addressOf(claim.id, index.dossier.id),
    assertion: claim.assertion,
    text: typeset(claim.text.en),
    date: claim.date === null ? (claim.asOf === undefined ? t.dossier.undated : '') : formatDate(claim.date),
    asOf: seenApart(claim) ? asOf(claim.asOf ?? '', today) : null,
    dateBasis: t.terms.dateBases[claim.dateBasis],
    dateNote: claim.dateNote === undefined ? null : typeset(claim.dateNote),
    leadIn: leadIn(claim, index),
    sources: references(claim, index),
    states: states(claim, index),
    links: claimLinks(claim, index),
    note: claim.note === undefined ? null : typeset(claim.note),
  };
}
