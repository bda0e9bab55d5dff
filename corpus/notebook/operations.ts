/** What a batch does to the records; the storage saves all of a batch or nothing. */
import type { NotebookRecord } from './records/decode.ts';

export type Operation = { readonly put: NotebookRecord } | { readonly delete: string };

export const idOf = (operation: Operation): string => ('put' in operation ? operation.put.id : operation.delete);

/** The batch that takes a batch back, given the records as they are before it. */
export function inverseOf(records: ReadonlyMap<string, NotebookRecord>, batch: readonly Operation[]): Operation[] {
  return [...new Set(batch.map(idOf))].map((id) => {
    const before = records.get(id);
    return before === undefined ? { delete: id } : { put: before };
  });
}
