/**
 * A claim of the user on any pair: the corpus's model, layer `user`. Its id follows from pair and item
 * (`ownClaimId`), and it may cite own sources beside those of the corpus.
 */
import * as v from 'valibot';
import { ClaimSchema } from '../../model/claim.ts';
import { TextSchema } from '../../model/scalars.ts';
import { RELATION_TYPES } from '../../model/terms.ts';
import { PairIdSchema } from '../ids.ts';
import { RevisionSchema, open } from '../scalars.ts';
import { AnyClaimIdSchema, AnySourceRefSchema } from './target.ts';

const { id: _id, ...corpusEntries } = ClaimSchema.entries;

const OwnCitationSchema = open({
  source: AnySourceRefSchema,
  via: v.exactOptional(AnySourceRefSchema),
  locator: v.exactOptional(TextSchema),
  note: v.exactOptional(TextSchema),
});

const OwnRelationSchema = open({
  type: v.picklist(RELATION_TYPES),
  target: AnyClaimIdSchema,
  note: v.exactOptional(TextSchema),
});

export const ownClaimEntries = {
  ...corpusEntries,
  pair: PairIdSchema,
  rev: RevisionSchema,
  layer: v.literal('user'),
  actors: v.array(open(ClaimSchema.entries.actors.item.entries)),
  sources: v.pipe(v.array(OwnCitationSchema), v.minLength(1, 'a claim needs at least one source')),
  relations: v.exactOptional(v.array(OwnRelationSchema)),
};
