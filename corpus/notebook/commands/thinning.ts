/** When an edit keeps the state that it replaces, and which of those are let go with age. */
import type { Instant } from '../scalars.ts';
import type { Version } from '../records/version.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Whoever comes back after so long begins anew; what stood there is worth keeping. */
const PAUSE = 2 * MINUTE;
/** While somebody writes without pause, a version so often. */
const EVERY = 10 * MINUTE;

/** Ages and how long a time shares one version from there on: all of a day, an hour's of a week, a day's of 90, a month's. */
const LADDER: readonly { readonly from: number; readonly share: number }[] = [
  { from: 90 * DAY, share: 30 * DAY },
  { from: 7 * DAY, share: DAY },
  { from: DAY, share: 60 * MINUTE },
];

/** Whether the state that was last changed at `changed` is kept when it is replaced at `now`. `versions`: oldest first. */
export function isWorthKeeping(versions: readonly Version[], changed: Instant, now: Instant): boolean {
  const last = versions.at(-1);
  if (last === undefined) return true;
  const time = Date.parse(now);
  return time - Date.parse(changed) >= PAUSE || time - Date.parse(last.value.taken) >= EVERY;
}

/**
 * Ids of the versions that may go. The oldest stays, and whatever an import or a revert replaced; of those that share
 * an hour, a day or a month the newest stays. Thinning twice is thinning once.
 */
export function toThin(versions: readonly Version[], now: Instant): string[] {
  const time = Date.parse(now);
  const kept = new Set<string>();
  const gone: string[] = [];
  for (const { id, value } of [...versions.slice(1)].reverse()) {
    if (value.occasion !== 'edit') continue;
    const taken = Date.parse(value.taken);
    const share = LADDER.find(({ from }) => time - taken >= from)?.share;
    if (share === undefined) continue;
    const bucket = `${String(share)}/${String(Math.floor(taken / share))}`;
    if (kept.has(bucket)) gone.push(id);
    kept.add(bucket);
  }
  return gone;
}
