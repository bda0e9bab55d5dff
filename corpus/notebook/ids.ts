/**
 * Identifiers of what the user writes. Records have lower-case letters and digits, as the storage asks for. Own
 * claims and sources are cited by forms that no id of the corpus can have: `MLI-RUS/u…` and `own:…`.
 */
import * as v from 'valibot';
import { PAIR_ID, type PairId } from '../model/ids.ts';

export type ItemId = string;
/** Names one state of an item; every change gives a new one. */
export type EditionId = string;
export type OwnClaimId = string;
export type OwnSourceRef = `own:${string}`;

const ALPHABET = '0123456789abcdefghijklmnopqrstuv';
/** 100 bits. */
const ID_LENGTH = 20;

/** An item's id; `k` before it marks the other edition of an item, kept beside it by a merge. */
export const ITEM_ID = /^k?[0-9a-z]{20}$/;
export const EDITION_ID = /^[0-9a-z]{20}$/;
export const RECORD_ID = /^[0-9a-z]{1,64}$/;
export const OWN_CLAIM_ID = /^[A-Z]{3}-[A-Z]{3}\/uk?[0-9a-z]{20}$/;
export const OWN_SOURCE_REF = /^own:k?[0-9a-z]{20}$/;

export const ItemIdSchema = v.pipe(v.string(), v.regex(ITEM_ID, 'is not the id of an item'));
export const EditionIdSchema = v.pipe(v.string(), v.regex(EDITION_ID, 'is not the name of an edition'));
export const RecordIdSchema = v.pipe(v.string(), v.regex(RECORD_ID, 'is not the id of a record'));
export const PairIdSchema = v.pipe(
  v.string(),
  v.regex(PAIR_ID, 'is not a pair such as MLI-RUS'),
  v.check((pair) => pair.slice(0, 3) < pair.slice(4), 'is not in the order of the alphabet'),
);

/** A new id out of 20 random bytes, which `random` must give. */
export function newId(random: (bytes: number) => Uint8Array): ItemId {
  return Array.from(random(ID_LENGTH), (byte) => ALPHABET.charAt(byte & 31)).join('');
}

/** The id of an edition that a merge keeps beside the one that stayed; the same on both sides of an exchange. */
export const idOfKept = (edition: EditionId): ItemId => `k${edition}`;

export const ownClaimId = (pair: PairId, item: ItemId): OwnClaimId => `${pair}/u${item}`;
export const ownSourceRef = (item: ItemId): OwnSourceRef => `own:${item}`;

/** The item behind the id of an own claim or source; null for an id of the corpus. */
export function itemBehind(id: string): ItemId | null {
  if (OWN_CLAIM_ID.test(id)) return id.slice('AAA-BBB/u'.length);
  return OWN_SOURCE_REF.test(id) ? id.slice('own:'.length) : null;
}
