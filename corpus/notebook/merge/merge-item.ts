/** Two editions of one item as one, or as two that are both kept. The same whichever side asks, and however often. */
import { idOfKept, type EditionId } from '../ids.ts';
import { canonical, isSameJson } from '../json.ts';
import { MAX_ANCESTORS } from '../items/base.ts';
import type { Item } from '../items/item.ts';
import { contentOf } from '../items/open-content.ts';
import { sortedSet } from '../scalars.ts';

export interface MergedItem {
  readonly item: Item;
  /** The other edition, where both were changed since they were one. */
  readonly kept: Item | null;
}

export function mergeItem(a: Item, b: Item): MergedItem {
  if (isSameJson(a, b)) return { item: a, kept: null };
  const [isAEarlier, isBEarlier] = [isEarlier(a, b), isEarlier(b, a)];
  if (isAEarlier !== isBEarlier) return { item: isAEarlier ? after(b, a) : after(a, b), kept: null };
  const [first, second] = ranked(a, b);
  if (wordsOf(a) === wordsOf(b)) return { item: united(first, second), kept: null };
  return { item: united(first, second), kept: besides(first, second) };
}

/** Whether `b` was made out of `a`. */
const isEarlier = (a: Item, b: Item): boolean =>
  a.value.edition !== b.value.edition && b.value.ancestors.includes(a.value.edition);

/** What of an item cannot be joined without losing something; where it stands can. */
function wordsOf(item: Item): string {
  const content = contentOf(item);
  const words = item.kind === 'collection' ? { ...content, parent: null, position: 0 } : content;
  return canonical([item.kind, words]);
}

/** Which of two keeps the id: one that is not in the trash, the later change; then any rule that is the same for both. */
function ranked(a: Item, b: Item): readonly [Item, Item] {
  const ranks = (item: Item): string[] => [
    item.value.trashed === undefined ? '1' : '0',
    item.value.changed,
    item.value.edition,
    wordsOf(item),
    String(item.value.ancestors.length).padStart(4, '0'),
    canonical(item),
  ];
  return ranks(a).join('\0') > ranks(b).join('\0') ? [a, b] : [b, a];
}

/** The later of two editions, which also knows what the earlier came after. */
function after(later: Item, earlier: Item): Item {
  const known = new Set<EditionId>([...later.value.ancestors, later.value.edition]);
  const older = earlier.value.ancestors.filter((edition) => !known.has(edition));
  // The edition that was just joined stands last, so that it is the last to be forgotten.
  const joined = known.has(earlier.value.edition) ? [] : [earlier.value.edition];
  const ancestors = [...older, ...later.value.ancestors, ...joined].slice(-MAX_ANCESTORS);
  return withBase(later, { ...later.value, ancestors });
}

/** The first with the tags and collections of both; in the trash only when both are. */
function united(first: Item, second: Item): Item {
  const item = after(first, second);
  const { trashed: _trashed, ...value } = item.value;
  return withBase(item, {
    ...value,
    created: first.value.created < second.value.created ? first.value.created : second.value.created,
    changed: first.value.changed > second.value.changed ? first.value.changed : second.value.changed,
    tags: sortedSet([...first.value.tags, ...second.value.tags]),
    collections: sortedSet([...first.value.collections, ...second.value.collections]),
    ...(first.value.trashed === undefined || second.value.trashed === undefined
      ? {}
      : { trashed: first.value.trashed }),
  });
}

const besides = (first: Item, second: Item): Item => ({
  ...withBase(second, { ...second.value, besides: first.id }),
  id: idOfKept(second.value.edition),
});

// Only the bookkeeping differs; the compiler cannot see that the kind stays what it was.
const withBase = (item: Item, value: Item['value']): Item => ({ ...item, value }) as Item;
