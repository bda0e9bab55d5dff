/** Which pictures the notebook still speaks of; the bytes of any other may go. */
import { isItem, type NotebookRecord } from './records/decode.ts';

/** Hashes of all pictures of notes, of their earlier versions, and of what undo can bring back. */
export function picturesIn(records: Iterable<NotebookRecord>): Set<string> {
  const found = new Set<string>();
  for (const record of records) for (const hash of hashesIn(record)) found.add(hash);
  return found;
}

function hashesIn(record: NotebookRecord): string[] {
  if (record.kind === 'version') return hashesIn(record.value.item);
  if (record.kind === 'step') return record.value.back.flatMap((each) => ('put' in each ? hashesIn(each.put) : []));
  return isItem(record) && record.kind === 'note' ? record.value.pictures.map(({ hash }) => hash) : [];
}
