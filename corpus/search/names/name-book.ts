/** All that a search knows of names: built once from catalogue and directory, then asked at each keystroke. */
import type { Catalogue } from '../../model/compiled.ts';
import type { PolityHit } from '../../model/pair-sheet.ts';
import type { SearchDirectory } from '../../model/search-files.ts';
import type { PairHit, Suggestion } from '../../model/search-page.ts';
import type { QueryWord } from '../query/tree.ts';
import { actorNames, otherSpellings } from './actor-names.ts';
import { correctionsOf, namesByLength, type NamesByLength } from './corrections.ts';
import { countries } from './countries.ts';
import { namedPair, pairs, type PairReader } from './pairs.ts';
import { polityNames, type PolityNames } from './polity-names.ts';
import { isWholeRank, politiesNamed } from './polity-ranks.ts';
import { suggestions, type SuggestFrom } from './suggest.ts';
import { synonymBook, type SynonymBook, type Term } from './synonyms.ts';
import { topicNames } from './topics.ts';

/** A polity that a word of the query names, by the code under which the index files it. */
export interface NamedPolity {
  readonly code: string;
  /** The word is one of its names, not only the beginning of one. */
  readonly isWhole: boolean;
}

/** What a word of a query stands for besides itself. */
export interface WordNames {
  readonly polities: readonly NamedPolity[];
  /** Folded words of recorded names that are the same name in another spelling or script. */
  readonly spellings: readonly string[];
  /** English terms for the French word, or for the French term that the word is part of. */
  readonly synonyms: readonly Term[];
}

const LATIN = /\p{Script=Latin}/u;

const isOtherScript = (spelling: string, { forms }: QueryWord): boolean =>
  forms.every((form) => LATIN.test(form) !== LATIN.test(spelling));

/** Most countries that a query is said to name. */
const MAX_COUNTRIES = 8;

export class NameBook {
  readonly #polities: PolityNames;
  readonly #from: SuggestFrom;
  readonly #synonyms: SynonymBook;
  readonly #byLength: NamesByLength;
  readonly #reader: PairReader;

  constructor(catalogue: Catalogue, directory: SearchDirectory, reader: PairReader) {
    this.#polities = polityNames(catalogue);
    this.#synonyms = synonymBook(directory.synonyms);
    this.#reader = reader;
    const [persons, organisations] = [actorNames(directory.persons), actorNames(directory.organisations)];
    this.#from = {
      catalogue,
      pairs: pairs(catalogue, this.#polities),
      countries: countries(catalogue, this.#polities),
      persons,
      organisations,
      topics: topicNames(directory.topics, this.#synonyms),
    };
    this.#byLength = namesByLength(catalogue, [persons, organisations]);
  }

  /** What each word of a query stands for, read together with its neighbours. */
  namesOf(words: readonly QueryWord[]): ReadonlyMap<QueryWord, WordNames> {
    const polities = politiesNamed(this.#polities, words);
    const synonyms = this.#synonyms.of(words);
    const { persons, organisations } = this.#from;
    return new Map(
      words.map((word) => [
        word,
        {
          polities: [...(polities.get(word) ?? [])].map(([code, rank]) => ({ code, isWhole: isWholeRank(rank) })),
          // Words of organisations are mostly common ones: what only sounds like them is a misspelling.
          spellings: [
            ...new Set([
              ...otherSpellings(persons, word),
              ...otherSpellings(organisations, word).filter((spelling) => isOtherScript(spelling, word)),
            ]),
          ],
          synonyms: synonyms.get(word) ?? [],
        },
      ]),
    );
  }

  /** Dossiers on two countries that the words name, or else on the one that all of them name; best first. */
  pairs(words: readonly QueryWord[]): readonly PairHit[] {
    return this.#from.pairs.named(words).map(({ id, title }) => ({ pair: id, title: title.en }));
  }

  /** Countries that every word of `text` names, researched or not; best first. */
  countries(text: string, words: readonly QueryWord[]): readonly PolityHit[] {
    return this.#from.countries
      .named(words, this.#countryNamed(text))
      .slice(0, MAX_COUNTRIES)
      .map(({ code, name }) => ({ code, name }));
  }

  /** The two polities that the text as a whole names, wherever it is divided: "ivory coast japan". */
  namedPair(text: string): { readonly a: string; readonly b: string } | null {
    return namedPair(this.#polities, this.#reader, text);
  }

  /** Where the query may lead besides claims; `words` are those of `text` that ask for something. */
  suggest(text: string, words: readonly QueryWord[]): readonly Suggestion[] {
    return suggestions(this.#from, words, { pair: this.namedPair(text), country: this.#countryNamed(text) });
  }

  #countryNamed(text: string): string | null {
    const resolved = this.#reader.resolve(text);
    return resolved.found ? resolved.polity.codes.iso3 : null;
  }

  /** Names that the word may be a misspelling of, nearest first. */
  corrections(word: QueryWord): readonly string[] {
    return correctionsOf(this.#byLength, word);
  }
}
