/** The head line: how much answers the query, narrowed or not. */
import type { SearchPage } from '../../../corpus/model/search-page.ts';
import { t } from '../../i18n/en.ts';

export function summaryOf(page: SearchPage, isNarrowed: boolean): string {
  if (page.total === 0) {
    if (isNarrowed) return t.search.narrowedAway;
    if (page.suggestions.length > 0) return t.search.suggestionsOnly(page.suggestions.length);
    if (page.notes.length > 0) return t.search.notesOnly(page.notes.length);
    return page.mode === 'none' ? t.search.noWord : t.search.none(page.query);
  }
  const dossiers = new Set(page.hits.map((hit) => hit.pair)).size;
  const count = t.search.count(page.total, page.isTotalExact);
  return page.total > page.hits.length
    ? `${count}; ${t.search.shown(page.hits.length, dossiers)}`
    : `${count} ${t.search.inDossiers(dossiers)}`;
}
