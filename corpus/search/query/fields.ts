/** The names of filters, in English and French. */
import { fold } from '../analysis/fold.ts';
import type { FilterField } from './tree.ts';

export interface FieldName {
  readonly name: string;
  readonly field: FilterField;
  /** What the name says with nothing behind its colon; null where it then says nothing. */
  readonly alone: string | null;
}

const named = (name: string, field: FilterField, alone: string | null = null): FieldName => ({ name, field, alone });

/** English names first, in the order in which they are offered. */
export const FIELD_NAMES: readonly FieldName[] = [
  named('country', 'country'),
  named('pair', 'pair'),
  named('theme', 'theme'),
  named('status', 'status'),
  named('source', 'source'),
  named('lang', 'lang'),
  named('year', 'year'),
  named('before', 'before'),
  named('after', 'after'),
  named('has', 'has'),
  named('disputed', 'disputed', ''),
  named('pays', 'country'),
  named('paire', 'pair'),
  named('thème', 'theme'),
  named('statut', 'status'),
  named('langue', 'lang'),
  named('année', 'year'),
  named('avant', 'before'),
  named('après', 'after'),
  named('avec', 'has'),
  named('contesté', 'disputed', ''),
];

const BY_NAME: ReadonlyMap<string, FieldName> = new Map(FIELD_NAMES.map((each) => [fold(each.name), each]));

/** The filter that a word before a colon names, in any case and with or without accents. */
export function fieldNamed(name: string): FieldName | undefined {
  return BY_NAME.get(fold(name));
}
