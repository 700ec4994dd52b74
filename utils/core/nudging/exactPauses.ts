import { type Calendar, dayOf, type EpochMs } from '../base/calendar';
import { DAY_MS, MINUTE_MS } from '../base/defaults';
import type { Pause } from '../counting/pauses';
import { type NudgeRecord, wasVisible } from './nudge';

/** Ten working days are two weeks of five. Source: care.md 1.2. */
const DAYS = 10;
export const EXACT_PAUSES_WINDOW_MS = 14 * DAY_MS;
/** A pause within this of the chosen length counts as exact, ms. Our choice: a length is chosen in minutes. */
const EXACT_MS = MINUTE_MS;

/**
 * Whether pauses may have become something to do right: in the last 14 days nudges came on ten days or
 * more, each was answered with a pause, and each pause ended within a minute of the length chosen for
 * it. Source: care.md 1.2.
 */
export function hasExactPauses(
  nudges: readonly NudgeRecord[],
  pauses: readonly Pause[],
  now: EpochMs,
  calendar: Calendar,
): boolean {
  const since = now - EXACT_PAUSES_WINDOW_MS;
  const said = nudges.filter(
    (nudge) => nudge.at >= since && wasVisible(nudge) && !isUnanswerable(nudge),
  );
  const taken = pauses.filter(({ from }) => from >= since);
  const isPaced =
    said.every(({ end }) => end === 'pause') && taken.length >= DAYS && taken.every(isExact);
  return isPaced && new Set(said.map((nudge) => dayOf(nudge.at, calendar))).size >= DAYS;
}

/** Nobody had a say in it: Enough took it away, or the page did. */
function isUnanswerable({ end }: NudgeRecord): boolean {
  return end === 'withdrawn' || end === 'notRendered';
}

function isExact({ from, to, plannedMs }: Pause): boolean {
  return plannedMs !== undefined && Math.abs(to - from - plannedMs) < EXACT_MS;
}
