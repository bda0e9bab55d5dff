/** One event, one claim: what stands twice under two ids will one day say two things. */
import type { Claim } from '../model/claim.ts';
import type { Corpus } from '../model/corpus.ts';
import { tokenize } from '../search/analysis/tokenize.ts';
import { allClaims } from './claims.ts';
import type { Problem } from './problem.ts';

/** Share of words two texts have in common from which they count as one (Jaccard). */
const ALIKE = 0.8;

const wordsOf = (claim: Claim): Set<string> => new Set(tokenize(claim.text.en).flatMap(({ forms }) => forms));

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common || 1);
}

/** Claims of one day, kind and set of countries whose texts are nearly the same, in different files or in one. */
export function checkDuplicates(corpus: Corpus): Problem[] {
  const groups = new Map<string, { claim: Claim; file: string; index: number; words: Set<string> }[]>();
  for (const { claim, file, index } of allClaims(corpus)) {
    const polities = claim.actors.map(({ ref }) => ref).filter((ref) => ref.startsWith('pol:'));
    const key = [claim.date ?? claim.asOf ?? '', claim.kind, ...new Set(polities.sort())].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), { claim, file, index, words: wordsOf(claim) }]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((later, at) =>
      group.slice(0, at).flatMap((earlier): Problem[] =>
        likeness(earlier.words, later.words) < ALIKE
          ? []
          : [
              {
                file: later.file,
                path: ['claims', later.index, 'text', 'en'],
                rule: 'duplicate',
                reason: `${later.claim.id} says what ${earlier.claim.id} says; keep one and list it under alsoSeenFrom`,
              },
            ],
      ),
    ),
  );
}
