/**
 * What can be said of any two polities without a dossier: computed from their own records, in the
 * order of their codes. It never says how they stand with each other: absence of research is not
 * absence of relations. JSON values only.
 */
import type { ClaimId, PairId } from './ids.ts';
import type { Body, MembershipStatus, PolityType, Region } from './terms.ts';

/** One of the two, with what a heading needs. */
export interface SheetPolity {
  readonly code: string;
  readonly name: string;
  readonly type: PolityType;
  readonly description: string;
  /** Name of the capital; null where the corpus records none. */
  readonly capital: string | null;
  readonly region: Region | null;
  readonly subregion: string | null;
}

export interface SheetDistance {
  /** Whole kilometres between the capitals; null with the reason in words. */
  readonly km: number | null;
  readonly reason: string | null;
  /** How it was measured, in words. */
  readonly method: string;
}

/** A body that both belong to, or belonged to at the same time. */
export interface SheetMembership {
  readonly organisation: Body;
  readonly name: string;
  /** `YYYY-MM-DD` from which both were in it, as far as both days are known; null otherwise. */
  readonly since: string | null;
  /** Day on which the first of the two was out of it; null while both are in it. */
  readonly until: string | null;
  /** How each of the two belongs to it, in the order of the pair. */
  readonly as: readonly [MembershipStatus | 'member', MembershipStatus | 'member'];
  /** The older of the two days on which a source saw it so; null where neither gives one. */
  readonly asOf: string | null;
}

/** A claim among whose actors and speakers both polities are. */
export interface SheetClaim {
  readonly claim: ClaimId;
  readonly seenIn: readonly PairId[];
}

export interface PairSheet {
  /** True when this edition has a dossier on the two. Stands first, for whoever reads the line and not the object. */
  readonly researched: boolean;
  readonly pair: PairId;
  /** The same in plain words. */
  readonly words: string;
  readonly polities: readonly [SheetPolity, SheetPolity];
  readonly distance: SheetDistance;
  readonly commonBorder: boolean | 'unknown';
  readonly sameRegion: boolean | 'unknown';
  readonly sameSubregion: boolean | 'unknown';
  /** ISO 639 codes. */
  readonly commonLanguages: readonly string[];
  /** ISO 4217 codes. */
  readonly commonCurrency: readonly string[];
  readonly commonMemberships: readonly SheetMembership[];
  readonly claims: readonly SheetClaim[];
  /** The dossier to open: the pair's own, or the one that covers it (`MLI-RUS` for Mali and the Soviet Union). */
  readonly dossier: PairId | null;
}

/** A polity that a reader may have meant. */
export interface PolityHit {
  readonly code: string;
  readonly name: string;
}

/** What asking for a sheet by two names, codes or ids gives. */
export type PairSheetAnswer =
  | { readonly found: true; readonly sheet: PairSheet }
  | {
      readonly found: false;
      /** `unknown`: names no polity; `ambiguous`: names several; `same`: both are one polity. */
      readonly reason: 'unknown' | 'ambiguous' | 'same';
      /** The part of the question that failed. */
      readonly asked: string;
      readonly near: readonly PolityHit[];
    };
