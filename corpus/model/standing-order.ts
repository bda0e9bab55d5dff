/** Which of several records on one axis of standing holds today. */
import { boundsOf, parseEdtf } from './edtf.ts';

/** A record of standing: over an interval, or as last seen. */
export interface Dated {
  readonly interval?: string | null;
  readonly asOf?: string;
}

/** Later than every day. */
const STILL = '9999-12-31';

/** The last day that the record reaches: an end that nobody knows is not one that lasts. */
function orderKey(record: Dated): string {
  const interval = record.interval ? parseEdtf(record.interval) : null;
  const seen = record.asOf === undefined ? null : parseEdtf(record.asOf);
  const bounds = interval === null ? null : boundsOf(interval);
  const lastSeen = seen === null ? '' : (boundsOf(seen).end ?? '');
  const start = bounds?.start ?? '';
  const isEndUnknown = interval?.kind === 'interval' && interval.end === 'unknown';
  const open = isEndUnknown ? [lastSeen, start].sort().at(-1) : STILL;
  const end = bounds === null ? lastSeen : (bounds.end ?? open ?? '');
  // The space sorts before every digit: what has no date is never the latest.
  return `${end} ${start} ${lastSeen}`;
}

/** Whether the record names a last day. */
export function isClosed(record: Dated): boolean {
  const interval = record.interval ? parseEdtf(record.interval) : null;
  return interval?.kind === 'interval' && typeof interval.end !== 'string';
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What still holds comes before what has ended; then the later end, then the later start. */
export const latestFirst = <T extends Dated>(records: readonly T[]): readonly T[] =>
  [...records].sort((a, b) => compare(orderKey(b), orderKey(a)));
