import { describe, expect, test } from 'vitest';
import { chosenValues, toggled } from '../../../renderer/model/facet-choice.ts';
import { claimHref, hrefOf, parseRoute, searchHref } from '../../../renderer/model/routes.ts';

const plain = { facets: {}, exact: false };

describe('addresses', () => {
  test.each([
    ['', { name: 'home' }],
    ['#/', { name: 'home' }],
    ['#/search', { name: 'search', query: '', ...plain }],
    ['#/search?q=go%C3%AFta%20putin', { name: 'search', query: 'goïta putin', ...plain }],
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
    expect(parseRoute(searchHref('x'.repeat(20_000)))).toEqual({ name: 'search', query: 'x'.repeat(1000), ...plain });
    expect(parseRoute(searchHref('a\uD800'))).toEqual({ name: 'search', query: 'a\uFFFD', ...plain });
  });

  test('every address leads back to its route', () => {
    for (const query of ['a b', '50 % + x', 'a/b?c=d#e', 'Лавров', 'country:mali&theme=x']) {
      expect(parseRoute(searchHref(query))).toEqual({ name: 'search', query, ...plain });
    }
    const claim = claimHref('AAA-BBB', 'AAA-BBB/c01');
    expect(claim).toBe('#/dossier/AAA-BBB?claim=AAA-BBB/c01');
    expect(hrefOf(parseRoute(claim))).toBe(claim);
  });
});

describe('what a search is narrowed by', () => {
  const facets = { country: ['MLI', 'RUS'], theme: ['economy-aid'], decade: ['1990s'] };

  test('stands in the address and comes back from it', () => {
    const href = searchHref('embassy', facets, true);
    expect(href).toBe('#/search?q=embassy&country=MLI,RUS&theme=economy-aid&decade=1990s&exact=1');
    expect(parseRoute(href)).toEqual({ name: 'search', query: 'embassy', facets, exact: true });
    expect(hrefOf(parseRoute(href))).toBe(href);
  });

  test('equal choices have one address, in whatever order they were made', () => {
    expect(searchHref('x', { theme: ['a'], country: ['RUS', 'MLI', 'MLI'] })).toBe(
      searchHref('x', { country: ['MLI', 'RUS'], theme: ['a'], status: [] }),
    );
  });

  test('values that nobody could have chosen are left out', () => {
    const address = `#/search?q=x&country=MLI,,${'y'.repeat(65)},<b>,a%20b&status=&colour=red&exact=yes`;
    expect(parseRoute(address)).toEqual({ name: 'search', query: 'x', facets: { country: ['MLI'] }, exact: false });
    const many = Array.from({ length: 80 }, (_, at) => `C${String(at)}`).join(',');
    const route = parseRoute(`#/search?q=x&country=${many}`);
    expect(route.name === 'search' && chosenValues(route.facets)).toHaveLength(50);
  });

  test('a value is chosen once, and once more takes it away', () => {
    const one = toggled({}, { name: 'country', value: 'MLI' });
    expect(one).toEqual({ country: ['MLI'] });
    const two = toggled(one, { name: 'theme', value: 'military' });
    expect(chosenValues(two)).toEqual([
      { name: 'country', value: 'MLI' },
      { name: 'theme', value: 'military' },
    ]);
    expect(toggled(two, { name: 'country', value: 'MLI' })).toEqual({ theme: ['military'] });
  });
});
