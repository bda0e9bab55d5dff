/** What a search takes and gives, for the window and the command line alike. JSON values only. */
import type { PairId } from './ids.ts';
import type { SearchUnit } from './search-files.ts';
import type { PolityHit } from './pair-sheet.ts';

/** What a page of answers can be narrowed by, without asking again. */
export const FACETS = ['country', 'theme', 'decade', 'status', 'lang'] as const;
export type FacetName = (typeof FACETS)[number];

/** Chosen values by facet: of one facet any will do, of several facets all must hold. */
export type FacetChoice = Readonly<Partial<Record<FacetName, readonly string[]>>>;

export interface SearchInput {
  /** Whatever the reader typed; any string is a valid query. */
  readonly text: string;
  /** Most hits to return, 1 to 200. */
  readonly limit: number;
  readonly facets?: FacetChoice;
  /** Where the caret stands in `text`, for completions; absent: none are asked for. */
  readonly caret?: number;
  /** Take every word as typed: no correction, no widening from all words to any. */
  readonly exact?: boolean;
  /** Also say, for each hit, what its score is made of. */
  readonly explain?: boolean;
}

/** A run of UTF-16 code units in a text, end excluded. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** The part of a text that is shown: cut around the words that answer, at the ends of words. */
export interface Snippet {
  readonly text: string;
  /** Runs of `text`, this one, that answer the query. */
  readonly marks: readonly Mark[];
  /** True where words before or after were left out. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

export interface SearchHit extends SearchUnit {
  /** Dossier to open: the claim's home, or the first dossier that shows it. */
  readonly pair: PairId;
  readonly score: number;
  /** Runs of `text` that answer the query. */
  readonly marks: readonly Mark[];
  readonly snippet: Snippet;
  /** Names that answer the query though the text does not hold them. */
  readonly matchedNames: readonly string[];
  /** Only when asked for. */
  readonly why?: HitExplanation;
}

/** What a hit's place rests on. */
export interface HitExplanation {
  /** Lunr's score of each word of the query, and the fields that hold it. */
  readonly words: readonly { readonly text: string; readonly score: number; readonly fields: readonly string[] }[];
  /** What stood between it and the hit before it, whose score is equal; null where the scores differ. */
  readonly tie: 'newer' | 'better-sourced' | 'id' | null;
}

/** A note of the reader's own that answers. */
export interface NoteHit {
  readonly note: string;
  readonly title: string;
  readonly snippet: Snippet;
  readonly score: number;
}

/** A dossier that the query names: "mali rus", "RU-ML", "россия мали". */
export interface PairHit {
  readonly pair: PairId;
  readonly title: string;
}

/**
 * Where a query may lead besides claims. In order: the exact pair, other pairs, countries, persons,
 * organisations, topics.
 */
export type Suggestion =
  | { readonly kind: 'pair'; readonly pair: PairId; readonly label: string; readonly claims: number }
  /** Two countries without a dossier: their computed sheet. */
  | { readonly kind: 'sheet'; readonly pair: PairId; readonly label: string }
  | { readonly kind: 'country'; readonly code: string; readonly label: string; readonly dossiers: number }
  /** `query` finds the claims; `detail` tells namesakes apart. */
  | {
      readonly kind: 'person' | 'organisation' | 'topic';
      readonly id: string;
      readonly label: string;
      readonly detail: string | null;
      readonly claims: number;
      readonly query: string;
    };

/** A value that goes on from what stands at the caret: `country:ma` → `country:Mali`. */
export interface Completion {
  /** Run of the query's text that `insert` replaces. */
  readonly replaces: Mark;
  readonly insert: string;
  readonly label: string;
  /** What the value means, or an example. */
  readonly detail: string | null;
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  /** Claims that answer the query and, in the other facets, the choices made there. */
  readonly count: number;
  readonly isChosen: boolean;
}

/** How one part of the query was read. */
export interface ReadPart {
  readonly start: number;
  readonly end: number;
  /** As typed. */
  readonly text: string;
  readonly role: 'word' | 'phrase' | 'excluded' | 'filter' | 'operator' | 'left-out';
  /**
   * What it became, in order. `stem`: other endings; `beginning`: longer words; `name`: a country's
   * code or another spelling of a name; `synonym`: French term → English; `corrected`: a likely
   * misspelling; `filter`: the values that a filter stands for.
   */
  readonly became: readonly {
    readonly how: 'word' | 'stem' | 'beginning' | 'name' | 'script' | 'synonym' | 'corrected' | 'filter';
    readonly to: readonly string[];
  }[];
  /** For `left-out`: why. */
  readonly reason?: LeftOutReason;
  /** Claims that answer this part alone; null where it was not counted. */
  readonly claims: number | null;
}

export type LeftOutReason =
  | 'stop-word'
  | 'too-long'
  | 'too-many'
  | 'no-such-value'
  | 'empty'
  | 'operator-alone'
  /** No claim has the word, and the others were searched without it. */
  | 'nowhere';

/**
 * `all`: every hit answers every word. `any`: no claim does, so the hits answer some.
 * `none`: the query holds nothing to search for.
 */
export type SearchMode = 'all' | 'any' | 'none';

export interface SearchPage {
  readonly query: string;
  readonly mode: SearchMode;
  readonly suggestions: readonly Suggestion[];
  readonly completions: readonly Completion[];
  readonly pairs: readonly PairHit[];
  /** Countries that the whole query names, with a dossier or without. */
  readonly countries: readonly PolityHit[];
  /** Best first; `ClaimId` is unique among them. */
  readonly hits: readonly SearchHit[];
  /** How many claims answer, of which `hits` are the first. */
  readonly total: number;
  /** False where so many texts would have to be read for a phrase that `total` is only a lower bound. */
  readonly isTotalExact: boolean;
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
  /** The reader's own notes that answer, in a group of their own. */
  readonly notes: readonly NoteHit[];
  /** Words that were searched in another spelling because no claim has them as typed. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** The whole query in a likelier spelling; null where there is none. Offered, not searched. */
  readonly didYouMean: string | null;
  /** How the query was read, part by part, in order. */
  readonly read: readonly ReadPart[];
  readonly tookMs: number;
}
