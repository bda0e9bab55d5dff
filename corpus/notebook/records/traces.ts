/**
 * Traces of reading: which dossiers were opened, what was searched. Not items: never exported, merged or undone, and
 * off until the user switches them on.
 */
import * as v from 'valibot';
import type { Operation } from '../operations.ts';
import { InstantSchema, LONGEST, open, textUpTo, type Instant } from '../scalars.ts';

export const TRACE_KINDS = ['history', 'searches'] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

/** How many of each are kept. */
const MAX_TRACES = 200;

export const TraceSettingsSchema = v.strictObject({
  id: v.literal('traces'),
  kind: v.literal('traces'),
  value: open({ history: v.boolean(), searches: v.boolean() }),
});
export type TraceSettings = Readonly<v.InferOutput<typeof TraceSettingsSchema>>;

const TracesSchema = open({
  /** Newest first: the address of a page in the application, or what was searched. */
  traces: v.pipe(v.array(open({ at: InstantSchema, text: textUpTo(LONGEST.remark) })), v.maxLength(MAX_TRACES)),
});

export const HistorySchema = v.strictObject({
  id: v.literal('history'),
  kind: v.literal('history'),
  value: TracesSchema,
});
export const SearchesSchema = v.strictObject({
  id: v.literal('searches'),
  kind: v.literal('searches'),
  value: TracesSchema,
});
export type Traces = Readonly<v.InferOutput<typeof HistorySchema> | v.InferOutput<typeof SearchesSchema>>;

export const DEFAULT_TRACE_SETTINGS: TraceSettings = {
  id: 'traces',
  kind: 'traces',
  value: { history: false, searches: false },
};

/** Adds a trace, once: an older one of the same text goes. Nothing at all while that kind is switched off. */
export function leaveTrace(
  settings: TraceSettings,
  kind: TraceKind,
  before: Traces | undefined,
  trace: { readonly at: Instant; readonly text: string },
): Operation[] {
  if (!settings.value[kind]) return [];
  const others = (before?.value.traces ?? []).filter(({ text }) => text !== trace.text);
  const value = { traces: [trace, ...others].slice(0, MAX_TRACES) };
  return [{ put: kind === 'history' ? { id: kind, kind, value } : { id: kind, kind, value } }];
}

/** The records that "erase all traces" deletes. The medium must be purged of them too. */
export const TRACE_RECORDS: readonly string[] = TRACE_KINDS;
