/** The content of an item: all its fields that are not bookkeeping, those of newer versions with them. */
import { BASE_FIELDS } from './base.ts';
import type { Item } from './item.ts';

export type OpenContent = Readonly<Record<string, unknown>>;

/** The fields of a value that are none of the bookkeeping. */
export const contentIn = (value: object): OpenContent =>
  Object.fromEntries(Object.entries(value).filter(([field]) => !BASE_FIELDS.has(field)));

export const contentOf = (item: Item): OpenContent => contentIn(item.value);
