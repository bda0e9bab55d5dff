/** What the reader should know about how the answers came about, in plain words, each with its way out. */
import { html, nothing } from 'lit';
import type { SearchPage } from '../../../corpus/model/search-page.ts';
import { t } from '../../i18n/en.ts';
import { searchHref } from '../../model/routes.ts';
import type { SearchAsked } from '../../model/routes.ts';

const link = (asked: SearchAsked, words: string) =>
  html`<a class="link" href=${searchHref(asked.query, asked.facets, asked.exact)}>${words}</a>`;

const notice = (words: string, way: unknown = nothing) => html`<p><bdi>${words}</bdi> ${way}</p>`;

/** "country:atlantis" → what it says that it is not. */
function noSuchValue(typed: string): string {
  const colon = typed.indexOf(':');
  const name = typed.slice(0, colon).replace(/^-/, '').trim().toLowerCase();
  const value = typed
    .slice(colon + 1)
    .trim()
    .replaceAll(/^"|"$/g, '');
  return t.search.noSuchValue(name, value);
}

function leftOut({ read, completions }: SearchPage) {
  const of = (reason: string) => read.filter((part) => part.reason === reason);
  const nowhere = of('nowhere').map(({ text }) => text);
  // While a value can still become one, nothing is amiss.
  const unknown = completions.length === 0 ? of('no-such-value') : [];
  return [
    ...unknown.map(({ text }) => notice(noSuchValue(text))),
    nowhere.length === 0 ? nothing : notice(t.search.nowhere(nowhere)),
    of('too-long').length + of('too-many').length === 0 ? nothing : notice(t.search.tooMuch),
  ];
}

function corrected({ corrected: words }: SearchPage, asked: SearchAsked) {
  if (asked.exact) return notice(t.search.exact, link({ ...asked, exact: false }, t.search.notExact));
  if (words.length === 0) return nothing;
  const sentence = words.map(({ from, to }) => t.search.corrected(from, to)).join(' ');
  return notice(sentence, link({ ...asked, exact: true }, t.search.asTyped));
}

export function noticesPart(page: SearchPage, asked: SearchAsked) {
  const didYouMean =
    page.didYouMean === null
      ? nothing
      : html`<p>
          ${t.search.didYouMean} ${link({ ...asked, query: page.didYouMean, exact: false }, page.didYouMean)}?
        </p>`;
  const any = page.mode === 'any' && page.hits.length > 0 ? notice(t.search.any) : nothing;
  const notices = [any, corrected(page, asked), ...leftOut(page), didYouMean].filter((part) => part !== nothing);
  return notices.length === 0 ? nothing : html`<div class="notices">${notices}</div>`;
}
