/** What the search page shows before anything is typed. */
import { html, nothing } from 'lit';
import { t } from '../../i18n/en.ts';
import { searchHref } from '../../model/routes.ts';
import { helpPart } from './search-help.ts';

const recentItem = (query: string) =>
  html`<li>
    <a class="link" data-hit href=${searchHref(query)}><bdi>${query}</bdi></a>
  </li>`;

export const emptyPart = (recent: readonly string[]) =>
  html`<h1 tabindex="-1">${t.search.emptyTitle}</h1>
    <p class="lead">${t.search.emptyLead}</p>
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
    }
    <section class="tips">
      <h2>${t.search.help}</h2>
      ${helpPart(true)}
    </section>`;
