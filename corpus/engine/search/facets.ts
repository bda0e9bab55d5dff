/** Facets: how the answers divide by country, theme, decade, status and language, and narrowing by them. */
import { FACETS, type FacetChoice, type FacetName, type FacetValue } from '../../model/search-page.ts';
import type { Column, Columns } from './columns.ts';

/** Longest list of values; what is chosen stands in it however rare. */
const MOST_VALUES = 24;

const columnOf = (columns: Columns, facet: FacetName): Column =>
  ({
    country: columns.countries,
    theme: columns.family,
    decade: columns.decade,
    status: columns.status,
    lang: columns.languages,
  })[facet];

export type FacetLabels = Readonly<Record<FacetName, (value: string) => string>>;

export interface Narrowed {
  /** Where in the list those documents stand that meet every choice. */
  readonly positions: Uint32Array;
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
}

/**
 * Counts the values of every facet over the documents, each facet under the choices made in the
 * others, so that a count says how many answers choosing it would give.
 */
export function narrow(columns: Columns, documents: Uint32Array, choice: FacetChoice, labels: FacetLabels): Narrowed {
  const all = FACETS.map((facet) => columnOf(columns, facet));
  const marks = FACETS.map((facet, at) => {
    const chosen = choice[facet] ?? [];
    return chosen.length === 0 ? null : (all[at]?.mark(chosen) ?? null);
  });
  const counts = all.map((column) => new Uint32Array(column.labels.length));
  const countIn = (facet: number, document: number): void => {
    const counted = counts[facet];
    if (counted !== undefined) all[facet]?.count(document, counted);
  };
  const kept = new Uint32Array(documents.length);
  let length = 0;
  for (let position = 0; position < documents.length; position += 1) {
    const document = documents[position] ?? 0;
    const missed = missedChoice(marks, document);
    if (missed === SEVERAL) continue;
    if (missed === NONE) {
      kept[length] = position;
      length += 1;
      for (let facet = 0; facet < all.length; facet += 1) countIn(facet, document);
    } else countIn(missed, document);
  }
  const facets = FACETS.map((facet, at) => {
    const [column, counted] = [all[at], counts[at]];
    if (column === undefined || counted === undefined) return [facet, []] as const;
    return [facet, valuesOf(column, counted, choice[facet] ?? [], labels[facet])] as const;
  });
  return { positions: kept.subarray(0, length), facets: Object.fromEntries(facets) as Narrowed['facets'] };
}

const NONE = -1;
const SEVERAL = -2;

/** The one facet whose choice the document misses, or that it misses none, or several. */
function missedChoice(marks: readonly (Uint8Array | null)[], document: number): number {
  let missed = NONE;
  for (let facet = 0; facet < marks.length; facet += 1) {
    if (marks[facet]?.[document] === 0) missed = missed === NONE ? facet : SEVERAL;
  }
  return missed;
}

/** The most frequent first; of equal ones in the order of their labels. */
function valuesOf(
  column: Column,
  counts: Uint32Array,
  chosen: readonly string[],
  labelOf: (value: string) => string,
): FacetValue[] {
  const all = column.labels.map((value, at) => ({
    value,
    label: labelOf(value),
    count: counts[at] ?? 0,
    isChosen: chosen.includes(value),
  }));
  const found = all
    .filter((value) => value.count > 0 || value.isChosen)
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  return found.filter(({ isChosen }, at) => at < MOST_VALUES || isChosen);
}
