/** The items: everything that a user makes, counts, searches, exchanges. One record each. */
import * as v from 'valibot';
import { ItemIdSchema, type ItemId } from '../ids.ts';
import { open } from '../scalars.ts';
import { baseEntries, type Base } from './base.ts';
import { bookmarkEntries } from './bookmark.ts';
import { collectionEntries } from './collection.ts';
import { highlightEntries } from './highlight.ts';
import { noteEntries } from './note.ts';
import { ownClaimEntries } from './own-claim.ts';
import { ownSourceEntries } from './own-source.ts';

/** The fields of each kind's content. */
export const CONTENT_ENTRIES = {
  bookmark: bookmarkEntries,
  note: noteEntries,
  highlight: highlightEntries,
  collection: collectionEntries,
  source: ownSourceEntries,
  claim: ownClaimEntries,
} as const;
export type ItemKind = keyof typeof CONTENT_ENTRIES;
export const ITEM_KINDS = Object.keys(CONTENT_ENTRIES) as ItemKind[];

type Shape<E extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<E, undefined>>;
export type ContentOf<K extends ItemKind> = Shape<(typeof CONTENT_ENTRIES)[K]>;
export type ItemOf<K extends ItemKind> = {
  [Kind in K]: { readonly id: ItemId; readonly kind: Kind; readonly value: Readonly<Base & ContentOf<Kind>> };
}[K];
export type Item = ItemOf<ItemKind>;

/** What a user gives: the content of an item of some kind, all of it. */
export type Draft = { [K in ItemKind]: { readonly kind: K; readonly content: ContentOf<K> } }[ItemKind];

export const ItemSchema = v.variant('kind', [
  v.strictObject({
    id: ItemIdSchema,
    kind: v.literal('bookmark'),
    value: open({ ...baseEntries, ...bookmarkEntries }),
  }),
  v.strictObject({ id: ItemIdSchema, kind: v.literal('note'), value: open({ ...baseEntries, ...noteEntries }) }),
  v.strictObject({
    id: ItemIdSchema,
    kind: v.literal('highlight'),
    value: open({ ...baseEntries, ...highlightEntries }),
  }),
  v.strictObject({
    id: ItemIdSchema,
    kind: v.literal('collection'),
    value: open({ ...baseEntries, ...collectionEntries }),
  }),
  v.strictObject({ id: ItemIdSchema, kind: v.literal('source'), value: open({ ...baseEntries, ...ownSourceEntries }) }),
  v.strictObject({ id: ItemIdSchema, kind: v.literal('claim'), value: open({ ...baseEntries, ...ownClaimEntries }) }),
]);
