import edtf from 'edtf';
import { describe, expect, it } from 'vitest';
import { boundsOf, edtfProblem, parseEdtf } from '../../../corpus/model/edtf.ts';

const day = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);
const bounds = (text: string) => {
  const parsed = parseEdtf(text);
  return parsed === null ? null : boundsOf(parsed);
};

describe('EDTF', () => {
  it.each([
    '2023-09-10',
    '2012-08',
    '1961',
    '1961~',
    '2004?',
    '2004-06%',
    '2010/2012',
    '2023-06-16/2023-06-30',
    '1968/1976~',
    '196X',
    '19XX',
  ])('agrees with the reference library on %s', (text) => {
    const reference = edtf(text);
    expect(bounds(text)).toEqual({ start: day(reference.min), end: day(reference.max) });
  });

  it('keeps open and unknown ends open, where the reference library invents a day', () => {
    expect(bounds('2024-08-04/..')).toEqual({ start: '2024-08-04', end: null });
    expect(bounds('../1976-10-21')).toEqual({ start: null, end: '1976-10-21' });
    expect(bounds('/1991')).toEqual({ start: null, end: '1991-12-31' });
  });

  it('spans a one-of set from its first to its last day', () => {
    expect(bounds('[2024-08-04,2024-08-05]')).toEqual({ start: '2024-08-04', end: '2024-08-05' });
  });

  it('knows the length of February', () => {
    expect(bounds('2024-02')?.end).toBe('2024-02-29');
    expect(bounds('2023-02')?.end).toBe('2023-02-28');
  });

  it.each([
    '',
    'yesterday',
    '2023-13',
    '2023-02-30',
    '23-09-10',
    '2023/09/10',
    '../..',
    '2023-22',
    '10.09.2023',
    '[2024]',
    '2023-9-1',
  ])('refuses %j', (text) => {
    expect(parseEdtf(text)).toBeNull();
    expect(edtfProblem(text)).toContain('not an EDTF date');
  });

  it('refuses an interval that ends before it begins', () => {
    expect(edtfProblem('2012/2010')).toContain('ends before it begins');
  });
});
