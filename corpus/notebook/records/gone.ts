/** That an item was deleted for good, and which editions of it: a merge must not bring those back unasked. */
import * as v from 'valibot';
import { EditionIdSchema, ItemIdSchema, RecordIdSchema, type ItemId } from '../ids.ts';
import { InstantSchema, open } from '../scalars.ts';

export const GoneSchema = v.strictObject({
  id: RecordIdSchema,
  kind: v.literal('gone'),
  value: open({ item: ItemIdSchema, at: InstantSchema, editions: v.array(EditionIdSchema) }),
});
export type Gone = Readonly<v.InferOutput<typeof GoneSchema>>;

export const goneId = (item: ItemId): string => `gone${item}`;
