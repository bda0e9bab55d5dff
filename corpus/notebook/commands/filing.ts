/** Tags, collections, trash: what changes where items stand and not what is in them. */
import type { ItemId } from '../ids.ts';
import { isSameJson } from '../json.ts';
import type { Item } from '../items/item.ts';
import { itemOf, type Notebook } from '../notebook.ts';
import type { Operation } from '../operations.ts';
import { refused, taken, type Taken } from '../refusal.ts';
import { cleanTag, sortedSet } from '../scalars.ts';
import { checkParent, positionsFor, withDescendants } from './collections.ts';
import type { Command } from './command.ts';
import { outOfTrash, refiled, type Context } from './next-edition.ts';

type Of<D extends Command['do']> = Extract<Command, { readonly do: D }>;

/** Changes each of the items, or refuses all when one of them is not there. */
function each(notebook: Notebook, ids: readonly ItemId[], change: (item: Item) => Item | null): Taken<Operation[]> {
  const batch: Operation[] = [];
  for (const id of new Set(ids)) {
    const item = itemOf(notebook, id);
    if (item === undefined) return refused('no-such-item', id, 'is not in the notebook');
    const changed = change(item);
    if (changed !== null) batch.push({ put: changed });
  }
  return taken(batch);
}

export function tag(notebook: Notebook, { ids, add, remove }: Of<'tag'>, context: Context): Taken<Operation[]> {
  const added = add.map((typed) => cleanTag(typed.toWellFormed())).filter((each) => each !== '');
  const removed = new Set(remove);
  return each(notebook, ids, (item) => {
    const tags = sortedSet([...item.value.tags.filter((each) => !removed.has(each)), ...added]);
    return isSameJson(tags, item.value.tags) ? null : refiled(item, { tags }, context);
  });
}

export function file(notebook: Notebook, { ids, into, outOf }: Of<'file'>, context: Context): Taken<Operation[]> {
  const stranger = into.find((id) => itemOf(notebook, id)?.kind !== 'collection');
  if (stranger !== undefined) return refused('no-such-item', stranger, 'is no collection of the notebook');
  const removed = new Set(outOf);
  return each(notebook, ids, (item) => {
    const collections = sortedSet([...item.value.collections.filter((each) => !removed.has(each)), ...into]);
    const isSame = isSameJson(collections, item.value.collections);
    return isSame ? null : refiled(item, { collections }, context);
  });
}

export function arrange(
  notebook: Notebook,
  { id, parent, before }: Of<'arrange'>,
  context: Context,
): Taken<Operation[]> {
  if (itemOf(notebook, id)?.kind !== 'collection')
    return refused('no-such-item', id, 'is no collection of the notebook');
  const problem = checkParent(notebook, id, parent);
  if (problem !== null) return { ok: false, refusals: [problem] };
  const positions = positionsFor(notebook, id, parent, before);
  return each(notebook, [...positions.keys()], (item) => {
    const position = positions.get(item.id);
    if (item.kind !== 'collection' || position === undefined) return null;
    const value = { ...item.value, position, ...(item.id === id ? { parent } : {}) };
    return isSameJson(value, item.value) ? null : refiled({ ...item, value }, {}, context);
  });
}

/** A collection takes the collections in it along; what is filed in them stays where it is. */
export function trash(notebook: Notebook, { ids }: Of<'trash'>, context: Context): Taken<Operation[]> {
  const all = ids.flatMap((id) => (notebook.collections.has(id) ? withDescendants(notebook, id) : [id]));
  return each(notebook, all, (item) =>
    item.value.trashed === undefined ? refiled(item, { trashed: context.now }, context) : null,
  );
}

export function restore(notebook: Notebook, { ids }: Of<'restore'>, context: Context): Taken<Operation[]> {
  return each(notebook, ids, (item) => (item.value.trashed === undefined ? null : outOfTrash(item, context)));
}

export function settle(notebook: Notebook, { id }: Of<'settle'>, context: Context): Taken<Operation[]> {
  return each(notebook, [id], (item) => {
    if (item.value.besides === undefined) return null;
    const { besides: _besides, ...value } = refiled(item, {}, context).value;
    // Only a field of the bookkeeping is gone; the compiler cannot see that the kind stays what it was.
    return { ...item, value } as Item;
  });
}
