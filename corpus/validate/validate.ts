/** All that must hold of a corpus whose files have the right shape. */
import type { Corpus } from '../model/corpus.ts';
import { checkClaimRules } from './claim-rules.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkDossierRules } from './dossier-rules.ts';
import { checkIdentity } from './identity.ts';
import type { Problem } from './problem.ts';
import { checkReferences, checkUsage } from './references.ts';
import { checkVocabulary } from './vocabulary.ts';
import { checkWording } from './wording.ts';

/** Every problem of the corpus, in order of rule; an empty list means it may be compiled. */
export function validate(corpus: Corpus): Problem[] {
  return [
    ...checkIdentity(corpus),
    ...checkReferences(corpus),
    ...checkUsage(corpus),
    ...checkVocabulary(corpus),
    ...checkClaimRules(corpus),
    ...checkDossierRules(corpus),
    ...checkWording(corpus),
    ...checkDuplicates(corpus),
  ];
}
