/** What of the corpus an item is about: a dossier, or a claim as it read when the item was made. */
import * as v from 'valibot';
import { CLAIM_ID, SLUG_REF } from '../../model/ids.ts';
import { OWN_CLAIM_ID, OWN_SOURCE_REF, PairIdSchema } from '../ids.ts';
import { LONGEST, RevisionSchema, open, textUpTo } from '../scalars.ts';

/** The id of a claim of the corpus or of the user. */
export const AnyClaimIdSchema = v.pipe(
  v.string(),
  v.check((id) => CLAIM_ID.test(id) || OWN_CLAIM_ID.test(id), 'is not the id of a claim'),
);

/** The id of a source of the corpus or of the user. */
export const AnySourceRefSchema = v.pipe(
  v.string(),
  v.check((ref) => (ref.startsWith('src:') && SLUG_REF.test(ref)) || OWN_SOURCE_REF.test(ref), 'is not a source'),
);

export const claimEntries = {
  claim: AnyClaimIdSchema,
  rev: RevisionSchema,
  /** The claim's text at that revision, so that what was written on it is never without it. */
  text: textUpTo(LONGEST.claim),
};
export type ClaimAnchor = v.InferOutput<v.ObjectSchema<typeof claimEntries, undefined>>;

export const dossierTarget = open({ type: v.literal('dossier'), pair: PairIdSchema });
export const claimTarget = open({ type: v.literal('claim'), ...claimEntries });
