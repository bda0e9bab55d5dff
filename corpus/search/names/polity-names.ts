/** The names of all polities, by their words: everyday, official and former names, demonyms and codes. */
import type { Catalogue, CataloguePolity } from '../../model/compiled.ts';
import { formsIn, phrasesOf, tellingWords, type Phrases } from './phrases.ts';
import { wordTable, type WordTable } from './word-table.ts';

/** How a word is part of a polity's names. */
export type Standing =
  /** The word is a whole name or demonym in English, French or a language of its own. */
  | 'whole'
  /** The word is a whole name in another language, or an official, former or other name. */
  | 'foreign'
  /** One word of its everyday name or demonym in English, French or a language of its own. */
  | 'part'
  /** One word of an official, former or foreign name. */
  | 'remote';

interface Entry {
  readonly code: string;
  readonly standing: Standing;
}

export interface PolityNames {
  readonly table: WordTable<Entry>;
  readonly codes: ReadonlyMap<string, string>;
  /** Whole names of two words and more. */
  readonly phrases: Phrases<string>;
}

/** A name or demonym, the standing of its words, and the words: without "and" of "Trinidad and Tobago". */
interface NameWords {
  readonly entry: Entry;
  readonly words: readonly (readonly string[])[];
}

/** Names, demonyms, official and other names of a polity, each once. */
function namesOf(polity: CataloguePolity): readonly NameWords[] {
  const near = new Set(['en', 'fr', ...(polity.languages ?? [])]);
  const everyday = [
    ...Object.entries(polity.names).map(([language, name]) => [name, near.has(language)] as const),
    ...Object.entries(polity.demonyms ?? {}).flatMap(([language, names]) =>
      names.map((name) => [name, near.has(language)] as const),
    ),
  ];
  const others = [...Object.values(polity.officialNames ?? {}), ...(polity.otherNames ?? [])];
  // Where languages share a name the nearest one counts: a map keeps what was put last.
  const isNear = new Map([
    ...others.map((name) => [name, false] as const),
    ...everyday.sort(([, a], [, b]) => Number(a) - Number(b)),
  ]);
  const { iso3: code } = polity.codes;
  // One entry for each standing, so that a word which ten languages share has it once.
  const entries: Readonly<Record<Standing, Entry>> = {
    whole: { code, standing: 'whole' },
    foreign: { code, standing: 'foreign' },
    part: { code, standing: 'part' },
    remote: { code, standing: 'remote' },
  };
  return [...isNear].map(([name, isClose]) => {
    const words = tellingWords(formsIn(name));
    const standing = words.length > 1 ? (isClose ? 'part' : 'remote') : isClose ? 'whole' : 'foreign';
    return { entry: entries[standing], words };
  });
}

const wordsOf = ({ entry, words }: NameWords): (readonly [string, Entry])[] =>
  words.flatMap((forms) => forms.map((form) => [form, entry] as const));

const phraseOf = ({ entry, words }: NameWords): (readonly [readonly string[], string])[] =>
  words.length > 1 ? [[words.map(([whole = '']) => whole), entry.code]] : [];

/** Reads all names of a catalogue's polities; dear, so once. */
export function polityNames({ polities, codes }: Catalogue): PolityNames {
  const names = polities.flatMap(namesOf);
  return {
    table: wordTable(names.flatMap(wordsOf)),
    codes: new Map(Object.entries(codes).map(([code, iso3]) => [code.toLowerCase(), iso3])),
    phrases: phrasesOf(names.flatMap(phraseOf)),
  };
}

/** True when the words, stop words aside, are a polity's code, name or demonym and nothing else. */
export function isOneName({ table, codes, phrases }: PolityNames, words: readonly (readonly string[])[]): boolean {
  const [only, ...others] = tellingWords(words);
  if (only === undefined) return false;
  if (others.length > 0) return phrases.runs([only, ...others])[0]?.end === others.length + 1;
  const isWhole = ({ standing }: Entry): boolean => standing === 'whole' || standing === 'foreign';
  return only.some((form) => codes.has(form) || table.whole(form).some(isWhole));
}
