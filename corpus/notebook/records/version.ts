/** An earlier version of an item, a record of its own, so that saving a note costs the same however long its past. */
import * as v from 'valibot';
import { ItemIdSchema, type EditionId } from '../ids.ts';
import { ItemSchema } from '../items/item.ts';
import { InstantSchema, open } from '../scalars.ts';

/** `edit`: kept while the user wrote, and thinned with age. The others stay. */
export const VERSION_OCCASIONS = ['edit', 'import', 'revert'] as const;
export type VersionOccasion = (typeof VERSION_OCCASIONS)[number];

export const VersionSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^v?[0-9a-z]{20}$/, 'is not the id of a version')),
  kind: v.literal('version'),
  value: v.pipe(
    open({
      of: ItemIdSchema,
      occasion: v.picklist(VERSION_OCCASIONS),
      /** When it was replaced. When it was written is its own `changed`. */
      taken: InstantSchema,
      item: ItemSchema,
    }),
    v.check(({ of, item }) => of === item.id, 'is a version of another item than it holds'),
  ),
});
export type Version = Readonly<v.InferOutput<typeof VersionSchema>>;

/** The record of an edition that an import replaced: the same however often the import is made. */
export const replacedId = (edition: EditionId): string => `v${edition}`;
