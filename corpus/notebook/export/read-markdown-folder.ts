/** A folder of Markdown files as notes: those that left here, edited or not, and those of other programs. */
import * as v from 'valibot';
import { ItemIdSchema } from '../ids.ts';
import type { Item } from '../items/item.ts';
import { PictureSchema } from '../items/note.ts';
import { refused, taken, type Refusal, type Taken } from '../refusal.ts';
import { InstantSchema, LONGEST, LineSchema, cleanTag, sortedSet } from '../scalars.ts';
import { MarkSchema, itemFrom, type Mark, type Said } from './carried.ts';
import type { Entry } from './codec.ts';
import { namesProblem } from './entry-name.ts';
import { partFrontMatter } from './front-matter.ts';
import { withAttachments } from './markdown-folder.ts';
import type { ReadContext, ReadForm } from './read-annotations.ts';

const MAX_FILES = 100_000;
const MAX_BYTES = 4_000_000;

const AnchorSchema = v.union([
  v.object({ type: v.literal('dossier'), pair: v.string() }),
  v.object({
    type: v.literal('claim'),
    claim: v.string(),
    rev: v.pipe(v.string(), v.regex(/^\d{1,9}$/u), v.transform(Number)),
    text: v.string(),
  }),
  v.object({ type: v.literal('free') }),
]);

/** Each field alone, so that one that another program has spoilt does not take the others with it. */
function field<T>(
  fields: Readonly<Record<string, unknown>>,
  name: string,
  schema: v.GenericSchema<unknown, T>,
): T | null {
  const parsed = v.safeParse(schema, fields[name]);
  return parsed.success ? parsed.output : null;
}

export function readMarkdownFolder(files: readonly Entry[], context: ReadContext): Taken<ReadForm> {
  if (files.length > MAX_FILES) return refused('too-large', '', `has more than ${String(MAX_FILES)} files`);
  const problem = namesProblem(files.map(({ name }) => name));
  if (problem !== null) return { ok: false, refusals: [problem] };
  const records = new Map<string, Item>();
  const refusals: Refusal[] = [];
  for (const file of files.filter(({ name }) => /\.(?:md|markdown)$/iu.test(name))) {
    const read = readFile(file, context);
    if (read.ok && !records.has(read.value.id)) records.set(read.value.id, read.value);
    else if (read.ok) refusals.push({ reason: 'duplicate-id', where: file.name, text: 'is a second file of one note' });
    else refusals.push(...read.refusals.map((each) => ({ ...each, where: `${file.name} ${each.where}`.trim() })));
  }
  return taken({ records: [...records.values()], refused: refusals });
}

function readFile({ name, bytes }: Entry, context: ReadContext): Taken<Item> {
  if (bytes.length > MAX_BYTES) return refused('too-large', '', `is longer than ${String(MAX_BYTES)} bytes`);
  let text: string;
  try {
    text = context.codec.decode(bytes);
  } catch {
    return refused('not-utf8', '', 'is not UTF-8');
  }
  const parted = partFrontMatter(text);
  if (!parted.ok) return parted;
  const said = saidByFile(name, parted.value.fields ?? {}, parted.value.body, context);
  return itemFrom(said, markIn(parted.value.fields ?? {}), context.mine(said.id), context.now, context.codec);
}

function saidByFile(name: string, fields: Readonly<Record<string, unknown>>, body: string, context: ReadContext): Said {
  const pictures = field(fields, 'pictures', v.array(PictureSchema)) ?? [];
  const tags = field(
    fields,
    'tags',
    v.union([
      v.array(v.string()),
      v.pipe(
        v.string(),
        v.transform((one) => one.split(',')),
      ),
    ]),
  );
  const created = field(fields, 'created', InstantSchema) ?? context.now;
  const stem = (name.split('/').at(-1) ?? name).replace(/\.[a-z]+$/iu, '');
  const title = field(fields, 'title', LineSchema) ?? lineOf(field(fields, 'title', v.string()) ?? stem);
  return {
    id: field(fields, 'id', ItemIdSchema) ?? idOfFile(name, body, context),
    kind: 'note',
    content: {
      title,
      text: withAttachments(body, pictures),
      anchor: field(fields, 'anchor', AnchorSchema) ?? { type: 'free' },
      pictures,
    },
    tags: sortedSet((tags ?? []).map(cleanTag).filter((tag) => tag !== '')),
    created,
    changed: field(fields, 'changed', InstantSchema) ?? created,
  };
}

const lineOf = (text: string): string => text.replace(/\s+/gu, ' ').slice(0, LONGEST.line).toWellFormed();

/** A file of another program is the same note for as long as its name and words are the same. */
const idOfFile = (name: string, body: string, { codec }: ReadContext): string =>
  codec.sha256(codec.encode(`${name}\n${body}`)).slice(0, 20);

function markIn(fields: Readonly<Record<string, unknown>>): Mark | null {
  const parsed = v.safeParse(MarkSchema, fields);
  return parsed.success ? parsed.output : null;
}
