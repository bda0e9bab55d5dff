/** What main and its corpus worker say to each other. Structured-clone values only. */
import type { Catalogue, CompiledDossier } from '../../corpus/model/compiled.ts';
import type { PairSheet } from '../../corpus/model/pair-sheet.ts';
import type { SearchInput, SearchPage } from '../../corpus/model/search-page.ts';
import type { Result } from './result.ts';

/** Given to the worker at its start. */
export interface WorkerSetup {
  /** Folder of the compiled corpus. */
  readonly corpusRoot: string;
}

export interface WorkerCalls {
  search: { in: SearchInput; out: SearchPage };
  dossier: { in: { readonly pair: string }; out: CompiledDossier };
  sheet: { in: { readonly a: string; readonly b: string }; out: PairSheet };
}
export type WorkerCall = keyof WorkerCalls;

export type WorkerRequest = {
  [C in WorkerCall]: { readonly id: number; readonly call: C; readonly input: WorkerCalls[C]['in'] };
}[WorkerCall];

export type WorkerMessage =
  | { readonly kind: 'ready'; readonly catalogue: Catalogue }
  | { readonly kind: 'failed'; readonly file: string; readonly message: string }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> };
