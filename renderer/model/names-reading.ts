/** Who and what a dossier names, with every spelling. */
import type { CompiledPolity } from '../../corpus/model/compiled.ts';
import type { Organisation, Person } from '../../corpus/model/records.ts';
import { formatDate } from '../i18n/format-date.ts';
import { t } from '../i18n/en.ts';
import type { DossierIndex } from './dossier-index.ts';

export interface Spelling {
  readonly text: string;
  readonly lang: string | null;
}

export interface NameReading {
  readonly id: string;
  readonly name: string;
  /** Alpha-3 code of a polity, for its flag. */
  readonly code: string | null;
  readonly spellings: readonly Spelling[];
  readonly remarks: readonly string[];
}

const present = (parts: readonly (string | undefined)[]): readonly string[] =>
  parts.filter((part) => part !== undefined);

/** Every text once, without the preferred one. */
function distinct(spellings: readonly Spelling[], name: string): readonly Spelling[] {
  const seen = new Set([name]);
  return spellings.filter(({ text }) => !seen.has(text) && seen.add(text));
}

const byLanguage = (names: Readonly<Record<string, unknown>> | undefined): readonly Spelling[] =>
  Object.entries(names ?? {}).flatMap(([lang, text]) => (typeof text === 'string' ? [{ text, lang }] : []));

function polity(record: CompiledPolity): NameReading {
  const { codes } = record;
  return {
    id: record.id,
    name: record.names.en,
    // Only codes of today have a flag; a former state stands without.
    code: codes.iso2 === undefined ? null : codes.iso3,
    spellings: distinct(
      [
        ...byLanguage(record.officialNames),
        ...byLanguage(record.names),
        ...(record.otherNames ?? []).map((text) => ({ text, lang: null })),
      ],
      record.names.en,
    ),
    remarks: present([
      record.description.en,
      codes.isoStatus === 'official' ? undefined : t.names.codes(codes.iso3, t.terms.codeStatuses[codes.isoStatus]),
      record.existence === undefined ? undefined : t.names.exists(formatDate(record.existence)),
      record.existenceNote,
      codes.note,
    ]),
  };
}

function person(record: Person, index: DossierIndex): NameReading {
  const name = index.nameOf(record.id);
  return {
    id: record.id,
    name,
    code: null,
    spellings: distinct(
      record.names.map(({ text, lang }) => ({ text, lang: lang ?? null })),
      name,
    ),
    remarks: present([
      record.disambiguation,
      record.candidate === undefined ? undefined : t.names.mayBe(index.nameOf(record.candidate)),
      record.note,
    ]),
  };
}

function organisation(record: Organisation, index: DossierIndex): NameReading {
  return {
    id: record.id,
    name: record.names.en,
    code: null,
    spellings: distinct(
      [...byLanguage(record.names), ...(record.nameVariants ?? []).map((text) => ({ text, lang: null }))],
      record.names.en,
    ),
    remarks: present([record.of === undefined ? undefined : t.names.partOf(index.nameOf(record.of)), record.note]),
  };
}

export interface NamesReading {
  readonly title: string;
  readonly names: readonly NameReading[];
}

const byName = (a: NameReading, b: NameReading): number => a.name.localeCompare(b.name, 'en');

export function readNames(index: DossierIndex): readonly NamesReading[] {
  const { polities, persons, organisations } = index.dossier;
  return [
    { title: t.names.countries, names: polities.map(polity).sort(byName) },
    { title: t.names.people, names: persons.map((record) => person(record, index)).sort(byName) },
    { title: t.names.organisations, names: organisations.map((record) => organisation(record, index)).sort(byName) },
  ].filter(({ names }) => names.length > 0);
}
