/**
 * The no-copy check: no text of the corpus shares seven words in a row with the texts it draws on,
 * except names and titles that a person has looked at and listed in `exceptions.yaml`.
 */
import * as v from 'valibot';
import { TextSchema } from '../model/scalars.ts';
import { RUN_WORDS, runHashAt, wordsOf, type KeyedHash, type RunFile } from './runs.ts';

/** `corpus/checks/exceptions.yaml`: a name or title that must stand as it is printed. */
const CopyExceptionSchema = v.strictObject({
  /** The one file that may hold it, relative to `corpus/data`. */
  file: TextSchema,
  /** The whole name or title; a part of it is no exception. */
  text: TextSchema,
  reason: TextSchema,
});
export const CopyExceptionsSchema = v.array(CopyExceptionSchema);
export type CopyException = v.InferOutput<typeof CopyExceptionSchema>;

/** One string of the corpus and where it stands. */
export interface TextValue {
  readonly file: string;
  /** Dotted path of the field, `claims.3.text.en`. */
  readonly path: string;
  readonly text: string;
}

export interface CopyFinding {
  readonly kind: 'copied' | 'unused-exception';
  readonly file: string;
  readonly path: string;
  /** The words in question, normalised. */
  readonly words: string;
}

const WEB_ADDRESS = /^https?:\/\/\S+$/;
const ID = /^(?:(?:pol|per|org|src|mis|agr|th|med):[A-Za-z0-9-]+|[A-Z]{3}(?:-[A-Z]{3}\/c|\/b)\d+)$/;

/** Every string inside a parsed file, except web addresses and ids. */
export function* textValues(file: string, value: unknown, path: readonly string[] = []): Generator<TextValue> {
  if (typeof value === 'string') {
    if (!WEB_ADDRESS.test(value) && !ID.test(value)) yield { file, path: path.join('.'), text: value };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) yield* textValues(file, item, [...path, key]);
}

/** Starts of every place where `part` stands whole inside `words`. */
function occurrences(words: readonly string[], part: readonly string[]): number[] {
  return words.flatMap((_, start) => (part.every((word, offset) => words[start + offset] === word) ? [start] : []));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Runs that follow one another or overlap, joined into one stretch of words; `end` is exclusive. */
function joinRuns(starts: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const start of starts) {
    const last = stretches.at(-1);
    if (last !== undefined && start <= last.end) {
      stretches[stretches.length - 1] = { start: last.start, end: start + RUN_WORDS };
    } else {
      stretches.push({ start, end: start + RUN_WORDS });
    }
  }
  return stretches;
}

/** Every stretch of copied words, and every exception that excuses nothing. */
export function findCopies(
  values: Iterable<TextValue>,
  runFile: RunFile,
  exceptions: readonly CopyException[],
  hash: KeyedHash,
): CopyFinding[] {
  const known = new Set(runFile.runs);
  const listed = exceptions.map((exception) => ({ exception, words: wordsOf(exception.text), used: false }));
  const findings: CopyFinding[] = [];
  for (const { file, path, text } of values) {
    const words = wordsOf(text);
    const copied = words.flatMap((_, start) => {
      const run = runHashAt(words, start, runFile.salt, hash);
      return run !== null && known.has(run) ? [start] : [];
    });
    if (copied.length === 0) continue;
    const excused = new Set<number>();
    for (const entry of listed) {
      if (entry.exception.file !== file) continue;
      for (const at of occurrences(words, entry.words)) {
        const inside = copied.filter((start) => start >= at && start + RUN_WORDS <= at + entry.words.length);
        if (inside.length > 0) entry.used = true;
        for (const start of inside) excused.add(start);
      }
    }
    for (const { start, end } of joinRuns(copied.filter((at) => !excused.has(at)))) {
      findings.push({ kind: 'copied', file, path, words: words.slice(start, end).join(' ') });
    }
  }
  const unused = listed
    .filter(({ used }) => !used)
    .map(({ exception, words }): CopyFinding => ({
      kind: 'unused-exception',
      file: exception.file,
      path: '',
      words: words.join(' '),
    }));
  return [...findings, ...unused];
}
