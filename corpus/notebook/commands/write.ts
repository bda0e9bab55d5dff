/** Creating, editing, reverting: what changes the content of an item. */
import type { ItemId } from '../ids.ts';
import { isSameJson, wellFormed } from '../json.ts';
import { CONTENT_ENTRIES, type Item } from '../items/item.ts';
import { contentIn, contentOf } from '../items/open-content.ts';
import { itemOf, versionsOf, type Notebook } from '../notebook.ts';
import type { Operation } from '../operations.ts';
import { decodeRecord, isItem } from '../records/decode.ts';
import type { VersionOccasion } from '../records/version.ts';
import { refused, taken, type Taken } from '../refusal.ts';
import { cleanTag, sortedSet } from '../scalars.ts';
import { checkParent } from './collections.ts';
import type { Command } from './command.ts';
import { ancestorsAfter, type Context } from './next-edition.ts';
import { isWorthKeeping, toThin } from './thinning.ts';

type Of<D extends Command['do']> = Extract<Command, { readonly do: D }>;

/** Kinds whose earlier versions are kept: what a user writes, as against what he files. */
const HAS_VERSIONS: ReadonlySet<string> = new Set(['note', 'highlight', 'claim', 'source']);

export function create(notebook: Notebook, command: Of<'create'>, context: Context): Taken<Operation[]> {
  const id = command.id ?? context.newId();
  if (notebook.records.has(id)) return refused('id-taken', id, 'is the id of something else');
  const { kind, content } = command.draft;
  const value = {
    ...contentIn(wellFormed(content)),
    created: context.now,
    changed: context.now,
    edition: context.newId(),
    ancestors: [],
    tags: sortedSet((command.tags ?? []).map((tag) => cleanTag(tag.toWellFormed())).filter((tag) => tag !== '')),
    collections: sortedSet(command.collections ?? []),
  };
  return putChecked(notebook, { id, kind, value });
}

export function edit(notebook: Notebook, { id, draft }: Of<'edit'>, context: Context): Taken<Operation[]> {
  const before = itemOf(notebook, id);
  if (before === undefined) return refused('no-such-item', id, 'is not in the notebook');
  if (before.kind !== draft.kind)
    return refused('other-kind', id, `is a ${before.kind} and cannot become another thing`);
  const known: ReadonlySet<string> = new Set(Object.keys(CONTENT_ENTRIES[draft.kind]));
  // What only a newer version knows is not in the draft, and stays.
  const kept = Object.fromEntries(Object.entries(contentOf(before)).filter(([field]) => !known.has(field)));
  const content = { ...kept, ...contentIn(wellFormed(draft.content)) };
  return replaceContent(notebook, before, content, 'edit', context);
}

export function revert(notebook: Notebook, { version }: Of<'revert'>, context: Context): Taken<Operation[]> {
  const record = notebook.records.get(version);
  if (record?.kind !== 'version') return refused('no-such-version', version, 'is not among the earlier versions');
  const now = itemOf(notebook, record.value.of);
  if (now === undefined) return refused('no-such-item', record.value.of, 'is no longer in the notebook');
  return replaceContent(notebook, now, contentOf(record.value.item), 'revert', context);
}

function replaceContent(
  notebook: Notebook,
  before: Item,
  content: Readonly<Record<string, unknown>>,
  occasion: VersionOccasion,
  context: Context,
): Taken<Operation[]> {
  const old = contentOf(before);
  if (isSameJson(old, content)) return taken([]);
  const base = Object.fromEntries(Object.entries(before.value).filter(([field]) => !Object.hasOwn(old, field)));
  const next = {
    ...content,
    ...(before.kind === 'claim' ? { rev: nextRevision(before, content) } : {}),
    ...base,
    changed: context.now,
    edition: context.newId(),
    ancestors: ancestorsAfter(before),
  };
  const put = putChecked(notebook, { id: before.id, kind: before.kind, value: next });
  return put.ok ? taken([...put.value, ...keepVersion(notebook, before, occasion, context)]) : put;
}

/** The revision of an own claim rises by itself when its words change. */
function nextRevision(before: Extract<Item, { kind: 'claim' }>, content: Readonly<Record<string, unknown>>): number {
  return before.value.rev + (isSameJson(before.value.text, content['text']) ? 0 : 1);
}

function putChecked(notebook: Notebook, raw: { readonly id: ItemId; readonly kind: string; readonly value: unknown }) {
  const decoded = decodeRecord(raw);
  if (decoded.status === 'refused') return { ok: false, refusals: decoded.refusals } as const;
  if (decoded.status === 'unknown' || !isItem(decoded.record)) {
    return refused('not-a-record', raw.id, 'is no item of the notebook');
  }
  const item = decoded.record;
  const problem = item.kind === 'collection' ? checkParent(notebook, item.id, item.value.parent) : null;
  return problem === null ? taken<Operation[]>([{ put: item }]) : { ok: false as const, refusals: [problem] };
}

/** Keeps the state that is replaced where it is worth it, and lets go of versions that have grown too many. */
function keepVersion(notebook: Notebook, before: Item, occasion: VersionOccasion, context: Context): Operation[] {
  if (!HAS_VERSIONS.has(before.kind)) return [];
  const versions = versionsOf(notebook, before.id);
  const isKept = occasion !== 'edit' || isWorthKeeping(versions, before.value.changed, context.now);
  if (!isKept) return [];
  const value = { of: before.id, occasion, taken: context.now, item: before };
  const thinned = toThin(versions, context.now).map((id): Operation => ({ delete: id }));
  return [{ put: { id: context.newId(), kind: 'version', value } }, ...thinned];
}
