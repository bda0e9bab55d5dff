/** What filters and facets need of every unit, as lists of values and their numbers. */
import { boundsOf, parseEdtf } from '../model/edtf.ts';
import type { SearchColumn, SearchColumns, SearchUnit } from '../model/search-files.ts';

function column(units: readonly SearchUnit[], valuesOf: (unit: SearchUnit) => readonly string[]): SearchColumn {
  const values = [...new Set(units.flatMap(valuesOf))].sort();
  const numbers = new Map(values.map((value, number) => [value, number]));
  return { values, of: units.map((unit) => valuesOf(unit).map((value) => numbers.get(value) ?? 0)) };
}

/** The days that a claim speaks of: its date, or the day on which it was seen to hold. */
function daysOf({ date, asOf }: SearchUnit): { readonly start: string | null; readonly end: string | null } {
  const text = date ?? asOf;
  const edtf = text === null ? null : parseEdtf(text);
  return edtf === null ? { start: null, end: null } : boundsOf(edtf);
}

/** The columns of the units, in the same order. */
export function compileColumns(units: readonly SearchUnit[]): SearchColumns {
  const days = units.map(daysOf);
  return {
    claims: units.map(({ claim }) => claim),
    polities: column(units, ({ polities }) => polities),
    pairs: column(units, ({ seenIn }) => seenIn),
    family: column(units, ({ family }) => [family]),
    kind: column(units, ({ kind }) => [kind]),
    status: column(units, ({ status }) => [status]),
    languages: column(units, ({ languages }) => languages),
    sources: column(units, ({ sourceIds }) => sourceIds),
    first: days.map(({ start }) => start),
    last: days.map(({ end }) => end),
    disputed: units.flatMap(({ isDisputed }, number) => (isDisputed ? [number] : [])),
  };
}
