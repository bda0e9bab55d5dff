/**
 * A claim is met alone: as a search hit, a bookmark, a citation. Its text must name who it is about, must not
 * lean on the day it was written, and must not tell a fact in the future tense.
 */
import type { Corpus } from '../model/corpus.ts';
import { tokenize } from '../search/analysis/tokenize.ts';
import { allClaims } from './claims.ts';
import type { Problem } from './problem.ts';

const LEANS_BACK = /^(?:he|she|they|it|his|her|their|its|this|these|those)\b/i;
const LEANS_ON_TODAY =
  /\b(?:currently|recently|today|yesterday|tomorrow|nowadays|(?:last|this|next) (?:week|month|year|spring|summer|autumn|winter))\b/i;
const FUTURE = /\b(?:will|shall) (?:be|have|not|[a-z]+)\b/i;

/** Folded words by which each record is called. */
function nameWords(corpus: Corpus): Map<string, ReadonlySet<string>> {
  const words = (names: readonly string[]): Set<string> =>
    new Set(names.flatMap((name) => tokenize(name).flatMap(({ forms }) => forms)).filter((form) => form.length > 1));
  return new Map([
    ...corpus.persons.map(({ value }) => [value.id, words(value.names.map(({ text }) => text))] as const),
    ...corpus.organisations.map(
      ({ value }) => [value.id, words([...Object.values(value.names), ...(value.nameVariants ?? [])])] as const,
    ),
    ...corpus.polities.map(
      ({ value }) =>
        [
          value.id,
          words([
            ...Object.values(value.names),
            ...(value.otherNames ?? []),
            ...Object.values(value.demonyms ?? {}).flat(),
          ]),
        ] as const,
    ),
  ]);
}

/** Every text that cannot be read alone, with the words that give it away. */
export function checkWording(corpus: Corpus): Problem[] {
  const names = nameWords(corpus);
  const polities = corpus.polities.map(({ value }) => value.id as string);
  return allClaims(corpus).flatMap(({ claim, file, index }) => {
    const text = claim.text.en;
    const path = ['claims', index, 'text', 'en'];
    const problem = (rule: string, reason: string): Problem => ({ file, path, rule, reason: `${claim.id} ${reason}` });
    const back = LEANS_BACK.exec(text)?.[0];
    const today = LEANS_ON_TODAY.exec(text)?.[0];
    const future = claim.assertion === 'fact' ? FUTURE.exec(text)?.[0] : undefined;
    const words = new Set(tokenize(text).flatMap(({ forms }) => forms));
    // A country's name will do, whoever acts: "the ministers of Serbia and Mali" says enough.
    const callers = [...claim.actors.map(({ ref }) => ref as string), ...polities];
    const named = callers.some((ref) => [...(names.get(ref) ?? [])].some((word) => words.has(word)));
    return [
      ...(back === undefined ? [] : [problem('reads-alone', `begins with "${back}"; name who or what is meant`)]),
      ...(named
        ? []
        : [
            problem(
              'reads-alone',
              'names nobody who acts and no country; a reader who meets it alone cannot tell who acts',
            ),
          ]),
      ...(today === undefined
        ? []
        : [problem('reads-alone', `says "${today}", which means something else every day; give the date`)]),
      ...(future === undefined
        ? []
        : [problem('tense', `tells a fact in the future ("${future}"); make it a plan, or tell what happened`)]),
    ];
  });
}
