import { describe, expect, test } from 'vitest';
import { asOf } from '../../../renderer/i18n/as-of.ts';
import { ageInYears, formatDate, formatIssued, formatSpan } from '../../../renderer/i18n/format-date.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('dates in words', () => {
  test.each([
    ['1960-07-07', '7 Jul 1960'],
    ['2012-08', 'Aug 2012'],
    ['1961', '1961'],
    ['1961~', 'c. 1961'],
    ['1961?', 'perhaps 1961'],
    ['1961%', 'perhaps c. 1961'],
    ['196X', '1960s'],
    ['19XX', '1900–1999'],
    ['1968/..', 'from 1968'],
    ['../1976-10-21', 'until 21 Oct 1976'],
    ['/1976-10-21', 'not later than 21 Oct 1976'],
    ['2005-01-25/2005-01-28', '25–28 Jan 2005'],
    ['2003-04-30/2003-05-01', '30 Apr – 1 May 2003'],
    ['2020-08/2021-06', 'Aug 2020 – Jun 2021'],
    ['2012-08/2012-09', 'Aug – Sep 2012'],
    ['2010/2012', '2010–2012'],
    ['1968/1976~', '1968 – c. 1976'],
    ['[2024-08-04,2024-08-05]', '4 or 5 Aug 2024'],
    ['[2024-07-31,2024-08-05]', '31 Jul 2024 or 5 Aug 2024'],
    ['no date', 'no date'],
  ])('%s is %s', (edtf, words) => {
    expect(plain(formatDate(edtf))).toBe(words);
  });

  test('spaces inside a date do not break; a range may break after its dash', () => {
    expect(formatDate('1960-07-07')).toBe('7\u00a0Jul\u00a01960');
    expect(formatDate('2020-08/2021-06')).toBe('Aug\u00a02020\u00a0– Jun\u00a02021');
  });

  test('a span says since when, a publication date what bounds it', () => {
    expect(plain(formatSpan('1960-10-14/..'))).toBe('since 14 October 1960');
    expect(plain(formatSpan('1960-08/'))).toBe('from August 1960, end not known');
    expect(plain(formatIssued('2021-06-02/..'))).toBe('not before 2 Jun 2021');
  });
});

describe('as of', () => {
  const today = new Date(2026, 10, 21);

  test('age counts whole years from the last day that the date can mean', () => {
    expect(ageInYears('2009-02-16', today)).toBe(17);
    expect(ageInYears('2009-11-22', today)).toBe(16);
    expect(ageInYears('2009', today)).toBe(16);
  });

  test('from five years on the age is written out', () => {
    const old = asOf('2009-02-16', today);
    expect(plain(old.text)).toBe('as of 16 Feb 2009, 17 years old');
    expect(old.isOld).toBe(true);
    expect(asOf('2021-11-22', today).isOld).toBe(false);
    expect(asOf('2021-11-21', today).isOld).toBe(true);
  });
});
