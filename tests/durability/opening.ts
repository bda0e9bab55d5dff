/** How the experiments open a notebook: notes that are text, small limits so that checkpoints happen often. */
import type { OpenOptions } from '../../electron/main/notebook/storage/open.ts';
import type { StoredRecord } from '../../electron/main/notebook/storage/records.ts';

function asText({ id, kind, value }: StoredRecord): StoredRecord<string> {
  if (typeof value !== 'string') throw new TypeError(`${id} is not text`);
  return { id, kind, value };
}

export const optionsOf = (more: Partial<OpenOptions<string>> = {}): OpenOptions<string> => ({
  decode: asText,
  now: () => new Date('2026-11-21T12:00:00Z'),
  schema: 1,
  migrate: (record) => record,
  isExpected: false,
  reserveBytes: 64 * 1024,
  ...more,
});

/** What is in a notebook, by id. */
export function contentOf(storage: {
  all(onRefused: () => void): Iterable<StoredRecord<string>>;
}): Map<string, string> {
  const content = new Map<string, string>();
  for (const { id, value } of storage.all(() => undefined)) content.set(id, value);
  return content;
}

export const sameContent = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([id, value]) => b.get(id) === value);
