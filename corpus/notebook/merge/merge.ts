/**
 * Two notebooks as one. Applied on either side it gives the same items, and applied again it changes nothing. Only
 * what was deleted for good is each side's own affair: their marks never take an item from mine.
 */
import { canonical } from '../json.ts';
import type { ItemId } from '../ids.ts';
import type { Item } from '../items/item.ts';
import { isItem, type CarriedRecord, type NotebookRecord } from '../records/decode.ts';
import { goneId, type Gone } from '../records/gone.ts';
import { sortedSet } from '../scalars.ts';
import { mergeItem } from './merge-item.ts';
import { withoutCircles } from './uncircle.ts';

export interface MergeOptions {
  /** Whether items that were deleted here for good come back unchanged from there. */
  readonly bringBack: boolean;
}

export interface Merged {
  /** Items, versions and marks of what is gone, by record id. */
  readonly records: ReadonlyMap<string, CarriedRecord>;
  /** Items of which both editions are kept, and the ids of those kept beside them. */
  readonly kept: ReadonlyMap<ItemId, ItemId>;
  /** Items deleted on one side and changed on the other, or brought back: they are there. */
  readonly revived: ReadonlySet<ItemId>;
  /** Items that stay deleted here, since nobody changed them. */
  readonly leftOut: ReadonlySet<ItemId>;
  /** Collections that would have been inside themselves, now at the top. */
  readonly uncircled: readonly ItemId[];
}

type Side = ReadonlyMap<string, NotebookRecord>;

export function merge(mine: Side, theirs: Side, { bringBack }: MergeOptions): Merged {
  const items = new Map<ItemId, Item>();
  const others = new Map<string, CarriedRecord>();
  const kept = new Map<ItemId, ItemId>();
  const revived = new Set<ItemId>();
  const leftOut = new Set<ItemId>();
  const beside: Item[] = [];

  for (const id of new Set([...mine.keys(), ...theirs.keys()])) {
    const [a, b] = [itemAt(mine, id), itemAt(theirs, id)];
    const found = a === undefined || b === undefined ? { item: a ?? b, kept: null } : mergeItem(a, b);
    if (found.item !== undefined) items.set(id, found.item);
    if (isDeletedOnOneSide(a, b) && found.item?.value.trashed === undefined) revived.add(id);
    if (found.kept !== null) {
      kept.set(id, found.kept.id);
      beside.push(found.kept);
    }
    const other = mergeOther(mine.get(id), theirs.get(id));
    if (other !== null) others.set(id, other);
  }
  // One that is kept already may have been changed since.
  for (const item of beside) if (!items.has(item.id)) items.set(item.id, item);

  for (const [id, item] of items) {
    const gone = mine.get(goneId(id));
    if (gone?.kind === 'gone' && gone.value.editions.includes(item.value.edition) && !bringBack) {
      items.delete(id);
      leftOut.add(id);
    } else {
      others.delete(goneId(id));
      if (gone !== undefined) revived.add(id);
    }
  }
  for (const [id, record] of others) {
    if (record.kind === 'version' && !items.has(record.value.of)) others.delete(id);
  }
  const uncircled = withoutCircles(items);
  return { records: new Map<string, CarriedRecord>([...items, ...others]), kept, revived, leftOut, uncircled };
}

/** Whether one of two editions is in the trash and neither comes after the other. */
function isDeletedOnOneSide(a: Item | undefined, b: Item | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if ((a.value.trashed === undefined) === (b.value.trashed === undefined)) return false;
  return !a.value.ancestors.includes(b.value.edition) && !b.value.ancestors.includes(a.value.edition);
}

function itemAt(side: Side, id: string): Item | undefined {
  const record = side.get(id);
  return record !== undefined && isItem(record) ? record : undefined;
}

function mergeOther(a: NotebookRecord | undefined, b: NotebookRecord | undefined): CarriedRecord | null {
  const [first, second] = [a, b].flatMap((each) => (each?.kind === 'version' || each?.kind === 'gone' ? [each] : []));
  if (first === undefined) return null;
  if (second === undefined) return first;
  if (first.kind === 'gone' && second.kind === 'gone') return joinedGone(first, second);
  // A version never changes; whoever sends another under its id does not replace mine.
  return first;
}

function joinedGone(a: Gone, b: Gone): Gone {
  const later = canonical(a) > canonical(b) ? a : b;
  const at = a.value.at > b.value.at ? a.value.at : b.value.at;
  return { ...later, value: { ...later.value, at, editions: sortedSet([...a.value.editions, ...b.value.editions]) } };
}
