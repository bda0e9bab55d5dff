/** That an item was deleted for good, and which editions of it: a merge must not bring those back unasked. */
import * as v from 'valibot';
import { EditionIdSchema, ItemIdSchema, type ItemId } from '../ids.ts';
import { InstantSchema, open } from '../scalars.ts';

export const GoneSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^gonek?[0-9a-z]{20}$/, 'is not the id of a mark')),
  kind: v.literal('gone'),
  value: open({ item: ItemIdSchema, at: InstantSchema, editions: v.array(EditionIdSchema) }),
});
export type Gone = Readonly<v.InferOutput<typeof GoneSchema>>;

export const goneId = (item: ItemId): string => `gone${item}`;
