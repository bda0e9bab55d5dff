/** The small schemas that the user's records share: instants, bounded texts, tags, hashes, open objects. */
import * as v from 'valibot';

/** An instant of UTC as `Date.prototype.toISOString` writes it, such as 2026-11-21T09:30:00.000Z. */
export type Instant = string;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function isInstant(text: string): boolean {
  const milliseconds = INSTANT.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text;
}
export const InstantSchema = v.pipe(
  v.string(),
  v.check(isInstant, 'is not an instant such as 2026-11-21T09:30:00.000Z'),
);

/** Longest texts, in UTF-16 code units. */
export const LONGEST = { line: 500, remark: 20_000, note: 1_000_000, claim: 20_000 } as const;

/** Any text up to `length`, empty too. */
export const textUpTo = (length: number) => v.pipe(v.string(), v.maxLength(length, `is longer than ${String(length)}`));

/** One line of text: a title, a name. */
export const LineSchema = v.pipe(textUpTo(LONGEST.line), v.regex(/^[^\n\r]*$/, 'is more than one line'));

export const Sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256'));

export const RevisionSchema = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Tags in order, each once, so that two sets of tags are equal when their lists are. */
export const TagsSchema = v.pipe(
  v.array(v.pipe(v.string(), v.check(isTag, 'is no tag'))),
  v.check((texts) => isSortedSet(texts), 'are not in order, each once'),
);

const MAX_TAG = 80;

function isTag(tag: string): boolean {
  return tag !== '' && tag.length <= MAX_TAG && tag === cleanTag(tag);
}

/** The tag as it is kept: composed characters, single spaces, no `#` before it. */
export const cleanTag = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/^[#\s]+/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, MAX_TAG)
    // A character cut in two is left out.
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();

/** Whether texts are in order of code units, each once. */
export function isSortedSet(texts: readonly string[]): boolean {
  return texts.every((text, at) => at === 0 || (texts[at - 1] ?? '') < text);
}

/** The texts in order of code units, each once. */
export const sortedSet = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();

/**
 * An object whose unknown fields are kept: a newer version may have written them, and its work must come through an
 * older one whole.
 */
export function open<E extends v.ObjectEntries>(
  entries: E,
): v.GenericSchema<v.InferInput<v.ObjectSchema<E, undefined>>, v.InferOutput<v.ObjectSchema<E, undefined>>> {
  return v.looseObject(entries);
}
