/** What main and its corpus worker say to each other. Structured-clone values only. */
import type { Catalogue, CompiledDossier } from '../../corpus/model/compiled.ts';
import type { PairSheet } from '../../corpus/model/pair-sheet.ts';
import type { ClaimId } from '../../corpus/model/ids.ts';
import type { OwnText } from '../../corpus/model/own-text.ts';
import type { SearchInput, SearchPage } from '../../corpus/model/search-page.ts';
import type { Result } from './result.ts';

/** Given to the worker at its start. */
export interface WorkerSetup {
  /** Folder of the compiled corpus. */
  readonly corpusRoot: string;
  /**
   * Four bytes that both see: the id of the newest search. The worker looks there while it searches,
   * since a message would not be heard before the search is over.
   */
  readonly newest: SharedArrayBuffer;
}

/** Changes of the reader's own texts, which are searched beside the claims. */
export interface OwnChanges {
  readonly put: readonly OwnText[];
  /** Ids of texts that are no longer there. */
  readonly removed: readonly string[];
  /** Every claim on which there is a note. */
  readonly noted: readonly ClaimId[];
}

export interface WorkerCalls {
  search: { in: SearchInput; out: SearchPage };
  dossier: { in: { readonly pair: string }; out: CompiledDossier };
  own: { in: OwnChanges; out: null };
  sheet: { in: { readonly a: string; readonly b: string }; out: PairSheet };
}
export type WorkerCall = keyof WorkerCalls;

export type WorkerRequest = {
  [C in WorkerCall]: { readonly id: number; readonly call: C; readonly input: WorkerCalls[C]['in'] };
}[WorkerCall];

export type WorkerMessage =
  | { readonly kind: 'ready'; readonly catalogue: Catalogue }
  | { readonly kind: 'failed'; readonly file: string; readonly message: string }
  /** How far a long piece of work has come. */
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> };
