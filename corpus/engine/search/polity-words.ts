/** The words by which the texts themselves call a country, so that they can be marked under any of its names. */
import type { Catalogue } from '../../model/compiled.ts';
import { tokenize } from '../../search/analysis/tokenize.ts';

/** Languages in which texts are written. */
const LANGUAGES = ['en', 'fr'] as const;

/** Folded words by alpha-3 code; of a name of several words none, since "republic" is no country. */
export function wordsForPolities({ polities }: Catalogue): ReadonlyMap<string, readonly string[]> {
  return new Map(
    polities.map(({ codes, names, demonyms = {} }) => {
      const called = LANGUAGES.flatMap((lang) => [names[lang] ?? '', ...(demonyms[lang] ?? [])]);
      const single = called.map((name) => tokenize(name)).filter((words) => words.length === 1);
      return [codes.iso3, [...new Set(single.flatMap(([word]) => word?.forms ?? []))]];
    }),
  );
}
