import { type Calendar, type EpochMs, instantOnDay } from '../base/calendar';
import { DAY_MS, MINUTE_MS } from '../base/defaults';
import { isWithin } from '../base/storedInstants';
import type { TodaySoFar } from '../counting/today';
import type { EnoughLine, LineChange, LineLimits, LineState } from '../settings/enoughLine';
import { type Facts, instantAfter } from './patterns/facts';

/** More changes than this in a week silence the pattern for a week. Source: care.md 1.2. */
const MAX_CHANGES = 3;

/** For so long a line is new: nothing is said of how it moves, ms. Source: care.md P7. */
export const LINE_SETTLES_MS = 7 * DAY_MS;

/** How long a change of the line is remembered, ms. */
export const CHANGES_KEPT_MS = 14 * DAY_MS;

/** When the line was reached on a day, by its end or its amount, the earlier of both; `null` if it is not known to be. */
export function linePassedAt(
  { end, amountMinutes }: LineLimits,
  { day, work: today }: TodaySoFar,
  calendar: Calendar,
): number | null {
  const byEnd = end === null ? null : instantOnDay(day, end, calendar);
  const byAmount = amountMinutes === null ? null : instantAfter(today, amountMinutes * MINUTE_MS);
  const known = [byEnd, byAmount].filter((each) => each !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/** Whether the line was moved so often within a week that it is not spoken of for a week (care.md 1.2). */
export function isChangedTooOften(changes: readonly LineChange[], now: EpochMs): boolean {
  return changes.some((last, index) => {
    const week = changes.slice(0, index + 1).filter((each) => each.at > last.at - LINE_SETTLES_MS);
    return week.length > MAX_CHANGES && isWithin(last.at, LINE_SETTLES_MS, now);
  });
}

/**
 * The state of the line once it is `line`. What was there at the last sample tells whether it was
 * changed: a browser that ends after the line was stored finds the change with its next sample.
 */
export function updateLine(
  lineLimits: EnoughLine | null,
  {
    today,
    state,
    calendar,
    at,
  }: Pick<Facts, 'today' | 'calendar' | 'at'> & {
    readonly state: LineState;
  },
): LineState {
  const { lineLimits: before, lineChanges } = state;
  if (!lineLimits) return { lineLimits, lineChanges, lineSetAt: null };
  const { end, amountMinutes } = lineLimits;
  const after = { end, amountMinutes };
  const seen = { lineLimits: after, lineChanges, lineSetAt: state.lineSetAt ?? at };
  if (!before || (before.end === end && before.amountMinutes === amountMinutes)) return seen;
  const moved = {
    later: isLater(before.end, after.end, (end) => instantOnDay(today.day, end, calendar)),
    larger: isLater(before.amountMinutes, after.amountMinutes, (minutes) => minutes),
  };
  const passed = linePassedAt(before, today, calendar);
  const change = {
    at,
    raised: moved.later || moved.larger,
    wasPast: passed !== null && at >= passed,
  };
  return { ...seen, lineChanges: [...lineChanges, change] };
}

/** A limit that was taken away is the latest of all. */
function isLater<T>(before: T | null, after: T | null, place: (limit: T) => number): boolean {
  if (before === null) return false;
  return after === null || place(after) > place(before);
}
