/**
 * Runs of words: the unit in which copied wording shows. A text is normalised to plain words and cut
 * into every run of seven; of the texts that the corpus draws on, only salted hashes of their runs are
 * kept, so that the check can recognise their wording without holding it.
 */
import * as v from 'valibot';

/** Words in a run: few enough to catch a copied clause, enough to spare names and dates. */
export const RUN_WORDS = 7;
/** Hex digits kept of each hash: 48 bits, so chance hits among some thousand runs do not occur. */
const HASH_DIGITS = 12;

/** Keyed hash (HMAC with SHA-256) of `text` as hex; the caller brings it, this folder has no Node. */
export type KeyedHash = (key: string, text: string) => string;

/** `corpus/checks/source-runs.json`. */
export const RunFileSchema = v.strictObject({
  schema: v.literal('attache-source-runs/1'),
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32,}$/, 'not a salt in hex')),
  runWords: v.literal(RUN_WORDS),
  /** How many texts the runs come from. */
  texts: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Sorted, without repeats. */
  runs: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/))),
});
export type RunFile = v.InferOutput<typeof RunFileSchema>;

/** The words of a text: decomposed, without marks, in lower case, letters and digits of any script. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Hash of the run of words that starts at `start`; null where fewer than a run's words are left. */
export function runHashAt(words: readonly string[], start: number, salt: string, hash: KeyedHash): string | null {
  if (start < 0 || start + RUN_WORDS > words.length) return null;
  return hash(salt, words.slice(start, start + RUN_WORDS).join(' ')).slice(0, HASH_DIGITS);
}

/** Hashes of every run of one text, in order. */
export function runHashes(text: string, salt: string, hash: KeyedHash): string[] {
  const words = wordsOf(text);
  return words.flatMap((_, start) => runHashAt(words, start, salt, hash) ?? []);
}

/** The run file of the given texts. */
export function makeRunFile(texts: readonly string[], salt: string, hash: KeyedHash): RunFile {
  const runs = [...new Set(texts.flatMap((text) => runHashes(text, salt, hash)))].sort();
  return { schema: 'attache-source-runs/1', salt, runWords: RUN_WORDS, texts: texts.length, runs };
}
