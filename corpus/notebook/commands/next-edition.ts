/** The next edition of an item: its content or filing changed, its past remembered. */
import type { EditionId } from '../ids.ts';
import { MAX_ANCESTORS, type Base } from '../items/base.ts';
import type { Item } from '../items/item.ts';
import type { Instant } from '../scalars.ts';

export interface Context {
  readonly now: Instant;
  /** A new id at each call, never one given before. */
  readonly newId: () => string;
}

/** Former editions of whoever comes after `item`. */
export const ancestorsAfter = (item: Item): EditionId[] =>
  [...item.value.ancestors, item.value.edition].slice(-MAX_ANCESTORS);

/** The item with other bookkeeping, as its next edition. */
export function refiled(item: Item, change: Partial<Base>, context: Context): Item {
  const value = {
    ...item.value,
    ...change,
    changed: context.now,
    edition: context.newId(),
    ancestors: ancestorsAfter(item),
  };
  // The bookkeeping is the same for all kinds; the compiler cannot see that the kind stays what it was.
  return { ...item, value } as Item;
}

export function outOfTrash(item: Item, context: Context): Item {
  const { trashed: _trashed, ...value } = refiled(item, {}, context).value;
  return { ...item, value } as Item;
}
