/** Readings of the catalogue: lines at a glance, the filter, pairs without a dossier; and what a book does to quotes. */
import { describe, expect, test } from 'vitest';
import { latestFirst } from '../../../corpus/model/standing-order.ts';
import { answersFilter, readGlance } from '../../../renderer/model/glance-reading.ts';
import { unresearchedPair } from '../../../renderer/model/pairs.ts';
import { typeset } from '../../../renderer/model/typeset.ts';
import { catalogue } from '../fixtures/catalogue.ts';

const TODAY = new Date(2026, 10, 21);
const [entry] = catalogue.dossiers;
if (entry === undefined) throw new Error('the fixture has no dossier');

describe('a line of the shelf', () => {
  test('each axis is read from its own records', () => {
    const line = readGlance(catalogue, { ...entry, relations: null, recognition: [], missions: [] }, TODAY);
    expect(line.relations.word).toBe('Not recorded');
    expect(line.recognition.map(({ word }) => word)).toEqual(['not recorded']);
    expect(line.missions.map(({ word }) => word)).toEqual(['not recorded']);
  });

  test('an old sighting is marked as old', () => {
    expect(readGlance(catalogue, entry, TODAY).recognition[0]?.year).toEqual({ text: '2009', isOld: true });
  });

  test('a closed mission gives way to one that stands, and is called closed when it is alone', () => {
    const [mission] = entry.missions;
    if (mission === undefined) throw new Error('the fixture has no mission');
    const closed = { ...mission, city: 'Oldtown', isClosed: true };
    const both = readGlance(catalogue, { ...entry, missions: [closed, mission] }, TODAY);
    expect(both.missions.map(({ word }) => word)).toEqual(['Arvapol']);
    const alone = readGlance(catalogue, { ...entry, missions: [closed] }, TODAY);
    expect(alone.missions).toMatchObject([{ word: 'Oldtown, closed', glyph: { value: 'closed' } }]);
  });

  test('what is less than an embassy is named', () => {
    const missions = entry.missions.map((mission) => ({ ...mission, type: 'liaison-office' as const }));
    const [shown] = readGlance(catalogue, { ...entry, missions }, TODAY).missions;
    expect(shown?.word).toBe('Arvapol (liaison office)');
  });

  test.each([
    ['', true],
    ['bor', true],
    ['ÁRV', true],
    ['aa bb', true],
    ['arv zeb', false],
  ])('the filter "%s" keeps it: %s', (typed, isKept) => {
    expect(answersFilter(catalogue, entry, typed)).toBe(isKept);
  });
});

describe('which record holds today', () => {
  test('an end that nobody knows does not last; an open one does', () => {
    const broken = { interval: '1960-08/', value: 'severed' };
    const seen = { interval: null, asOf: '2025-02-24', value: 'established' };
    const open = { interval: '1992-01-16/..', value: 'open' };
    expect(latestFirst([broken, seen]).map(({ value }) => value)).toEqual(['established', 'severed']);
    expect(latestFirst([seen, open, broken]).map(({ value }) => value)).toEqual(['open', 'established', 'severed']);
  });

  test('what was withdrawn on the day when it ended comes first', () => {
    const rows = [{ interval: '1980-07-04/2026-04-10' }, { interval: '2026-04-10/..' }];
    expect(latestFirst(rows)[0]?.interval).toBe('2026-04-10/..');
  });
});

describe('pairs without a dossier', () => {
  test.each([
    ['AAA-OLD', ['AAA', 'OLD']],
    ['old-aaa', ['AAA', 'OLD']],
    ['AAA-AAA', ['AAA', 'AAA']],
    ['AAA-BBB', null],
    ['BBB-AAA', null],
    ['AAA-ZZZ', null],
    ['AAA', null],
    ['__proto__-AAA', null],
  ])('%s', (asked, expected) => {
    expect(unresearchedPair(catalogue, asked)).toEqual(expected);
  });
});

describe('quotes', () => {
  test.each([
    ["Mali's envoy", 'Mali’s envoy'],
    ["the states' talks", 'the states’ talks'],
    ["called it a 'farce'", 'called it a ‘farce’'],
    ['plain', 'plain'],
  ])('%s', (text, shown) => {
    expect(typeset(text)).toBe(shown);
    expect(typeset(text)).toHaveLength(text.length);
  });
});
