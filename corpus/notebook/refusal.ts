/** Why something from outside, or a command, was not taken: a name that programs know and a sentence for people. */

export const REFUSAL_REASONS = [
  // Of any value
  'too-deep',
  'too-large',
  'forbidden-key',
  'lone-surrogate',
  'not-json',
  'not-utf8',
  // Of a record
  'not-a-record',
  'wrong-shape',
  'newer-kind',
  'newer-schema',
  'duplicate-id',
  // Of a command
  'no-such-item',
  'no-such-version',
  'id-taken',
  'other-kind',
  'cycle',
  'not-in-trash',
  'nothing-to-undo',
  'nothing-to-redo',
  // Of what is carried in
  'unsafe-name',
  'duplicate-name',
  'not-in-manifest',
  'missing-entry',
  'wrong-hash',
  'wrong-size',
  'no-manifest',
  'missing-picture',
  'foreign-target',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export interface Refusal {
  readonly reason: RefusalReason;
  /** Where it stands: a path of keys, an id, a file and line; empty for the whole. */
  readonly where: string;
  /** A sentence without its subject: "is nested deeper than 32 levels". */
  readonly text: string;
}

export type Taken<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };

export const taken = <T>(value: T): Taken<T> => ({ ok: true, value });

export const refused = (reason: RefusalReason, where: string, text: string): Taken<never> => ({
  ok: false,
  refusals: [{ reason, where, text }],
});
