/** A text of the reader's own that search finds beside the claims. */
import type { PairId } from './ids.ts';

export interface OwnText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Pairs that it is about, for the filters of a query. */
  readonly pairs: readonly PairId[];
  /** The day it was last changed, `YYYY-MM-DD`. */
  readonly day: string;
}
