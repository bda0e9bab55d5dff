/** A Web Annotation as it may come from any program, reduced to what we understand of it. */
import * as v from 'valibot';
import { ADDRESS } from './annotations.ts';
import { MarkSchema, type Mark } from './carried.ts';

export interface ReadAnnotation {
  /** As it was written, or an empty text. */
  readonly id: string;
  readonly created: string;
  readonly modified: string;
  readonly words: string;
  readonly tags: readonly string[];
  /** What stands behind `attache://`: a pair or a claim. */
  readonly place: string;
  readonly quote: v.InferOutput<typeof QuoteSchema> | null;
  readonly position: v.InferOutput<typeof PositionSchema> | null;
  readonly styleClass: string;
  readonly rev: number | null;
  readonly text: string | null;
  readonly title: string;
  readonly pictures: readonly unknown[];
  readonly mark: Mark | null;
}

/** One or many, as JSON-LD writes them. */
const ManySchema = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((each): unknown[] => (Array.isArray(each) ? each : [each])),
  ),
  [],
);

const AnnotationSchema = v.object({
  id: v.optional(v.string(), ''),
  created: v.optional(v.string(), ''),
  modified: v.optional(v.string(), ''),
  body: ManySchema,
  target: ManySchema,
  'attache:title': v.optional(v.string(), ''),
  'attache:pictures': v.optional(v.array(v.unknown()), []),
  'attache:mark': v.optional(MarkSchema),
});
const BodySchema = v.object({ value: v.string(), purpose: v.optional(v.string(), 'commenting') });
const TargetSchema = v.object({
  source: v.pipe(v.string(), v.startsWith(ADDRESS)),
  selector: ManySchema,
  styleClass: v.optional(v.string(), ''),
  'attache:rev': v.optional(v.number()),
  'attache:text': v.optional(v.string()),
});
const QuoteSchema = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.string(),
  prefix: v.optional(v.string(), ''),
  suffix: v.optional(v.string(), ''),
});
const PositionSchema = v.object({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() });

const those = <T>(values: readonly unknown[], schema: v.GenericSchema<unknown, T>): T[] =>
  values.flatMap((value) => {
    const parsed = v.safeParse(schema, value);
    return parsed.success ? [parsed.output] : [];
  });

/** Null when it is no annotation or points to nothing of ours. */
export function shapeOf(raw: unknown): ReadAnnotation | null {
  const parsed = v.safeParse(AnnotationSchema, raw);
  if (!parsed.success) return null;
  const { id, created, modified, body, target: targets } = parsed.output;
  const addressed = targets.map((each) => (typeof each === 'string' ? { source: each } : each));
  const [target] = those(addressed, TargetSchema);
  if (target === undefined) return null;
  const bodies = those(body, BodySchema);
  return {
    id,
    created,
    modified,
    words: bodies.find(({ purpose }) => purpose !== 'tagging')?.value ?? '',
    tags: bodies.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
    place: target.source.slice(ADDRESS.length),
    quote: those(target.selector, QuoteSchema)[0] ?? null,
    position: those(target.selector, PositionSchema)[0] ?? null,
    styleClass: target.styleClass,
    rev: target['attache:rev'] ?? null,
    text: target['attache:text'] ?? null,
    title: parsed.output['attache:title'],
    pictures: parsed.output['attache:pictures'],
    mark: parsed.output['attache:mark'] ?? null,
  };
}
