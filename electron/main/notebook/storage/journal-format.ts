/**
 * Lines of the journal. A save is the lines of its operations and one line that closes it with its number, how many
 * operations it has and a SHA-256 over them: without that line, or with another hash, none of them happened.
 */
import { createHash } from 'node:crypto';
import { idOfLine } from './records.ts';

export type JournalOperation =
  | { readonly what: 'put'; readonly id: string; readonly line: string }
  | { readonly what: 'delete'; readonly id: string }
  | { readonly what: 'schema'; readonly schema: number };

export interface Save {
  readonly sequence: number;
  readonly operations: readonly JournalOperation[];
}

export interface ReadJournal {
  readonly saves: readonly Save[];
  /** Closing lines whose save is not what was written. */
  readonly damaged: number;
  /** Bytes after the last closing line: a save that was never acknowledged, or damage. */
  readonly tail: number;
  /** Whether something may have followed the last whole save that damage has made unreadable. */
  readonly isEndDamaged: boolean;
}

const CLOSING = /^\{"save":(\d{1,15}),"operations":(\d{1,9}),"hash":"([0-9a-f]{64})"\}$/;
const DELETE = /^\{"delete":"([0-9a-z]{1,64})"\}$/;
const SCHEMA = /^\{"schema":(\d{1,9})\}$/;
const PART_BYTES = 64 * 1024;

export const deleteLine = (id: string): string => `{"delete":"${id}"}`;
export const schemaLine = (schema: number): string => `{"schema":${String(schema)}}`;

const beginHash = (sequence: number): ReturnType<typeof createHash> =>
  createHash('sha256').update(`${String(sequence)}\n`);

/** The bytes of a save, in parts of about 64 kB. */
export function* encodeSave(sequence: number, lines: readonly string[]): Generator<Uint8Array> {
  const hash = beginHash(sequence);
  let part = '';
  for (const line of lines) {
    hash.update(`${line}\n`);
    part += `${line}\n`;
    if (part.length >= PART_BYTES) {
      yield Buffer.from(part);
      part = '';
    }
  }
  yield Buffer.from(
    `${part}{"save":${String(sequence)},"operations":${String(lines.length)},"hash":"${hash.digest('hex')}"}\n`,
  );
}

function operationOf(line: string): JournalOperation | null {
  const id = idOfLine(line);
  if (id !== null) return { what: 'put', id, line };
  const deleted = DELETE.exec(line)?.[1];
  if (deleted !== undefined) return { what: 'delete', id: deleted };
  const schema = SCHEMA.exec(line)?.[1];
  return schema === undefined ? null : { what: 'schema', schema: Number(schema) };
}

/** The save that a closing line ends, or null when its lines are not those that were written. */
function saveOf(closing: RegExpExecArray, before: readonly string[]): Save | null {
  const [, sequence, count, expected] = closing;
  if (Number(count) > before.length) return null;
  // A damaged closing line leaves the lines of its save in front of the next one's.
  const lines = Number(count) === 0 ? [] : before.slice(-Number(count));
  const hash = beginHash(Number(sequence));
  for (const line of lines) hash.update(`${line}\n`);
  if (hash.digest('hex') !== expected) return null;
  const operations = lines.map(operationOf);
  return operations.includes(null)
    ? null
    : { sequence: Number(sequence), operations: operations as readonly JournalOperation[] };
}

/** Whether a line may be the first of a save that a kill or a power cut has left: cut short, or never filled. */
const isBeginning = (line: string): boolean =>
  line === '' || line.startsWith('{"') || line === '{' || /^\0+$/.test(line);

/** Reads a file of the journal as far as it is what was written; damage costs only the saves that it hit. */
export function readJournal(bytes: Uint8Array): ReadJournal {
  const saves: Save[] = [];
  let damaged = 0;
  let isEndDamaged = false;
  let open: string[] = [];
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').split('\n');
  const rest = lines.pop() ?? '';
  for (const line of lines) {
    const closing = CLOSING.exec(line);
    if (closing === null) {
      open.push(line);
      continue;
    }
    const save = saveOf(closing, open);
    if (save === null) damaged += 1;
    else saves.push(save);
    isEndDamaged = save === null;
    open = [];
  }
  if (!isBeginning(open[0] ?? rest)) {
    damaged += 1;
    isEndDamaged = true;
  }
  const tail = open.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0) + Buffer.byteLength(rest);
  return { saves, damaged, tail, isEndDamaged };
}
