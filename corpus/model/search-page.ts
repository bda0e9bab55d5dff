/** What a search takes and gives, for the window and the command line alike. JSON values only. */
import type { PairId } from './ids.ts';
import type { SearchUnit } from './compiled.ts';
import type { PolityHit } from './pair-sheet.ts';

export interface SearchInput {
  /** Whatever the reader typed; any string is a valid query. */
  readonly text: string;
  /** Most hits to return, 1 to 200. */
  readonly limit: number;
}

/** A run of UTF-16 code units in a text, end excluded. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

export interface SearchHit extends SearchUnit {
  /** Dossier to open: the claim's home, or the first dossier that shows it. */
  readonly pair: PairId;
  readonly score: number;
  /** Runs of `text` that answer the query. */
  readonly marks: readonly Mark[];
  /** Names that answer the query though the text does not hold them. */
  readonly matchedNames: readonly string[];
}

/** A dossier that the query names: "mali rus", "RU-ML", "россия мали". */
export interface PairHit {
  readonly pair: PairId;
  readonly title: string;
}

/**
 * `all`: every hit answers every word. `any`: no claim does, so the hits answer some.
 * `none`: the query holds no word to search for.
 */
export type SearchMode = 'all' | 'any' | 'none';

export interface SearchPage {
  readonly query: string;
  readonly mode: SearchMode;
  readonly pairs: readonly PairHit[];
  /** Countries that the whole query names, with a dossier or without. */
  readonly countries: readonly PolityHit[];
  /** Best first; `ClaimId` is unique among them. */
  readonly hits: readonly SearchHit[];
  /** How many claims answer, of which `hits` are the first. */
  readonly total: number;
  readonly tookMs: number;
}
