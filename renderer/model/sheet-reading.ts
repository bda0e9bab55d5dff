/** What the page says of two polities without a dossier: the sheet, every code and value in words. */
import type { PairSheet, SheetMembership, SheetPolity } from '../../corpus/model/pair-sheet.ts';
import type { Catalogue, DossierEntry } from '../../corpus/model/compiled.ts';
import type { PairId } from '../../corpus/model/ids.ts';
import { homeOf, PAIR_ID } from '../../corpus/model/ids.ts';
import { asOf } from '../i18n/as-of.ts';
import type { AsOf } from '../i18n/as-of.ts';
import { formatDate } from '../i18n/format-date.ts';
import { currencyName, languageName } from '../i18n/languages.ts';
import { t } from '../i18n/en.ts';
import { listOf } from '../i18n/plural.ts';
import { dossiersOf, entryOf, pairTitle } from './pairs.ts';
import { typeset } from './typeset.ts';

export interface SheetFact {
  readonly label: string;
  readonly value: string;
  readonly note: string | null;
}

export interface MembershipRow {
  readonly name: string;
  readonly how: string;
  readonly since: string;
  readonly until: string;
  readonly asOf: AsOf | null;
}

/** Claims under the dossier in which they are read. */
export interface SheetClaims {
  readonly pair: PairId;
  readonly title: string;
  readonly claims: readonly { readonly id: string; readonly label: string }[];
  readonly more: number;
}

export interface SheetReading {
  readonly title: string;
  readonly names: readonly [string, string];
  readonly polities: readonly SheetPolity[];
  /** One row for each question, one answer for each of the two. */
  readonly each: readonly { readonly label: string; readonly values: readonly [string, string] }[];
  readonly together: readonly SheetFact[];
  readonly memberships: readonly MembershipRow[];
  readonly claims: readonly SheetClaims[];
  readonly either: readonly {
    readonly code: string;
    readonly name: string;
    readonly entries: readonly DossierEntry[];
  }[];
}

const CLAIMS_SHOWN = 12;

const answer = (value: boolean | 'unknown'): string =>
  value === 'unknown' ? t.sheet.unknown : value ? t.sheet.yes : t.sheet.no;

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function together(sheet: PairSheet): readonly SheetFact[] {
  const { distance, commonLanguages, commonCurrency, polities } = sheet;
  const [a] = polities;
  const region = sheet.sameSubregion === true ? a.subregion : sheet.sameRegion === true ? a.region : null;
  return [
    {
      label: t.sheet.distance,
      value: distance.km === null ? t.sheet.unknown : t.sheet.km(distance.km),
      note: distance.km === null ? distance.reason : t.sheet.measured(distance.method),
    },
    { label: t.sheet.border, value: answer(sheet.commonBorder), note: null },
    { label: t.sheet.sameRegion, value: answer(sheet.sameRegion), note: region },
    {
      label: t.sheet.languages,
      value: commonLanguages.length === 0 ? t.sheet.noneRecorded : listOf(commonLanguages.map(languageName)),
      note: commonLanguages.length === 0 ? null : t.sheet.languagesNote,
    },
    {
      label: t.sheet.currency,
      value: commonCurrency.length === 0 ? t.sheet.noneRecorded : upper(listOf(commonCurrency.map(currencyName))),
      note: null,
    },
  ];
}

function membership(row: SheetMembership, names: readonly [string, string], today: Date): MembershipRow {
  const isPlain = row.as.every((how) => how === 'member');
  return {
    name: row.name,
    how: isPlain ? t.sheet.members : listOf(row.as.map((how, at) => t.sheet.asOne(names[at] ?? '', how))),
    since: row.since === null ? t.sheet.notKnown : formatDate(row.since),
    until: row.until === null ? t.sheet.still : formatDate(row.until),
    asOf: row.asOf === null ? null : asOf(row.asOf, today),
  };
}

/** Each claim once, in the dossier that is its home or else the first that shows it. */
function claimsByDossier(sheet: PairSheet, catalogue: Catalogue): readonly SheetClaims[] {
  const byPair = new Map<PairId, string[]>();
  for (const { claim, seenIn } of sheet.claims) {
    const home = homeOf(claim);
    const pair = PAIR_ID.test(home) ? home : seenIn[0];
    if (pair !== undefined) byPair.set(pair, [...(byPair.get(pair) ?? []), claim]);
  }
  return [...byPair].map(([pair, ids]) => {
    const entry = entryOf(catalogue, pair);
    return {
      pair,
      title: entry === null ? pair : pairTitle(catalogue, entry),
      claims: ids.slice(0, CLAIMS_SHOWN).map((id) => ({ id, label: id.slice(id.indexOf('/') + 1) })),
      more: Math.max(0, ids.length - CLAIMS_SHOWN),
    };
  });
}

export function readSheet(sheet: PairSheet, catalogue: Catalogue, today: Date): SheetReading {
  const [a, b] = sheet.polities;
  const names = [typeset(a.name), typeset(b.name)] as const;
  const region = ({ region: wide, subregion }: SheetPolity): string => subregion ?? wide ?? t.sheet.unknown;
  const capital = ({ capital: name }: SheetPolity): string => (name === null ? t.sheet.unknown : typeset(name));
  return {
    title: t.sheet.title(...names),
    names,
    polities: sheet.polities,
    each: [
      { label: t.sheet.kind, values: [typeset(a.description), typeset(b.description)] },
      { label: t.sheet.capital, values: [capital(a), capital(b)] },
      { label: t.sheet.region, values: [region(a), region(b)] },
    ],
    together: together(sheet),
    memberships: sheet.commonMemberships.map((row) => membership(row, names, today)),
    claims: claimsByDossier(sheet, catalogue),
    either: sheet.polities.map(({ code, name }) => ({
      code,
      name: typeset(name),
      entries: dossiersOf(catalogue, code),
    })),
  };
}
