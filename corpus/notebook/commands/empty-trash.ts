/** Deleting for good: the items, their versions, and what the undo log knows of them. */
import type { ItemId } from '../ids.ts';
import { itemOf, type Notebook } from '../notebook.ts';
import { idOf, type Operation } from '../operations.ts';
import { goneId, type Gone } from '../records/gone.ts';
import type { Back, Step } from '../records/step.ts';
import { refused, taken, type Taken } from '../refusal.ts';
import type { Context } from './next-edition.ts';

export interface Emptied {
  readonly operations: readonly Operation[];
  readonly purge: readonly string[];
}

export function emptyTrash(notebook: Notebook, ids: readonly ItemId[] | undefined, context: Context): Taken<Emptied> {
  const operations: Operation[] = [];
  const purged = new Set<string>();
  for (const id of new Set(ids ?? notebook.trash)) {
    const item = itemOf(notebook, id);
    if (item === undefined) return refused('no-such-item', id, 'is not in the notebook');
    if (item.value.trashed === undefined) return refused('not-in-trash', id, 'is not in the trash');
    const editions = [...item.value.ancestors, item.value.edition];
    const gone: Gone = { id: goneId(id), kind: 'gone', value: { item: id, at: context.now, editions } };
    operations.push({ put: gone });
    for (const record of [id, ...(notebook.versions.get(id) ?? [])]) purged.add(record);
  }
  // Nor may an undone step put an older mark in the place of the new.
  const about = new Set([...purged, ...operations.map(idOf)]);
  const steps = notebook.steps.flatMap((step) => withoutPurged(step, about, context));
  for (const { old, operation } of steps) {
    if (old !== null) purged.add(old);
    operations.push(...operation);
  }
  const deletes = [...purged].map((id): Operation => ({ delete: id }));
  return taken({ operations: [...deletes, ...operations], purge: [...purged] });
}

/** A step that knows of purged items is written again without them, under a new id: the old record can then be purged. */
function withoutPurged(
  step: Step,
  purged: ReadonlySet<string>,
  context: Context,
): { readonly old: string | null; readonly operation: readonly Operation[] }[] {
  const back = step.value.back.filter((each) => !isAbout(each, purged));
  if (back.length === step.value.back.length) return [];
  const rest: Step = { ...step, id: context.newId(), value: { ...step.value, back } };
  return [{ old: step.id, operation: back.length === 0 ? [] : [{ put: rest }] }];
}

function isAbout(each: Back, purged: ReadonlySet<string>): boolean {
  if (purged.has(idOf(each))) return true;
  return 'put' in each && each.put.kind === 'version' && purged.has(each.put.value.of);
}
