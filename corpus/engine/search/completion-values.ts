/** The values that each filter of a query may take, the most frequent first. */
import type { Catalogue } from '../../model/compiled.ts';
import type { SearchDirectory } from '../../model/search-files.ts';
import { STATUSES } from '../../model/terms.ts';
import type { CompletionValues } from '../../search/query/complete.ts';
import type { Columns } from './columns.ts';
import { languageNames, type Labels } from './labels.ts';

const claims = (count: number): string => (count === 1 ? '1 claim' : `${String(count)} claims`);

export function completionValues(
  catalogue: Catalogue,
  directory: SearchDirectory,
  columns: Columns,
  labels: Labels,
): CompletionValues {
  const dossiersOf = (id: string): number =>
    catalogue.dossiers.filter(({ parties }) => parties.some((p) => p === id)).length;
  const countries = catalogue.polities.map((polity) => ({ polity, dossiers: dossiersOf(polity.id) }));
  return {
    country: countries
      .sort((a, b) => b.dossiers - a.dossiers)
      .map(({ polity: { codes, names, otherNames = [] }, dossiers }) => ({
        value: names.en,
        label: names.en,
        detail: dossiers === 0 ? null : dossiers === 1 ? '1 dossier' : `${String(dossiers)} dossiers`,
        alsoKnownAs: [names['fr'] ?? '', codes.iso3, codes.iso2 ?? '', ...otherNames].filter((name) => name !== ''),
      })),
    pair: [...catalogue.dossiers]
      .sort((a, b) => b.claims - a.claims)
      .map((entry) => ({ value: entry.id, label: entry.title.en, detail: entry.id })),
    theme: directory.topics.map((topic) => ({ value: topic.value, label: topic.label, detail: claims(topic.claims) })),
    status: STATUSES.map((status) => ({ value: status, label: labels.status(status), detail: null })),
    source: [...directory.sources]
      .sort((a, b) => b.claims - a.claims)
      .map(({ id, title, publisher }) => ({
        value: id.replace(/^src:/, ''),
        label: title,
        detail: publisher,
        alsoKnownAs: publisher === null ? [] : [publisher],
      })),
    lang: columns.languages.labels.map((code) => ({
      value: code,
      label: labels.lang(code),
      detail: code,
      alsoKnownAs: languageNames(code),
    })),
    has: [{ value: 'note', label: 'note', detail: 'claims that you have notes on' }],
    disputed: [
      { value: 'yes', label: 'yes', detail: 'disputed, denied or contradicted' },
      { value: 'no', label: 'no', detail: null },
    ],
  };
}
