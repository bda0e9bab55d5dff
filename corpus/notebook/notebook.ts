/** The notebook in memory: all records by id, with what the commands must find without looking through them all. */
import type { ItemId } from './ids.ts';
import type { Item } from './items/item.ts';
import type { Operation } from './operations.ts';
import { isItem, type NotebookRecord } from './records/decode.ts';
import type { Step } from './records/step.ts';
import type { Version } from './records/version.ts';

export interface Notebook {
  readonly records: ReadonlyMap<string, NotebookRecord>;
  /** Ids of versions by the item they are of. */
  readonly versions: ReadonlyMap<ItemId, ReadonlySet<string>>;
  /** Steps in the order they were made. */
  readonly steps: readonly Step[];
  readonly collections: ReadonlySet<ItemId>;
  readonly trash: ReadonlySet<ItemId>;
}

interface Writable {
  readonly records: Map<string, NotebookRecord>;
  readonly versions: Map<ItemId, Set<string>>;
  readonly steps: Step[];
  readonly collections: Set<ItemId>;
  readonly trash: Set<ItemId>;
}

export function openNotebook(records: Iterable<NotebookRecord>): Notebook {
  const notebook: Writable = {
    records: new Map(),
    versions: new Map(),
    steps: [],
    collections: new Set(),
    trash: new Set(),
  };
  for (const record of records) add(notebook, record);
  notebook.steps.sort((a, b) => a.value.number - b.value.number);
  return notebook;
}

/** Carries out a batch in memory, after the storage has acknowledged it. Costs as much as the batch is long. */
export function applyBatch(notebook: Notebook, batch: readonly Operation[]): void {
  const writable = notebook as Writable;
  for (const operation of batch) {
    remove(writable, 'put' in operation ? operation.put.id : operation.delete);
    if ('put' in operation) add(writable, operation.put);
  }
  writable.steps.sort((a, b) => a.value.number - b.value.number);
}

function add(notebook: Writable, record: NotebookRecord): void {
  notebook.records.set(record.id, record);
  if (record.kind === 'version') {
    const { of } = record.value;
    notebook.versions.set(of, (notebook.versions.get(of) ?? new Set()).add(record.id));
  } else if (record.kind === 'step') notebook.steps.push(record);
  else if (isItem(record)) {
    if (record.kind === 'collection') notebook.collections.add(record.id);
    if (record.value.trashed !== undefined) notebook.trash.add(record.id);
  }
}

function remove(notebook: Writable, id: string): void {
  const record = notebook.records.get(id);
  if (record === undefined) return;
  notebook.records.delete(id);
  notebook.collections.delete(id);
  notebook.trash.delete(id);
  if (record.kind === 'version') {
    const siblings = notebook.versions.get(record.value.of);
    siblings?.delete(id);
    if (siblings?.size === 0) notebook.versions.delete(record.value.of);
  } else if (record.kind === 'step') {
    notebook.steps.splice(
      notebook.steps.findIndex((step) => step.id === id),
      1,
    );
  }
}

export function itemOf(notebook: Notebook, id: string): Item | undefined {
  const record = notebook.records.get(id);
  return record !== undefined && isItem(record) ? record : undefined;
}

export function* itemsOf(notebook: Notebook): Generator<Item> {
  for (const record of notebook.records.values()) if (isItem(record)) yield record;
}

/** Earlier versions of an item, oldest first. */
export function versionsOf(notebook: Notebook, id: ItemId): Version[] {
  const found = [...(notebook.versions.get(id) ?? [])].flatMap((version) => {
    const record = notebook.records.get(version);
    return record?.kind === 'version' ? [record] : [];
  });
  return found.sort((a, b) => (a.value.taken < b.value.taken ? -1 : a.value.taken > b.value.taken ? 1 : 0));
}
