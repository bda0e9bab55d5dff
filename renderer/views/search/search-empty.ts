/** What the search page shows before anything is typed. */
import { html, nothing } from 'lit';
import { t } from '../../i18n/en.ts';
import { searchHref } from '../../model/routes.ts';

const recentItem = (query: string) => html`<li><a class="link" data-hit href=${searchHref(query)}>${query}</a></li>`;

export const emptyPart = (recent: readonly string[]) =>
  html`<h1 tabindex="-1">${t.search.emptyTitle}</h1>
    <p class="lead">${t.search.emptyLead}</p>
    <ul class="hints">
      ${t.search.emptyHints.map(
        ({ query, says }) =>
          html`<li><a class="link" data-hit href=${searchHref(query)}>${query}</a><span>${says}</span></li>`,
      )}
    </ul>
    ${
      recent.length === 0
        ? nothing
        : html`<section class="recent">
            <h2>${t.search.recent}</h2>
            <ul>
              ${recent.map(recentItem)}
            </ul>
            <p class="meta">${t.search.recentNote}</p>
          </section>`
    }`;
