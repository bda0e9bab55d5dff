/**
 * Items that leave in a form of other programs and come back, perhaps changed there. The form carries which edition
 * left and a digest of what it said: unchanged it is that edition again, changed it is one that comes after it.
 */
import * as v from 'valibot';
import { EditionIdSchema, type EditionId, type ItemId } from '../ids.ts';
import type { Item } from '../items/item.ts';
import { canonical } from '../json.ts';
import { decodeCarried, isItem } from '../records/decode.ts';
import { refused, taken, type Taken } from '../refusal.ts';
import type { Instant } from '../scalars.ts';
import type { Codec } from './codec.ts';

export const MarkSchema = v.object({
  edition: EditionIdSchema,
  /** Former editions, as many as are worth carrying. */
  after: v.pipe(v.array(EditionIdSchema), v.maxLength(128)),
  digest: v.string(),
});
export type Mark = v.InferOutput<typeof MarkSchema>;

const CARRIED_ANCESTORS = 8;

/** What the form says of an item. */
export interface Said {
  readonly id: ItemId;
  readonly kind: Item['kind'];
  readonly content: Readonly<Record<string, unknown>>;
  readonly tags: readonly string[];
  readonly created: Instant;
  readonly changed: Instant;
}

const digestOf = ({ kind, content, tags }: Said, codec: Codec): string =>
  codec.sha256(codec.encode(canonical([kind, content, tags])));

export const markOf = (item: Item, said: Said, codec: Codec): Mark => ({
  edition: item.value.edition,
  after: item.value.ancestors.slice(-CARRIED_ANCESTORS),
  digest: digestOf(said, codec),
});

/**
 * The item as it comes in. What the form has no room for is taken from `mine`, the item of that id here, so that
 * bringing a note back does not empty its shelves. `now` is when one that was changed outside counts as changed.
 */
export function itemFrom(
  said: Said,
  mark: Mark | null,
  mine: Item | undefined,
  now: Instant,
  codec: Codec,
): Taken<Item> {
  const digest = digestOf(said, codec);
  const isUnchanged = mark?.digest === digest;
  const { trashed: _trashed, besides: _besides, ...base } = mine?.kind === said.kind ? mine.value : { collections: [] };
  const raw = {
    id: said.id,
    kind: said.kind,
    value: {
      ...base,
      ...said.content,
      tags: said.tags,
      created: said.created,
      changed: isUnchanged || mark === null ? said.changed : now,
      ...editionOf(mark, isUnchanged, digest),
    },
  };
  const decoded = decodeCarried(raw);
  if (decoded.status === 'refused') return { ok: false, refusals: decoded.refusals };
  if (decoded.status === 'unknown' || !isItem(decoded.record)) return refused('not-a-record', said.id, 'is no item');
  return taken(decoded.record);
}

function editionOf(
  mark: Mark | null,
  isUnchanged: boolean,
  digest: string,
): { readonly edition: EditionId; readonly ancestors: readonly EditionId[] } {
  if (mark !== null && isUnchanged) return { edition: mark.edition, ancestors: mark.after };
  // Named after what it says, so that the same file brought in twice is one edition.
  return { edition: digest.slice(0, 20), ancestors: mark === null ? [] : [...mark.after, mark.edition].slice(-128) };
}
