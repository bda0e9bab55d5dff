/** What the build writes under `search/` beside the index, and the engine reads. Types only. */
import type { ClaimId, PairId } from './ids.ts';
import type { Assertion, Confidence, Family, Status } from './terms.ts';

/** A line of `search/units.jsonl`: what a search hit shows. The lines stand in the order of the index. */
export interface SearchUnit {
  readonly claim: ClaimId;
  readonly seenIn: readonly PairId[];
  readonly text: string;
  /** Names of the actors as the record prefers them. */
  readonly names: readonly string[];
  /** Alpha-3 codes of the polities among the actors and speakers, sorted. */
  readonly polities: readonly string[];
  /** Every other spelling by which an actor can be found; a polity's stand in the catalogue. */
  readonly spellings: readonly (readonly string[])[];
  readonly date: string | null;
  readonly asOf: string | null;
  readonly family: Family;
  readonly kind: string;
  readonly kindLabel: string;
  readonly assertion: Assertion;
  readonly status: Status;
  readonly confidence: Confidence;
  readonly sources: number;
  readonly sortStart: string | null;
  readonly sortEnd: string | null;
  /** Disputed or denied itself, or at odds with another claim. */
  readonly isDisputed: boolean;
  /** Ids of its sources. */
  readonly sourceIds: readonly string[];
  /** Languages of its sources (BCP 47), each once. */
  readonly languages: readonly string[];
}

/** A person or organisation whom a query may name. */
export interface DirectoryActor {
  readonly id: string;
  readonly name: string;
  /** Every other spelling. */
  readonly spellings: readonly string[];
  /** Tells namesakes apart; for an organisation null. */
  readonly detail: string | null;
  readonly claims: number;
}

/** `search/directory.json`: what the query reader knows besides the texts. */
export interface SearchDirectory {
  readonly persons: readonly DirectoryActor[];
  readonly organisations: readonly DirectoryActor[];
  /** Families and kinds of claims; `value` is what `theme:` takes. */
  readonly topics: readonly {
    readonly value: string;
    readonly family: Family;
    /** Null for the family itself. */
    readonly kind: string | null;
    readonly label: string;
    readonly claims: number;
  }[];
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly publisher: string | null;
    readonly language: string;
    readonly claims: number;
  }[];
  /** Folded French word or words of the closed vocabulary → English terms. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  /** Folded words that are never stemmed: names of countries and persons. */
  readonly protectedNames: readonly string[];
}

/** The values of one attribute, and for each unit, in index order, which of them it has (by number). */
export interface SearchColumn {
  readonly values: readonly string[];
  readonly of: readonly (readonly number[])[];
}

/** `search/columns.json`: what filters and facets need of every unit, so that units are read only to be shown. */
export interface SearchColumns {
  readonly claims: readonly ClaimId[];
  /** Alpha-3 codes of the polities that act or speak. */
  readonly polities: SearchColumn;
  /** Pairs whose dossiers show the claim, home first. */
  readonly pairs: SearchColumn;
  readonly family: SearchColumn;
  readonly kind: SearchColumn;
  readonly status: SearchColumn;
  /** Languages of the sources. */
  readonly languages: SearchColumn;
  /** Ids of the sources. */
  readonly sources: SearchColumn;
  /** First and last day that the date, or else the as-of date, can mean; null where open or absent. */
  readonly first: readonly (string | null)[];
  readonly last: readonly (string | null)[];
  /** Numbers of the disputed units. */
  readonly disputed: readonly number[];
}
