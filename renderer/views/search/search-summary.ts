/** The head line: how much answers the query. */
import type { SearchPage } from '../../../corpus/model/search-page.ts';
import { t } from '../../i18n/en.ts';

export function summaryOf(page: SearchPage): string {
  if (page.total === 0) {
    if (page.pairs.length > 0) return t.search.pairsOnly(page.pairs.length);
    if (page.countries.length > 0) return t.search.countriesOnly(page.countries.length);
    return page.mode === 'none' ? t.search.noWord : t.search.none(page.query);
  }
  const dossiers = new Set(page.hits.map((hit) => hit.pair)).size;
  const count = t.search.count(page.total, dossiers);
  return page.total > page.hits.length ? `${count}; ${t.search.shown(page.hits.length)}` : count;
}
