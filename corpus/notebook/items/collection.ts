/** A collection: a named shelf, inside another or at the top. What is in it says so itself. */
import * as v from 'valibot';
import { ItemIdSchema } from '../ids.ts';
import { LineSchema } from '../scalars.ts';

export const collectionEntries = {
  name: v.pipe(LineSchema, v.minLength(1, 'is empty')),
  /** The collection it is in, or null at the top. One that is not there counts as the top. */
  parent: v.nullable(ItemIdSchema),
  /** Its place among its siblings, rising; equal places stand in order of id. */
  position: v.number(),
};
