/**
 * What the build writes and everything downstream reads. A compiled dossier stands alone: every
 * record that it refers to is in it. Types, and one list of fields: nothing here runs.
 */
import type { Claim } from './claim.ts';
import type { Dossier } from './dossier.ts';
import type { PairId, PolityRef, SourceRef } from './ids.ts';
import type { Csl, Membership, Organisation, Person, Polity, Source } from './records.ts';
import type { LocalText } from './scalars.ts';
import type { Body, MissionType, RecognitionValue, RelationsValue } from './terms.ts';

/** A claim with what the build adds. Dates for sorting are `YYYY-MM-DD`, both ends included. */
export interface CompiledClaim extends Claim {
  /** The file it lives in: a pair id or a polity's code. */
  readonly home: string;
  /** First and last day that the date can mean; null where it is open or absent. */
  readonly sortStart: string | null;
  readonly sortEnd: string | null;
  /** Pairs whose dossiers show it, home first. */
  readonly seenIn: readonly PairId[];
}

export interface CompiledSource extends Omit<Source, 'csl'> {
  /** CSL-JSON, complete with its `id`. */
  readonly csl: Csl & { readonly id: string };
  /** Number in this dossier, from 1, in order of first citation. */
  readonly number: number;
  /** Sources that cite this one where nobody opened it. */
  readonly citedBy: readonly string[];
}

/** What only the sheet of a country or a pair shows; a dossier does not carry it. */
export const SHEET_FIELDS = [
  'capital',
  'region',
  'subregion',
  'languages',
  'currency',
  'neighbours',
  'memberships',
  'successors',
] as const;

/** A polity as a dossier carries it: without its background claims and its sheet. */
export type CompiledPolity = Omit<Polity, 'claims' | (typeof SHEET_FIELDS)[number]>;

/** A membership whose sources stand once for the body, in `Catalogue.bodies`. */
export type CatalogueMembership = Omit<Membership, 'sources' | 'note'>;

/** A polity as the catalogue lists it: by all its names, and with its sheet. */
export interface CataloguePolity extends Omit<
  Polity,
  'claims' | 'sources' | 'existenceNote' | 'memberships' | 'predecessors' | 'codes'
> {
  readonly codes: Omit<Polity['codes'], 'note'>;
  readonly memberships?: readonly CatalogueMembership[];
  readonly predecessors?: readonly PolityRef[];
}

/** A body that polities belong to, with the pages from which the corpus has its members. */
export interface BodyEntry {
  readonly name: string;
  readonly sources: readonly {
    readonly id: SourceRef;
    readonly title: string;
    readonly publisher: string | null;
    readonly url: string | null;
  }[];
}

export interface CompiledDossier extends Omit<Dossier, 'aliases' | 'coversPredecessors' | 'claims' | 'alsoSeenFrom'> {
  readonly aliases: readonly PairId[];
  readonly parties: readonly [PolityRef, PolityRef];
  readonly coversPredecessors: readonly PolityRef[];
  readonly claims: readonly CompiledClaim[];
  /** Claims at home elsewhere, whole, so that the dossier can be read alone. */
  readonly alsoSeenFrom: readonly CompiledClaim[];
  readonly polities: readonly CompiledPolity[];
  readonly persons: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly sources: readonly CompiledSource[];
  /** Labels of every vocabulary term that the dossier uses. */
  readonly labels: Labels;
}

/** Reader-facing words for vocabulary terms, by vocabulary. */
export interface Labels {
  readonly kinds: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly flags: Readonly<Record<string, string>>;
  readonly offices: Readonly<Record<string, string>>;
  readonly agreementTypes: Readonly<Record<string, string>>;
  readonly noteTypes: Readonly<Record<string, string>>;
  readonly reliability: Readonly<Record<string, string>>;
}

/** One line of the shelf: enough to list a dossier without loading it. */
export interface DossierEntry {
  readonly id: PairId;
  readonly title: LocalText;
  readonly parties: readonly [PolityRef, PolityRef];
  readonly updated: string;
  readonly claims: number;
  readonly sources: number;
  readonly threads: number;
  readonly summary: LocalText;
  /** The value on the relations axis that holds today or held last, with the day it was last seen. */
  readonly relations: { readonly value: RelationsValue; readonly asOf: string | null } | null;
  /** At most one for each direction; a direction without a record is not there. */
  readonly recognition: readonly {
    readonly from: PolityRef;
    readonly of: PolityRef;
    readonly value: RecognitionValue;
    readonly asOf: string | null;
  }[];
  /** Missions of either party with the other, or accredited to it from a third country. */
  readonly missions: readonly {
    readonly type: MissionType;
    readonly sender: PolityRef;
    readonly host: string;
    readonly city: string | null;
    /** Whether a last day is recorded. */
    readonly isClosed: boolean;
    readonly asOf: string | null;
  }[];
}

/** `catalogue.json`: what the application knows before it opens anything. */
export interface Catalogue {
  readonly version: string;
  /** Day the edition was closed, `YYYY-MM-DD`. */
  readonly date: string;
  readonly dossiers: readonly DossierEntry[];
  readonly polities: readonly CataloguePolity[];
  readonly bodies: Readonly<Partial<Record<Body, BodyEntry>>>;
  /** Upper-case code or alias → alpha-3. */
  readonly codes: Readonly<Record<string, string>>;
  /** Aliases of pairs that codes alone do not resolve. */
  readonly pairAliases: Readonly<Record<string, PairId>>;
  readonly counts: {
    readonly dossiers: number;
    readonly claims: number;
    readonly sources: number;
    readonly polities: number;
  };
}

/** `manifest.json` of the compiled corpus: every file with its hash. */
export interface CorpusManifest {
  readonly schema: 'attache-corpus/1';
  readonly version: string;
  readonly date: string;
  readonly counts: Catalogue['counts'];
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
}
