/** A failure of a call, typed, with one plain sentence for the reader. */
import type { ErrorCode, Failure } from '../../electron/common/result.ts';

export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly near: readonly string[];

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'ApiError';
    this.code = failure.code;
    this.near = failure.near ?? [];
  }
}

/** Whatever was thrown, as an `ApiError`. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError({ code: 'internal', message: error instanceof Error ? error.message : String(error) });
}
