/** Which polities the words of a query name, and how well: in any language and script, whole or half typed. */
import type { QueryWord } from '../query/tree.ts';
import type { PolityNames } from './polity-names.ts';

/** How well a word names a polity: the lower, the better. */
const RANKS = {
  word: { whole: 0, foreign: 0, part: 1, remote: 4 },
  beginning: { whole: 2, foreign: 3, part: 3, remote: 5 },
} as const;
/** From here on a match gives way to a whole word that names another polity plainly. */
const REMOTE = 4;
const LAST_WHOLE = 1;

/** Whether the word is a name or part of one, not only its beginning. */
export const isWholeRank = (rank: number): boolean => rank <= LAST_WHOLE || rank === RANKS.word.remote;

/** Ranks by alpha-3 code. */
export type PolityRanks = ReadonlyMap<string, number>;

/** A word that more polities than this bear whole, such as "republic", names none of them by itself. */
const MAX_NAMESAKES = 4;

/** Every polity that a word names, however remotely; `least` is the shortest beginning that counts. */
export function ranksOf({ table, codes }: PolityNames, word: QueryWord, least = 2): PolityRanks {
  const ranks = new Map<string, number>();
  const take = (code: string, rank: number): void => {
    if (rank < (ranks.get(code) ?? Infinity)) ranks.set(code, rank);
  };
  for (const form of word.forms) {
    const code = codes.get(form);
    if (code !== undefined) take(code, RANKS.word.whole);
    for (const entry of table.whole(form)) take(entry.code, RANKS.word[entry.standing]);
    if (word.reach === 'whole' || form.length < least) continue;
    for (const entry of table.beginning(form)) take(entry.code, RANKS.beginning[entry.standing]);
  }
  return ranks;
}

/** Without remote matches where a whole word names somebody plainly: "mali" is not the Albanian for Montenegro. */
export function withoutRemote(ranks: PolityRanks): PolityRanks {
  if (![...ranks.values()].some((rank) => rank <= LAST_WHOLE)) return ranks;
  return new Map([...ranks].filter(([, rank]) => rank < REMOTE));
}

/** Names none by itself: too many bear it whole. */
const isCommon = (ranks: PolityRanks): boolean => [...ranks.values()].filter(isWholeRank).length > MAX_NAMESAKES;

/** Two letters begin something in a dozen foreign names of half the world: then those say nothing. */
function withoutCrowd(ranks: PolityRanks): PolityRanks {
  const begun = [...ranks].filter(([, rank]) => rank === RANKS.beginning.remote);
  return begun.length > MAX_NAMESAKES ? new Map([...ranks].filter(([, rank]) => rank < RANKS.beginning.remote)) : ranks;
}

/**
 * The polities that each word of a query names. Words that are a polity's whole name together name it
 * alone ("guinea bissau", "french sudan"). A common word of names counts only for polities that
 * another word has named: "republic" by itself names none.
 */
export function politiesNamed(names: PolityNames, words: readonly QueryWord[]): ReadonlyMap<QueryWord, PolityRanks> {
  const inPhrases = new Map(
    names.phrases
      .runs(words.map(({ forms }) => forms))
      .flatMap(({ start, end, values }) =>
        words.slice(start, end).map((word) => [word, new Map(values.map((code) => [code, 0]))] as const),
      ),
  );
  const named = words.map((word) => {
    const phrase = inPhrases.get(word);
    const ranks = phrase ?? withoutCrowd(withoutRemote(ranksOf(names, word)));
    return { word, ranks, isCommon: phrase === undefined && isCommon(ranks) };
  });
  const meant = new Set(named.flatMap((each) => (each.isCommon ? [] : [...each.ranks.keys()])));
  return new Map(
    named.map(({ word, ranks, isCommon: common }) => [
      word,
      common ? new Map([...ranks].filter(([code]) => meant.has(code))) : ranks,
    ]),
  );
}
