/** The head of the answers; and where there are none, what one might try instead. */
import { html } from 'lit';
import type { SearchPage } from '../../../corpus/model/search-page.ts';
import { t } from '../../i18n/en.ts';
import { summaryOf } from './search-summary.ts';

export const headPart = (page: SearchPage, isNarrowed: boolean) =>
  html`<h1 class="query" dir="auto" tabindex="-1">${page.query}</h1>
    <p>${summaryOf(page, isNarrowed)}</p>`;

export const noneHeadPart = ({ mode, query }: SearchPage) =>
  html`<h1 class="query" tabindex="-1">${mode === 'none' ? t.search.noWord : t.search.none(query)}</h1>`;

export const nonePart = () =>
  html`<ul class="advice">
      ${t.search.noneAdvice.map((advice) => html`<li>${advice}</li>`)}
    </ul>
    <p class="meta">${t.search.noneMeaning}</p>`;
