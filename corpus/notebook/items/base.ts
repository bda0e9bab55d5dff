/** What every item carries beside its content: when, which edition, where it is filed, whether it is in the trash. */
import * as v from 'valibot';
import { EditionIdSchema, ItemIdSchema } from '../ids.ts';
import { InstantSchema, TagsSchema, isSortedSet } from '../scalars.ts';

/** How many former editions an item knows; one older than that counts as unknown, and a merge keeps both. */
export const MAX_ANCESTORS = 128;

export const baseEntries = {
  created: InstantSchema,
  changed: InstantSchema,
  edition: EditionIdSchema,
  /** Editions that this one comes after, oldest first. A merge tells by them which of two is the later. */
  ancestors: v.pipe(v.array(EditionIdSchema), v.maxLength(MAX_ANCESTORS)),
  tags: TagsSchema,
  /** Ids of collections in order. One that is not there, or no longer, is passed over. */
  collections: v.pipe(
    v.array(ItemIdSchema),
    v.check((texts) => isSortedSet(texts), 'are not in order, each once'),
  ),
  /** Since when it is in the trash. */
  trashed: v.exactOptional(InstantSchema),
  /** The item of which this is the other edition: both were changed since they were one. */
  besides: v.exactOptional(ItemIdSchema),
};
export type Base = v.InferOutput<v.ObjectSchema<typeof baseEntries, undefined>>;

export const BASE_FIELDS: ReadonlySet<string> = new Set(Object.keys(baseEntries));
