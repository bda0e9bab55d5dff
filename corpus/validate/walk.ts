/**
 * Finds every reference in a record by its form, wherever it stands, so that a new field is checked
 * on the day it is added. Prose never has the form of an id as a whole.
 */
import { CLAIM_ID, POLITY_REF, SLUG_REF } from '../model/ids.ts';

export type ReferenceKind =
  'claim' | 'polity' | 'person' | 'organisation' | 'source' | 'mission' | 'agreement' | 'thread';

export interface Reference {
  readonly kind: ReferenceKind;
  readonly ref: string;
  readonly path: readonly (string | number)[];
}

const KIND_BY_PREFIX: Readonly<Record<string, ReferenceKind>> = {
  pol: 'polity',
  per: 'person',
  org: 'organisation',
  src: 'source',
  mis: 'mission',
  agr: 'agreement',
  th: 'thread',
};

function kindOf(text: string): ReferenceKind | null {
  if (CLAIM_ID.test(text)) return 'claim';
  if (POLITY_REF.test(text) || SLUG_REF.test(text)) return KIND_BY_PREFIX[text.slice(0, text.indexOf(':'))] ?? null;
  return null;
}

/** Every reference inside `value`; the `id` of a record is its name, not a reference. */
export function* referencesIn(value: unknown, path: readonly (string | number)[] = []): Generator<Reference> {
  if (typeof value === 'string') {
    const kind = kindOf(value);
    if (kind !== null) yield { kind, ref: value, path };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const entries: Iterable<[string | number, unknown]> = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, item] of entries) {
    if (key !== 'id') yield* referencesIn(item, [...path, key]);
  }
}
