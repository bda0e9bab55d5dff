/** Persons and organisations by any spelling of their names that is recorded or sounds like one. */
import type { DirectoryActor } from '../../model/search-files.ts';
import type { QueryWord } from '../query/tree.ts';
import { nameKey } from '../analysis/name-key.ts';
import { latinSpellings } from '../analysis/transliterate.ts';
import { formsIn } from './phrases.ts';
import { wordTable, type WordTable } from './word-table.ts';

/** How well a word names an actor: the lower, the better. */
const RANK = { word: 0, spelling: 1, beginning: 2, spellingBegins: 3 } as const;

/** Below this many letters, words that only sound alike are mere chance. */
const LEAST_LETTERS = 4;

export interface ActorNames {
  readonly actors: readonly DirectoryActor[];
  /** Actors by each word of their names. */
  readonly words: WordTable<DirectoryActor>;
  /** Recorded words by the key under which spellings of one name meet. */
  readonly spellings: WordTable<string>;
}

export function actorNames(actors: readonly DirectoryActor[]): ActorNames {
  const words = wordTable(
    actors.flatMap((actor) =>
      [actor.name, ...actor.spellings].flatMap((name) =>
        formsIn(name).flatMap((forms) => forms.map((form) => [form, actor] as const)),
      ),
    ),
  );
  const long = words.words.filter((word) => word.length >= LEAST_LETTERS);
  return { actors, words, spellings: wordTable(long.map((word) => [nameKey(word), word] as const)) };
}

const isLong = (form: string): boolean => form.length >= LEAST_LETTERS;

/** Recorded words that are the same name in another spelling or script; not the word itself. */
export function otherSpellings(names: ActorNames, { forms }: QueryWord): readonly string[] {
  const found = forms
    .filter(isLong)
    .flatMap((form) => [
      ...names.spellings.whole(nameKey(form)),
      ...latinSpellings(form).filter((spelling) => names.words.whole(spelling).length > 0),
    ]);
  return [...new Set(found)].filter((word) => !forms.includes(word));
}

function ranksOf(names: ActorNames, word: QueryWord): Map<DirectoryActor, number> {
  const ranks = new Map<DirectoryActor, number>();
  const take = (actors: readonly DirectoryActor[], rank: number): void => {
    for (const actor of actors) if (rank < (ranks.get(actor) ?? Infinity)) ranks.set(actor, rank);
  };
  // One letter is an initial, and no more of a name than any beginning.
  for (const form of word.forms) take(names.words.whole(form), form.length > 1 ? RANK.word : RANK.beginning);
  for (const spelling of otherSpellings(names, word)) take(names.words.whole(spelling), RANK.spelling);
  if (word.reach === 'whole') return ranks;
  for (const form of word.forms) {
    take(names.words.beginning(form), RANK.beginning);
    if (!isLong(form)) continue;
    for (const spelling of names.spellings.beginning(nameKey(form))) {
      take(names.words.whole(spelling), RANK.spellingBegins);
    }
  }
  return ranks;
}

/** Actors whom every word names: whole words before beginnings, then whoever is in more claims. */
export function actorsNamed(names: ActorNames, words: readonly QueryWord[]): readonly DirectoryActor[] {
  const [first, ...others] = words.map((word) => ranksOf(names, word));
  const found = [...(first ?? [])].flatMap(([actor, rank]) => {
    const ranks = others.map((each) => each.get(actor));
    return ranks.includes(undefined)
      ? []
      : [{ actor, rank: ranks.reduce<number>((sum, each) => sum + (each ?? 0), rank) }];
  });
  return found
    .sort((a, b) => a.rank - b.rank || b.actor.claims - a.actor.claims || (a.actor.id < b.actor.id ? -1 : 1))
    .map(({ actor }) => actor);
}
