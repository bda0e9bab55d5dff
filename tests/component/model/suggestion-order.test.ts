import { describe, expect, test } from 'vitest';
import type { Suggestion } from '../../../corpus/model/search-page.ts';
import { fewOf, leadOf } from '../../../renderer/views/search/suggestion-order.ts';
import {
  answer,
  countrySuggestion,
  pairSuggestion,
  personSuggestion,
  sheetSuggestion,
  topicSuggestion,
} from '../fixtures/search-page.ts';

describe('what leads among the suggestions', () => {
  const page = answer('x');

  test('the pair that the query names', () => {
    expect(leadOf({ ...page, suggestions: [pairSuggestion, countrySuggestion] })).toBe(pairSuggestion);
  });

  test('two countries without a dossier', () => {
    expect(leadOf({ ...page, pairs: [], suggestions: [sheetSuggestion, pairSuggestion] })).toBe(sheetSuggestion);
  });

  test('the country that the whole query names, before its pairs', () => {
    const countries = [{ code: 'AAA', name: 'Arvania' }];
    expect(leadOf({ ...page, countries, suggestions: [pairSuggestion, countrySuggestion] })).toBe(countrySuggestion);
  });

  test.each([
    ['a person', { ...page, pairs: [], suggestions: [personSuggestion] }],
    ['a pair that the query does not name', { ...page, pairs: [], suggestions: [pairSuggestion] }],
    ['nothing', { ...page, suggestions: [] }],
  ])('%s does not', (_, suggested) => {
    expect(leadOf(suggested)).toBeNull();
  });
});

describe('the few that stand before all are asked for', () => {
  const pairs = Array.from({ length: 7 }, (_, at): Suggestion => ({
    kind: 'pair',
    pair: `AAA-XX${String(at)}`,
    label: `Pair ${String(at)}`,
    claims: 1,
  }));

  test('are all where they are few', () => {
    expect(fewOf(pairs.slice(0, 6))).toHaveLength(6);
  });

  test('hold some of every kind, in order', () => {
    const few = fewOf([...pairs, countrySuggestion, personSuggestion, topicSuggestion]);
    expect(few).toEqual([...pairs.slice(0, 3), countrySuggestion, personSuggestion, topicSuggestion]);
  });
});
