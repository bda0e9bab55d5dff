/** What can be typed, each with an example that a press tries. */
import { html } from 'lit';
import { t } from '../../i18n/en.ts';
import { searchHref } from '../../model/routes.ts';

interface Tip {
  readonly query: string;
  readonly says: string;
}

const group = (heading: string, tips: readonly Tip[], isPage: boolean) =>
  html`<div>
    <h3>${heading}</h3>
    <ul>
      ${tips.map(
        ({ query, says }) =>
          html`<li>
            <a class="link" ?data-hit=${isPage} href=${searchHref(query)}><bdi>${query}</bdi></a
            ><span>${says}</span>
          </li>`,
      )}
    </ul>
  </div>`;

/** `isPage`: nothing else stands on the page, so the arrow keys go through the examples. */
export const helpPart = (isPage: boolean) =>
  html`<div class="help">
    ${group(t.search.helpWords, t.search.tips, isPage)} ${group(t.search.helpFilters, t.search.filters, isPage)}
    <p class="meta">${t.search.helpNote}</p>
  </div>`;
