import { describe, expect, it } from 'vitest';
import { Columns } from '../../../../corpus/engine/search/columns.ts';
import { narrow } from '../../../../corpus/engine/search/facets.ts';
import type { SearchColumn, SearchColumns } from '../../../../corpus/model/search-files.ts';
import { FACETS, type FacetChoice, type FacetName } from '../../../../corpus/model/search-page.ts';

const column = (...rows: readonly (readonly string[])[]): SearchColumn => {
  const values = [...new Set(rows.flat())].sort();
  return { values, of: rows.map((row) => row.map((value) => values.indexOf(value))) };
};

/** Four claims: two of 1999 in French, one of 2012 in both languages, one without a date. */
const COLUMNS: SearchColumns = {
  claims: ['QMA-QMB/c01', 'QMA-QMB/c02', 'QMA-QMC/c01', 'QMA/b01'],
  polities: column(['QMA'], ['QMB'], ['QMA', 'QMC'], []),
  pairs: column(['QMA-QMB'], ['QMA-QMB'], ['QMA-QMC'], ['QMA-QMB', 'QMA-QMC']),
  family: column(['contact'], ['statement'], ['contact'], ['background']),
  kind: column(['meeting'], ['denial'], ['meeting'], ['event']),
  status: column(['confirmed'], ['disputed'], ['reported'], ['reported']),
  languages: column(['fr'], ['fr'], ['en', 'fr'], ['en']),
  sources: column(['src:a'], ['src:a'], ['src:b'], ['src:b']),
  first: ['1999-05-01', '1999-06-01', '2012-03-22', null],
  last: ['1999-05-31', null, '2012-03-22', null],
  disputed: [1],
};
const columns = new Columns(COLUMNS);
const same = (value: string): string => value;
const labels = Object.fromEntries(FACETS.map((facet) => [facet, same])) as Record<FacetName, typeof same>;

const counted = (choice: FacetChoice, documents: readonly number[] = [0, 1, 2, 3]) => {
  const { positions, facets } = narrow(columns, Uint32Array.from(documents), choice, labels);
  const show = (facet: FacetName): string =>
    facets[facet].map(({ value, count, isChosen }) => `${isChosen ? '*' : ''}${value} ${String(count)}`).join(', ');
  return { positions: [...positions], show };
};

describe('narrow', () => {
  it('counts every value, the most frequent first', () => {
    const { positions, show } = counted({});
    expect(positions).toEqual([0, 1, 2, 3]);
    expect(show('theme')).toBe('contact 2, background 1, statement 1');
    expect(show('lang')).toBe('fr 3, en 2');
    expect(show('decade')).toBe('1990 2, 2010 1');
    expect(show('country')).toBe('QMA 4, QMB 3, QMC 2');
  });

  it('narrows by one facet, and goes on to count what its other values would give', () => {
    const { positions, show } = counted({ theme: ['contact'] });
    expect(positions).toEqual([0, 2]);
    expect(show('theme')).toBe('*contact 2, background 1, statement 1');
    expect(show('lang')).toBe('fr 2, en 1');
  });

  it('takes any value of one facet, and all facets', () => {
    expect(counted({ theme: ['contact', 'statement'] }).positions).toEqual([0, 1, 2]);
    const both = counted({ theme: ['contact'], lang: ['en'] });
    expect(both.positions).toEqual([2]);
    expect(both.show('theme')).toBe('background 1, *contact 1');
    expect(both.show('lang')).toBe('fr 2, *en 1');
  });

  it('keeps a chosen value in sight that nothing has any more', () => {
    const { positions, show } = counted({ theme: ['background'] }, [0, 1]);
    expect(positions).toEqual([]);
    expect(show('theme')).toBe('contact 1, statement 1, *background 0');
  });

  it('tells where in the list the documents stand', () => {
    expect(counted({ theme: ['contact'] }, [3, 2, 0]).positions).toEqual([1, 2]);
  });
});

describe('Columns', () => {
  const marked = (bits: Uint8Array): number[] => [...bits.keys()].filter((at) => bits[at] === 1);

  it('finds the days that meet, and nothing without a date', () => {
    expect(marked(columns.markDays('1999-05-31', '1999-06-30'))).toEqual([0, 1]);
    expect(marked(columns.markDays('2012-01-01', '2012-12-31'))).toEqual([1, 2]);
    expect(marked(columns.markDays(null, '1999-05-15'))).toEqual([0]);
    expect(marked(columns.markBefore('1999-06-01'))).toEqual([0]);
    expect(marked(columns.markAfter('1999-05-31'))).toEqual([1, 2]);
  });

  it('counts the parties of every dossier that shows a claim among its countries', () => {
    expect(columns.countries.labelsOf(3).sort()).toEqual(['QMA', 'QMB', 'QMC']);
    expect(marked(columns.countries.mark(['QMC', 'QMX']))).toEqual([2, 3]);
    expect(marked(columns.countries.mark([]))).toEqual([]);
  });
});
