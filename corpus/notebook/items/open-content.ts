/** The content of an item: all its fields that are not bookkeeping, those of newer versions with them. */
import { BASE_FIELDS } from './base.ts';
import type { Item } from './item.ts';

export type OpenContent = Readonly<Record<string, unknown>>;

export function contentOf(item: Item): OpenContent {
  return Object.fromEntries(Object.entries(item.value).filter(([field]) => !BASE_FIELDS.has(field)));
}
