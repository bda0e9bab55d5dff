/**
 * Records from the disk or from a colleague, decoded: known, unknown or refused, always with the reason.
 *
 * Versions: `NOTEBOOK_SCHEMA` rises only when an older program would misread what a newer one writes; it then opens
 * the notebook read-only. Fields and kinds that are merely new do not raise it. Fields are kept where they stand;
 * records of an unknown kind are left as they are.
 */
import * as v from 'valibot';
import { ITEM_KINDS, ItemSchema, type Item } from '../items/item.ts';
import { RECORD_ID } from '../ids.ts';
import { OUTSIDE_DEPTH, OWN_DEPTH, jsonProblem, type Json } from '../json.ts';
import type { Refusal } from '../refusal.ts';
import { GoneSchema, type Gone } from './gone.ts';
import { StepSchema, type Step } from './step.ts';
import { HistorySchema, SearchesSchema, TraceSettingsSchema, type TraceSettings, type Traces } from './traces.ts';
import { VersionSchema, type Version } from './version.ts';

export const NOTEBOOK_SCHEMA = 1;

export type NotebookRecord = Item | Version | Gone | Step | TraceSettings | Traces;

const RecordSchema = v.variant('kind', [
  ItemSchema,
  VersionSchema,
  GoneSchema,
  StepSchema,
  TraceSettingsSchema,
  HistorySchema,
  SearchesSchema,
]);

/** Kinds that may come from outside. */
const CarriedSchema = v.variant('kind', [ItemSchema, VersionSchema, GoneSchema]);
export type CarriedRecord = Item | Version | Gone;

const CARRIED_KINDS: ReadonlySet<string> = new Set([...ITEM_KINDS, 'version', 'gone']);
const KINDS: ReadonlySet<string> = new Set([...CARRIED_KINDS, 'step', 'traces', 'history', 'searches']);

/** A record of a kind that only a newer version knows. */
export interface UnknownRecord {
  readonly id: string;
  readonly kind: string;
  readonly value: Json;
}

export type Decoded<R> =
  | { readonly status: 'known'; readonly record: R }
  | { readonly status: 'unknown'; readonly record: UnknownRecord }
  | { readonly status: 'refused'; readonly refusals: readonly Refusal[] };

const EnvelopeSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(RECORD_ID)),
  kind: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,39}$/)),
  value: v.custom<Json>((value) => value !== undefined),
});

const MAX_ISSUES = 5;

function decode<R>(
  raw: unknown,
  depth: number,
  kinds: ReadonlySet<string>,
  schema: v.GenericSchema<unknown, R>,
): Decoded<R> {
  const problem = jsonProblem(raw, depth);
  if (problem !== null) return { status: 'refused', refusals: [problem] };
  const envelope = v.safeParse(EnvelopeSchema, raw);
  if (!envelope.success) {
    const text = 'is not a record of the notebook with id, kind and value';
    return { status: 'refused', refusals: [{ reason: 'not-a-record', where: '', text }] };
  }
  if (!kinds.has(envelope.output.kind)) return { status: 'unknown', record: envelope.output };
  const parsed = v.safeParse(schema, raw);
  if (parsed.success) return { status: 'known', record: parsed.output };
  const refusals = parsed.issues
    .slice(0, MAX_ISSUES)
    .map((issue): Refusal => ({ reason: 'wrong-shape', where: v.getDotPath(issue) ?? '', text: issue.message }));
  return { status: 'refused', refusals };
}

/** A record of the user's own storage. */
export const decodeRecord = (raw: unknown): Decoded<NotebookRecord> =>
  decode<NotebookRecord>(raw, OWN_DEPTH, KINDS, RecordSchema);

/** A record that somebody else may have made. */
export const decodeCarried = (raw: unknown): Decoded<CarriedRecord> =>
  decode<CarriedRecord>(raw, OUTSIDE_DEPTH, CARRIED_KINDS, CarriedSchema);

const ITEM_KIND_SET: ReadonlySet<string> = new Set(ITEM_KINDS);
export const isItem = (record: NotebookRecord): record is Item => ITEM_KIND_SET.has(record.kind);
