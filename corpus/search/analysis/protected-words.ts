/**
 * Which words of names are never stemmed. A stem may be an everyday word or another country's name: Islande
 * (Iceland) has the stem of islander. Words that names share with other texts, and forms of a name that
 * stemming leads back to it, are stemmed like the rest.
 */
import { stem, type StemLanguage } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { tokenize } from './tokenize.ts';

const LANGUAGES: readonly StemLanguage[] = ['en', 'fr'];

/** Common words in names of countries. */
const GENERIC: ReadonlySet<string> = new Set(
  (
    'arab authority central city coast commonwealth confederation democratic east eastern emirate emirates ' +
    'federal federated federation gold grand great group holy independent islamic island islands ivory king ' +
    'kingdom land new north northern occupied people peoples popular prince princess principality republic ' +
    'republics saint see siege socialist south southern soviet soviets st state states territories territory ' +
    'trans union united upper west western ' +
    'arabe arabes autorite bas cite cote democratique emirat emirats est etat etats federale grande haut haute ' +
    'ile iles islamique nord nouvelle ouest pays peuple populaire republique republiques royaume sainte ' +
    'socialiste sovietique sovietiques sud territoire territoires unie unies unis'
  ).split(' '),
);

/** Letters by which the forms of one name differ: Malians, malienne, Maliennes, congolaise. */
const ENDINGS = ['s', 'e', 'es', 'ne', 'nes'];

interface NameWords {
  /** Written with a capital wherever they stand. */
  readonly proper: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

function wordsOf(names: Iterable<string>): NameWords {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const name of names) {
    for (const { start, forms } of tokenize(name)) {
      const words = /^\p{Lu}/u.test(name.slice(start)) ? capital : small;
      for (const form of forms) if (/^[a-z]+$/.test(form)) words.add(form);
    }
  }
  return { proper: new Set([...capital].filter((word) => !small.has(word))), all: new Set([...capital, ...small]) };
}

/** True when another word of the names lends this one its stem, so that both are found by either. */
function isInflected(word: string, { proper, all }: NameWords): boolean {
  const termOf = (base: string, language: StemLanguage): string => (proper.has(base) ? base : stem(base, language));
  return ENDINGS.some((ending) => {
    const base = word.slice(0, -ending.length);
    return (
      word.endsWith(ending) &&
      all.has(base) &&
      LANGUAGES.some((language) => stem(word, language) === termOf(base, language))
    );
  });
}

/** The folded words of names, as recorded, that are never stemmed. */
export function protectedWords(names: Iterable<string>): Set<string> {
  const words = wordsOf(names);
  const isName = (word: string): boolean => !GENERIC.has(word) && !isStopWord(word) && !isInflected(word, words);
  return new Set([...words.proper].filter(isName));
}
