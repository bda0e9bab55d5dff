/** Web Annotations read back: our own whole, those of other programs as far as they point to a claim or dossier. */
import * as v from 'valibot';
import { PAIR_ID } from '../../model/ids.ts';
import { codePointsBefore } from '../anchors/code-points.ts';
import { ITEM_ID } from '../ids.ts';
import { COLOURS } from '../items/highlight.ts';
import type { Item } from '../items/item.ts';
import { OUTSIDE_DEPTH, canonical, jsonProblem } from '../json.ts';
import { refused, taken, type Refusal, type Taken } from '../refusal.ts';
import { cleanTag, sortedSet, type Instant } from '../scalars.ts';
import { shapeOf, type ReadAnnotation } from './annotation-shapes.ts';
import { ITEM_URN } from './annotations.ts';
import { itemFrom, type Said } from './carried.ts';
import type { Codec } from './codec.ts';

export interface ReadContext {
  readonly now: Instant;
  readonly codec: Codec;
  /** The item of an id that is already here. */
  readonly mine: (id: string) => Item | undefined;
  /** A claim of the corpus or of the user, for annotations that do not carry its text. */
  readonly claim: (id: string) => { readonly rev: number; readonly text: string } | undefined;
}

export interface ReadForm {
  readonly records: readonly Item[];
  readonly refused: readonly Refusal[];
}

const MAX_CHARACTERS = 64_000_000;

/** Reads a collection, a page, a list or a single annotation. Refuses the whole only when it is no sound JSON. */
export function readAnnotations(text: string, context: ReadContext): Taken<ReadForm> {
  if (text.length > MAX_CHARACTERS) return refused('too-large', '', `is longer than ${String(MAX_CHARACTERS)}`);
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return refused('not-json', '', 'is not JSON');
  }
  const problem = jsonProblem(raw, OUTSIDE_DEPTH);
  if (problem !== null) return { ok: false, refusals: [problem] };
  const records = new Map<string, Item>();
  const refusals: Refusal[] = [];
  annotationsIn(raw).forEach((each, at) => {
    const read = readOne(each, context);
    const place = `annotation ${String(at + 1)}`;
    if (!read.ok) refusals.push(...read.refusals.map((each) => ({ ...each, where: `${place} ${each.where}`.trim() })));
    else if (records.has(read.value.id)) {
      refusals.push({ reason: 'duplicate-id', where: place, text: `has the id ${read.value.id} a second time` });
    } else records.set(read.value.id, read.value);
  });
  return taken({ records: [...records.values()], refused: refusals });
}

function annotationsIn(raw: unknown): readonly unknown[] {
  if (Array.isArray(raw)) return raw;
  const page = v.safeParse(v.object({ items: v.array(v.unknown()) }), raw);
  if (page.success) return page.output.items;
  const collection = v.safeParse(v.object({ first: v.object({ items: v.array(v.unknown()) }) }), raw);
  return collection.success ? collection.output.first.items : [raw];
}

function readOne(raw: unknown, context: ReadContext): Taken<Item> {
  const annotation = shapeOf(raw);
  if (annotation === null) return refused('foreign-target', '', 'is no Web Annotation of something in Attaché');
  const created = instant(annotation.created) ?? context.now;
  const said: Said = {
    ...(PAIR_ID.test(annotation.place) ? noteOnDossier(annotation) : onClaim(annotation, context)),
    id: idOf(annotation, raw, context.codec),
    tags: sortedSet(annotation.tags.map(cleanTag).filter((tag) => tag !== '')),
    created,
    changed: instant(annotation.modified) ?? created,
  };
  return itemFrom(said, annotation.mark, context.mine(said.id), context.now, context.codec);
}

type What = Pick<Said, 'kind' | 'content'>;

function noteOnDossier({ place, title, words, pictures }: ReadAnnotation): What {
  return { kind: 'note', content: { title, text: words, anchor: { type: 'dossier', pair: place }, pictures } };
}

/** With a quote it is a highlight, without one a note. */
function onClaim(annotation: ReadAnnotation, context: ReadContext): What {
  const { place: claim, quote, words, title, pictures } = annotation;
  const known = context.claim(claim);
  const rev = annotation.rev ?? known?.rev ?? 1;
  const quoted = quote === null ? '' : quote.prefix + quote.exact + quote.suffix;
  const text = annotation.text ?? known?.text ?? quoted;
  if (quote === null) {
    return { kind: 'note', content: { title, text: words, anchor: { type: 'claim', claim, rev, text }, pictures } };
  }
  const { exact, prefix, suffix } = quote;
  const from = Math.max(0, text.indexOf(prefix + exact)) + prefix.length;
  const start = annotation.position?.start ?? codePointsBefore(text, from);
  const position = { start, end: annotation.position?.end ?? start + codePointsBefore(exact, exact.length) };
  const colour = COLOURS.find((each) => annotation.styleClass === `attache-${each}`) ?? COLOURS[0];
  const content = { claim, rev, text, quote: { exact, prefix, suffix }, position, colour, comment: words };
  return { kind: 'highlight', content };
}

/** The item's own id; for an annotation of another program one that follows from what it is. */
function idOf({ id }: ReadAnnotation, raw: unknown, codec: Codec): string {
  const own = id.startsWith(ITEM_URN) ? id.slice(ITEM_URN.length) : '';
  return ITEM_ID.test(own) ? own : codec.sha256(codec.encode(id === '' ? canonical(raw) : id)).slice(0, 20);
}

function instant(text: string): Instant | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
