/** The addresses of the application. The hash says what is shown; nothing else does. */
import type { FacetChoice } from '../../corpus/model/search-page.ts';
import { choiceParameters, readChoice } from './facet-choice.ts';
import { cleanQuery } from './query.ts';

/** What is searched: the words, what they are narrowed by, and whether each is taken as typed. */
export interface SearchAsked {
  readonly query: string;
  readonly facets: FacetChoice;
  readonly exact: boolean;
}

export type Route =
  | { readonly name: 'home' }
  | ({ readonly name: 'search' } & SearchAsked)
  | { readonly name: 'dossier'; readonly pair: string; readonly claim: string | null; readonly section: string | null }
  | { readonly name: 'country'; readonly code: string }
  | { readonly name: 'legend' }
  | { readonly name: 'unknown'; readonly path: string };

/** Decodes a part of an address; what is no valid escape stays as typed. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Total: every hash is some route. */
export function parseRoute(hash: string): Route {
  const address = hash.replace(/^#/, '');
  const mark = address.indexOf('?');
  const path = decode(mark < 0 ? address : address.slice(0, mark));
  const query = new URLSearchParams(mark < 0 ? '' : address.slice(mark + 1));
  const [, first = '', second = '', ...rest] = path.split('/');
  if (path === '' || path === '/') return { name: 'home' };
  if (first === 'search' && second === '') {
    const exact = query.get('exact') === '1';
    return { name: 'search', query: cleanQuery(query.get('q') ?? ''), facets: readChoice(query), exact };
  }
  if (first === 'legend' && second === '') return { name: 'legend' };
  if (first === 'country' && second !== '' && rest.length === 0) return { name: 'country', code: second };
  if (first === 'dossier' && second !== '' && rest.length === 0) {
    return { name: 'dossier', pair: second, claim: query.get('claim'), section: query.get('section') };
  }
  return { name: 'unknown', path };
}

/** Total, also for half a character. Slashes and colons of claim and section ids stay readable. */
const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll('%2F', '/').replaceAll('%3A', ':');

export const homeHref = '#/';
export const legendHref = '#/legend';

/** Nothing is narrowed and nothing exact where nothing is searched. */
export function searchHref(query: string, facets: FacetChoice = {}, exact = false): string {
  if (query === '') return '#/search';
  return `#/search?${[`q=${encode(query)}`, ...choiceParameters(facets), ...(exact ? ['exact=1'] : [])].join('&')}`;
}

export const dossierHref = (pair: string): string => `#/dossier/${encode(pair)}`;
export const countryHref = (code: string): string => `#/country/${encode(code)}`;
export const claimHref = (pair: string, claim: string): string => `${dossierHref(pair)}?claim=${encode(claim)}`;
export const sectionHref = (pair: string, section: string): string => `${dossierHref(pair)}?section=${encode(section)}`;

export function hrefOf(route: Route): string {
  switch (route.name) {
    case 'home':
      return homeHref;
    case 'legend':
      return legendHref;
    case 'search':
      return searchHref(route.query, route.facets, route.exact);
    case 'country':
      return countryHref(route.code);
    case 'dossier':
      if (route.claim !== null) return claimHref(route.pair, route.claim);
      return route.section === null ? dossierHref(route.pair) : sectionHref(route.pair, route.section);
    case 'unknown':
      return `#${route.path}`;
  }
}
