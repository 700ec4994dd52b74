import type { EpochMs } from '../../base/calendar';
import { HOUR_MS, MINUTE_MS } from '../../base/defaults';
import { clip, type Interval } from '../../base/intervals';
import type { Pause } from '../../counting/pauses';

/** P10 of `docs/care.md`: pauses that ended early. */
export interface ShortPauses {
  readonly pattern: 'shortPauses';
  /** Of the last five pauses. */
  readonly short: number;
}

const LOOKED_AT = 5;
const AT_LEAST = 3;
const WITHIN_MS = 14 * 24 * HOUR_MS;
const SHORT_MS = 3 * MINUTE_MS;
/** Work for at least this long counts as a return. */
const RESUMED_MS = MINUTE_MS;

/** Needs five pauses in 14 days. `pauses`: oldest first; `work`: oldest first, disjoint. */
export function findShortPauses(
  pauses: readonly Pause[],
  work: readonly Interval[],
  now: EpochMs,
): ShortPauses | null {
  const last = pauses.filter(({ from }) => now - from <= WITHIN_MS).slice(-LOOKED_AT);
  if (last.length < LOOKED_AT) return null;
  const short = last.filter((pause) => isShort(pause, work)).length;
  return short >= AT_LEAST ? { pattern: 'shortPauses', short } : null;
}

/** Work came back before the smaller of three minutes and half the chosen length. */
function isShort({ from, plannedMs }: Pause, work: readonly Interval[]): boolean {
  const limit = Math.min(SHORT_MS, (plannedMs ?? Number.POSITIVE_INFINITY) / 2);
  return clip(work, { from, to: Number.POSITIVE_INFINITY }).some(
    (run) => run.from < from + limit && run.to - run.from >= RESUMED_MS,
  );
}
