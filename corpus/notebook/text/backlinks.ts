/** Which notes link here: kept up to date note by note, each at the cost of its own text. */
import type { ItemId } from '../ids.ts';
import type { Item } from '../items/item.ts';
import { foldTitle, keyOf, linksIn, type LinkTarget } from './links.ts';

export interface Backlinks {
  readonly to: Map<string, Set<ItemId>>;
  readonly from: Map<ItemId, readonly string[]>;
  readonly titles: Map<string, Set<ItemId>>;
  readonly titleOf: Map<ItemId, string>;
}

export const noBacklinks = (): Backlinks => ({
  to: new Map(),
  from: new Map(),
  titles: new Map(),
  titleOf: new Map(),
});

/** Takes a note's links in place of those it had; null when it is gone. One in the trash counts as gone. */
export function updateBacklinks(index: Backlinks, id: ItemId, item: Item | null): void {
  for (const key of index.from.get(id) ?? []) drop(index.to, key, id);
  index.from.delete(id);
  const title = index.titleOf.get(id);
  if (title !== undefined) drop(index.titles, title, id);
  index.titleOf.delete(id);
  if (item?.kind !== 'note' || item.value.trashed !== undefined) return;
  const keys = linksIn(item.value.text).map(keyOf);
  if (keys.length > 0) index.from.set(id, keys);
  for (const key of keys) put(index.to, key, id);
  const folded = foldTitle(item.value.title);
  if (folded === '') return;
  put(index.titles, folded, id);
  index.titleOf.set(id, folded);
}

/** Notes of a title, in order of id: none, one, or several between which the reader must choose. */
export const notesTitled = (index: Backlinks, title: string): ItemId[] =>
  [...(index.titles.get(foldTitle(title)) ?? [])].sort();

/** Notes that link to a target, in order of id. Those that name a note by its title count where the title is its. */
export function linkedFrom(index: Backlinks, target: LinkTarget): ItemId[] {
  const found = new Set(index.to.get(keyOf(target)));
  const title = target.to === 'item' ? index.titleOf.get(target.item) : undefined;
  if (title !== undefined) for (const id of index.to.get(keyOf({ to: 'title', title })) ?? []) found.add(id);
  return [...found].sort();
}

function put(map: Map<string, Set<ItemId>>, key: string, id: ItemId): void {
  map.set(key, (map.get(key) ?? new Set()).add(id));
}

function drop(map: Map<string, Set<ItemId>>, key: string, id: ItemId): void {
  const ids = map.get(key);
  ids?.delete(id);
  if (ids?.size === 0) map.delete(key);
}
