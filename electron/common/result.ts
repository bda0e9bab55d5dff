/** What crosses the IPC border instead of exceptions. */
export type ErrorCode =
  | 'bad-input'
  | 'not-found'
  | 'not-allowed'
  | 'corpus-unavailable'
  /** It took longer than anyone would wait. */
  | 'timeout'
  /** A newer question of the same kind has come. */
  | 'superseded'
  | 'internal';

export interface Failure {
  readonly code: ErrorCode;
  /** One plain sentence for the reader. */
  readonly message: string;
  /** Ids the reader may have meant, for `not-found`. */
  readonly near?: readonly string[];
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };
