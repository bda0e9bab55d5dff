/** The tree of collections: who is in whom, in which order, and never in a circle. */
import type { ItemId } from '../ids.ts';
import type { ItemOf } from '../items/item.ts';
import { itemOf, type Notebook } from '../notebook.ts';
import type { Refusal } from '../refusal.ts';

export type Collection = ItemOf<'collection'>;

function collectionAt(notebook: Notebook, id: ItemId): Collection | undefined {
  const item = itemOf(notebook, id);
  return item?.kind === 'collection' ? item : undefined;
}

/** The collection that it stands in as a reader sees it: one that is gone or in the trash counts as the top. */
function shownParent(notebook: Notebook, collection: Collection): ItemId | null {
  const parent = collection.value.parent === null ? undefined : collectionAt(notebook, collection.value.parent);
  return parent === undefined || parent.value.trashed !== undefined ? null : parent.id;
}

/** Collections directly in `parent` (null: at the top), in order, without those in the trash. */
export function childrenOf(notebook: Notebook, parent: ItemId | null): Collection[] {
  const all = [...notebook.collections].flatMap((id) => collectionAt(notebook, id) ?? []);
  return all
    .filter((each) => each.value.trashed === undefined && shownParent(notebook, each) === parent)
    .sort((a, b) => a.value.position - b.value.position || (a.id < b.id ? -1 : 1));
}

/** The collection and all within it. */
export function withDescendants(notebook: Notebook, id: ItemId): ItemId[] {
  const found = new Set([id]);
  for (const each of found) for (const child of childrenOf(notebook, each)) found.add(child.id);
  return [...found];
}

/** Why `id` cannot be in `parent`, or null. */
export function checkParent(notebook: Notebook, id: ItemId, parent: ItemId | null): Refusal | null {
  if (parent === null) return null;
  const passed = new Set<ItemId>();
  for (let at: ItemId | null = parent; at !== null && !passed.has(at);) {
    if (at === id) return { reason: 'cycle', where: id, text: 'cannot be inside itself' };
    passed.add(at);
    at = collectionAt(notebook, at)?.value.parent ?? null;
  }
  if (collectionAt(notebook, parent) !== undefined) return null;
  return { reason: 'no-such-item', where: parent, text: 'is no collection of the notebook' };
}

/**
 * Positions that put `id` before `before` (null: last) among the children of `parent`: its own, and those of its
 * siblings where no room is left between two of them.
 */
export function positionsFor(
  notebook: Notebook,
  id: ItemId,
  parent: ItemId | null,
  before: ItemId | null,
): ReadonlyMap<ItemId, number> {
  const siblings = childrenOf(notebook, parent).filter((each) => each.id !== id);
  const found = siblings.findIndex((each) => each.id === before);
  const at = found === -1 ? siblings.length : found;
  const left = siblings[at - 1]?.value.position;
  const right = siblings[at]?.value.position;
  const position = between(left, right);
  if (position !== null) return new Map([[id, position]]);
  const order = [...siblings.slice(0, at).map((each) => each.id), id, ...siblings.slice(at).map((each) => each.id)];
  return new Map(order.map((each, place) => [each, place]));
}

function between(left: number | undefined, right: number | undefined): number | null {
  if (left === undefined && right === undefined) return 0;
  const position = left === undefined ? (right ?? 0) - 1 : right === undefined ? left + 1 : (left + right) / 2;
  const isBetween = (left === undefined || left < position) && (right === undefined || position < right);
  return isBetween && Number.isFinite(position) ? position : null;
}
