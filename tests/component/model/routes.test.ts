import { describe, expect, test } from 'vitest';
import { claimHref, hrefOf, parseRoute, searchHref } from '../../../renderer/model/routes.ts';

describe('addresses', () => {
  test.each([
    ['', { name: 'home' }],
    ['#/', { name: 'home' }],
    ['#/search', { name: 'search', query: '' }],
    ['#/search?q=go%C3%AFta%20putin', { name: 'search', query: 'goïta putin' }],
    ['#/legend', { name: 'legend' }],
    ['#/dossier/AAA-BBB', { name: 'dossier', pair: 'AAA-BBB', claim: null, section: null }],
    ['#/dossier/AAA-BBB?claim=AAA-BBB/c18', { name: 'dossier', pair: 'AAA-BBB', claim: 'AAA-BBB/c18', section: null }],
    ['#/dossier/AAA-BBB?section=src:x', { name: 'dossier', pair: 'AAA-BBB', claim: null, section: 'src:x' }],
    ['#/nowhere', { name: 'unknown', path: '/nowhere' }],
    ['#/dossier/A/B', { name: 'unknown', path: '/dossier/A/B' }],
    ['#/%E0%A4%A', { name: 'unknown', path: '/%E0%A4%A' }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  test('a query is cut and made whole before it is asked', () => {
    expect(parseRoute(searchHref('x'.repeat(20_000)))).toEqual({ name: 'search', query: 'x'.repeat(1000) });
    expect(parseRoute(searchHref('a\uD800'))).toEqual({ name: 'search', query: 'a\uFFFD' });
  });

  test('every address leads back to its route', () => {
    for (const query of ['a b', '50 % + x', 'a/b?c=d#e', 'Лавров']) {
      expect(parseRoute(searchHref(query))).toEqual({ name: 'search', query });
    }
    const claim = claimHref('AAA-BBB', 'AAA-BBB/c01');
    expect(claim).toBe('#/dossier/AAA-BBB?claim=AAA-BBB/c01');
    expect(hrefOf(parseRoute(claim))).toBe(claim);
  });
});
