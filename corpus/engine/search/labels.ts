/** English words for the values of facets and filters. */
import type { Catalogue } from '../../model/compiled.ts';
import type { SearchDirectory } from '../../model/search-files.ts';
import type { FacetName } from '../../model/search-page.ts';

export type Labels = Readonly<Record<FacetName, (value: string) => string>>;

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export function labelsOf(catalogue: Catalogue, { topics }: SearchDirectory): Labels {
  const polities = new Map(catalogue.polities.map(({ codes, names }) => [codes.iso3, names.en]));
  const families = new Map<string, string>(
    topics.flatMap(({ family, kind, label }) => (kind === null ? [[family, label]] : [])),
  );
  return {
    country: (code) => polities.get(code) ?? code,
    theme: (family) => families.get(family) ?? family,
    decade: (decade) => `${decade}s`,
    status: (status) => (status === 'outdated' ? 'Out of date' : capitalised(status)),
    lang: (code) => languageNames(code)[0] ?? code,
  };
}

const known = new Map<string, readonly string[]>();

/** Names of a language by its code, the English one first. Asked for at every keystroke, so read once. */
export function languageNames(code: string): readonly string[] {
  const names = known.get(code) ?? ['en', 'fr', code].map((display) => nameIn(display, code));
  known.set(code, names);
  return names;
}

function nameIn(display: string, code: string): string {
  try {
    return capitalised(new Intl.DisplayNames([display], { type: 'language' }).of(code) ?? code);
  } catch {
    // A tag that is none, such as one that a source made up, names itself.
    return code;
  }
}
