/** Turns operations into the lines of a save and the changes in memory that follow when it is on the medium. */
import { deleteLine, schemaLine, type JournalOperation } from './journal-format.ts';
import { pace } from './pace.ts';
import { checkId, lineOf, type Operation } from './records.ts';

export interface Batch {
  readonly operations: readonly JournalOperation[];
  readonly lines: readonly string[];
  /** Nothing but deletions, which may use the room that is kept for them. */
  readonly isDeleting: boolean;
}

/** Encodes a save. Rejects with `bad-record` when one of its records cannot be kept. */
export async function encodeBatch(operations: readonly Operation<unknown>[]): Promise<Batch> {
  const tick = pace();
  const encoded: JournalOperation[] = [];
  const lines: string[] = [];
  for (const operation of operations) {
    await tick();
    if ('put' in operation) {
      const line = lineOf(operation.put);
      encoded.push({ what: 'put', id: operation.put.id, line });
      lines.push(line);
    } else {
      encoded.push({ what: 'delete', id: checkId(operation.delete) });
      lines.push(deleteLine(operation.delete));
    }
  }
  return { operations: encoded, lines, isDeleting: encoded.every(({ what }) => what === 'delete') };
}

/** The same save, which also says that the records have another schema from here on. */
export const withSchema = ({ operations, lines, isDeleting }: Batch, schema: number): Batch => ({
  operations: [{ what: 'schema', schema }, ...operations],
  lines: [schemaLine(schema), ...lines],
  isDeleting,
});
