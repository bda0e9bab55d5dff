/** Readings: what the page says of claims, standing and sources, before anything is drawn. */
import { describe, expect, test } from 'vitest';
import { citationRuns } from '../../../renderer/model/citation.ts';
import { readClaim } from '../../../renderer/model/claim-reading.ts';
import { indexDossier } from '../../../renderer/model/dossier-index.ts';
import { readRibbon } from '../../../renderer/model/ribbon-reading.ts';
import { segmentsOf } from '../../../renderer/model/segments.ts';
import { readSource } from '../../../renderer/model/source-reading.ts';
import { readStanding } from '../../../renderer/model/standing-reading.ts';
import { PAIR, dossier } from '../fixtures/dossier.ts';

const today = new Date(2026, 10, 21);
const index = indexDossier(dossier);

function reading(id: string) {
  const claim = index.claims.get(`${PAIR}/${id}`);
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return readClaim(claim, index, today);
}

describe('a claim', () => {
  test('a plain fact carries no word; its sources come by number, unopened ones marked', () => {
    const fact = reading('c01');
    expect(fact.leadIn).toBeNull();
    expect(fact.states).toEqual([]);
    expect(fact.sources.map(({ number, isOpened }) => [number, isOpened])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  test('an allegation names its speaker, status, confidence and warnings', () => {
    const allegation = reading('c02');
    expect(allegation.leadIn).toEqual({ word: 'Allegation', by: 'by Arvania' });
    expect(allegation.states.map(({ text }) => text)).toEqual(['Denied', 'low confidence', 'Headline only']);
    expect(allegation.dateBasis).toBe('inferred');
  });

  test('links read from both ends', () => {
    expect(reading('c03').links.map(({ word }) => word)).toEqual(['Denies']);
    const [back] = reading('c02').links;
    expect(back?.word).toBe('Denied by');
    expect(back?.isContrary).toBe(true);
    expect(back?.targets[0]?.href).toBe(`#/dossier/${PAIR}?claim=${PAIR}/c03`);
  });

  test('a confirmed denial is confirmed as made, not as true', () => {
    expect(reading('c03').states.map(({ text }) => text)).toEqual(['Confirmed that it was made']);
  });

  test('a standing condition without a date says as of when, and how old that is', () => {
    expect(reading('c04').date).toBe('');
    expect(reading('c04').asOf?.isOld).toBe(true);
  });
});

describe('standing', () => {
  const standing = readStanding(index, today);

  test('what has ended on the day of the break is not the latest', () => {
    expect(standing.relations.map(({ title, isEarlier }) => [title, isEarlier])).toEqual([
      ['Severed', false],
      ['Established', true],
    ]);
  });

  test('a record without any date is never the latest', () => {
    const { diplomaticRelations } = dossier.standing;
    const undated = { value: 'none' as const, interval: null, claims: [] };
    const withUndated = indexDossier({
      ...dossier,
      standing: { ...dossier.standing, diplomaticRelations: [undated, ...diplomaticRelations] },
    });
    expect(readStanding(withUndated, today).relations.map(({ title }) => title)).toEqual([
      'Severed',
      'Established',
      'None',
    ]);
  });

  test('recognition is directed: the other direction is not recorded, whatever the relations are', () => {
    expect(standing.recognition.map(({ title, glyph }) => [title, glyph.value])).toEqual([
      ['Arvania → Borland', 'recognised'],
      ['Borland → Arvania', 'unknown'],
    ]);
  });

  test('a mission in a third country is not a mission in place', () => {
    const [mission] = dossier.missions;
    if (mission === undefined) throw new Error('the fixture has a mission');
    const abroad = indexDossier({ ...dossier, missions: [{ ...mission, host: 'pol:OLD' }] });
    const [row] = readStanding(abroad, today).missions;
    expect(row?.glyph.value).toBe('unknown');
    expect(row?.details).toContain('in Old Union, a third country');
  });

  test('without any record every axis says so', () => {
    const bare = indexDossier({
      ...dossier,
      missions: [],
      standing: { ...dossier.standing, recognition: [], diplomaticRelations: [] },
    });
    const { recognition, relations, missions } = readStanding(bare, today);
    expect([...recognition, ...relations, ...missions].every(({ glyph }) => glyph.value === 'unknown')).toBe(true);
    expect(readRibbon(bare, today)).toBeNull();
  });

  test('over time: the edge is solid only as far as the last source', () => {
    const lanes = readRibbon(index, today)?.lanes ?? [];
    const severed = lanes[1]?.rows.flat().find(({ label }) => label === 'Severed');
    expect(severed?.end).toBe(100);
    expect(severed?.solidEnd).toBeLessThan(severed?.end ?? 0);
    const mission = lanes[2]?.rows.flat()[0];
    expect(mission?.ticks).toHaveLength(1);
  });
});

describe('a source', () => {
  test('the register entry has author, title, container, date, language and page', () => {
    const text = dossier.sources.map((source) =>
      citationRuns(source)
        .map((run) => run.text)
        .join(''),
    );
    expect(text[0]).toBe('Ina Dahl. Relations opened. The Gazette, 15\u00a0Oct\u00a01960.');
    expect(text[1]).toBe(
      'Граница и соседи [The border and its neighbours]. Presa, c.\u00a01999, pp. 12-14, ISBN 0-000-00000-0, Russian.',
    );
  });

  test('says whether it was opened and where it is cited if not', () => {
    const [gazette, book] = dossier.sources.map((source) => readSource(source, index));
    expect(gazette?.access).toContain('Opened on');
    expect(book?.access).toBe('Not opened by the editors; cited by source 1.');
    expect(book?.derivedFrom).toBe('Paraphrase of source 1.');
  });
});

test('every character of a text is in exactly one segment, whatever the marks', () => {
  const text = 'The raiders';
  const marks = [
    { start: 8, end: 40 },
    { start: 0, end: 3 },
    { start: 2, end: 9 },
    { start: 5, end: 5 },
  ];
  expect(
    segmentsOf(text, marks)
      .map((segment) => segment.text)
      .join(''),
  ).toBe(text);
  expect(segmentsOf(text, [{ start: 4, end: 11 }])).toEqual([
    { text: 'The ', isMarked: false },
    { text: 'raiders', isMarked: true },
  ]);
});
