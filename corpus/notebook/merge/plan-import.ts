/** An import before it is made: what it would do, in numbers and by name, and the one batch that does it. */
import { isSameJson } from '../json.ts';
import type { ItemId } from '../ids.ts';
import { ITEM_KINDS, type Item, type ItemKind } from '../items/item.ts';
import { contentOf } from '../items/open-content.ts';
import { itemOf, type Notebook } from '../notebook.ts';
import type { Operation } from '../operations.ts';
import { isItem, type CarriedRecord, type NotebookRecord } from '../records/decode.ts';
import { replacedId } from '../records/version.ts';
import type { Refusal } from '../refusal.ts';
import type { Instant } from '../scalars.ts';
import { merge, type MergeOptions } from './merge.ts';

/** What an import does with an item that it brings. `older`: the notebook has a later edition, and keeps it. */
export const FATES = ['new', 'same', 'older', 'changed', 'both-kept', 'revived', 'left-out'] as const;
export type Fate = (typeof FATES)[number];

export interface ImportPlan {
  readonly counts: Readonly<Record<ItemKind, Readonly<Record<Fate, number>>>>;
  /** Ids of the items that an import would change, keep twice or leave out, so that they can be shown. */
  readonly notable: Readonly<Record<Exclude<Fate, 'new' | 'same' | 'older'>, readonly ItemId[]>>;
  readonly uncircled: readonly ItemId[];
  readonly refused: readonly Refusal[];
  /** For the command `import`; empty when everything is there already. */
  readonly operations: readonly Operation[];
}

export interface Incoming {
  readonly records: readonly CarriedRecord[];
  readonly refused: readonly Refusal[];
}

export function planImport(notebook: Notebook, incoming: Incoming, now: Instant, options: MergeOptions): ImportPlan {
  const isStrange = (record: CarriedRecord): boolean => isStranger(notebook.records.get(record.id), record);
  const records = incoming.records.filter((record) => !isStrange(record));
  const theirs = new Map(records.map((record): [string, NotebookRecord] => [record.id, record]));
  const merged = merge(notebook.records, theirs, options);
  const counts = Object.fromEntries(ITEM_KINDS.map((kind) => [kind, noFates()])) as Record<
    ItemKind,
    Record<Fate, number>
  >;
  const notable = { changed: [], 'both-kept': [], revived: [], 'left-out': [] } as Record<
    keyof ImportPlan['notable'],
    ItemId[]
  >;
  const operations: Operation[] = [];

  for (const record of records) {
    if (!isItem(record)) continue;
    const mine = itemOf(notebook, record.id);
    const result = merged.records.get(record.id);
    const fate = fateOf(mine, record, result, merged);
    counts[record.kind][fate] += 1;
    if (fate in notable) notable[fate as keyof typeof notable].push(record.id);
    const isWhole = mine === undefined || merged.kept.has(record.id);
    const isReplaced = !isWhole && result !== undefined && isItem(result) && !hasSameContent(mine, result);
    if (isReplaced) operations.push({ put: replaced(mine, now) });
  }
  for (const [id, record] of merged.records) {
    const before = notebook.records.get(id);
    if (!isSameJson(before, record)) operations.push({ put: record });
  }
  // A mark of what was gone and has come back; an import deletes nothing else.
  for (const { id, kind } of notebook.records.values()) {
    if (kind === 'gone' && !merged.records.has(id)) operations.push({ delete: id });
  }
  const refused = [...incoming.refused, ...incoming.records.filter(isStrange).map(({ id }) => idTaken(id))];
  return { counts, notable, uncircled: merged.uncircled, refused, operations: unique(operations) };
}

/** Whether the notebook has something else under the same id. */
const isStranger = (mine: NotebookRecord | undefined, theirs: CarriedRecord): boolean =>
  mine !== undefined && mine.kind !== theirs.kind && !(isItem(mine) && isItem(theirs));

const idTaken = (id: string): Refusal => ({ reason: 'id-taken', where: id, text: 'has the id of something else here' });

function noFates(): Record<Fate, number> {
  return { new: 0, same: 0, older: 0, changed: 0, 'both-kept': 0, revived: 0, 'left-out': 0 };
}

function fateOf(
  mine: Item | undefined,
  theirs: Item,
  result: CarriedRecord | undefined,
  { kept, revived, leftOut }: ReturnType<typeof merge>,
): Fate {
  if (leftOut.has(theirs.id)) return 'left-out';
  if (revived.has(theirs.id)) return 'revived';
  if (mine === undefined) return 'new';
  if (kept.has(theirs.id)) return 'both-kept';
  if (result !== undefined && isItem(result) && !looksSame(mine, result)) return 'changed';
  return looksSame(mine, theirs) ? 'same' : 'older';
}

const hasSameContent = (a: Item, b: Item): boolean => isSameJson(contentOf(a), contentOf(b));

/** Whether a reader would see no difference: content, tags, collections and trash agree. */
function looksSame(a: Item, b: Item): boolean {
  const shown = (item: Item): object => ({
    ...item.value,
    kind: item.kind,
    edition: null,
    ancestors: null,
    changed: null,
    created: null,
  });
  return a === b || isSameJson(shown(a), shown(b));
}

/** The edition that an import replaces, kept as a version. */
const replaced = (mine: Item, now: Instant): CarriedRecord => ({
  id: replacedId(mine.value.edition),
  kind: 'version',
  value: { of: mine.id, occasion: 'import', taken: now, item: mine },
});

/** The last of several operations on one record. */
function unique(operations: readonly Operation[]): Operation[] {
  return [...new Map(operations.map((each) => ['put' in each ? each.put.id : each.delete, each])).values()];
}
