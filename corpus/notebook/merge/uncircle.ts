/** Two trees of collections joined can make a circle: each was put into the other. It is cut at its smallest id. */
import type { ItemId } from '../ids.ts';
import type { Item } from '../items/item.ts';

/** Cuts every circle, in place; the collections that now stand at the top, in order. */
export function withoutCircles(items: Map<ItemId, Item>): ItemId[] {
  const cut: ItemId[] = [];
  for (const id of [...items.keys()].sort()) {
    const item = items.get(id);
    if (item?.kind !== 'collection' || !isInside(items, id)) continue;
    items.set(id, { ...item, value: { ...item.value, parent: null } });
    cut.push(id);
  }
  return cut;
}

function isInside(items: ReadonlyMap<ItemId, Item>, id: ItemId): boolean {
  const passed = new Set<ItemId>();
  for (let at = parentOf(items, id); at !== null && !passed.has(at); at = parentOf(items, at)) {
    if (at === id) return true;
    passed.add(at);
  }
  return false;
}

function parentOf(items: ReadonlyMap<ItemId, Item>, id: ItemId): ItemId | null {
  const item = items.get(id);
  return item?.kind === 'collection' ? item.value.parent : null;
}
