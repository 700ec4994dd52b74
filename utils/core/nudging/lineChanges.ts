import { type Calendar, instantIn } from '../base/calendar';
import { DAY_MS, MINUTE_MS } from '../base/defaults';
import type { Rhythm } from '../counting/today';
import type { EnoughLine, LineChange, LineLimits, LineState } from '../settings/enoughLine';
import { type Facts, instantAfter } from './patterns/facts';

/** Changed oftener in a week, it is not mirrored for a week. Source: care.md 1.2. */
const MOST_CHANGES = 3;

export const SETTLES_MS = 7 * DAY_MS;

/** How long a change of the line is remembered, ms. */
export const CHANGES_KEPT_MS = 14 * DAY_MS;

/** When the line was reached on a day, by its end or its amount, the earlier of both; `null` if it is not known to be. */
export function passedAt(
  { end, amountMinutes }: LineLimits,
  { day, today }: Rhythm,
  calendar: Calendar,
): number | null {
  const byEnd = end === null ? null : instantIn(day, end, calendar);
  const byAmount = amountMinutes === null ? null : instantAfter(today, amountMinutes * MINUTE_MS);
  const known = [byEnd, byAmount].filter((each) => each !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

export function changesTooOften(changes: readonly LineChange[], at: number): boolean {
  return changes.some((last, index) => {
    const week = changes.slice(0, index + 1).filter((each) => each.at > last.at - SETTLES_MS);
    return week.length > MOST_CHANGES && at < last.at + SETTLES_MS;
  });
}

/**
 * What is remembered of the line once it is `line`. What was there at the last look tells whether it was
 * changed: a browser that ends after the line was stored finds the change at its next look.
 */
export function lineSeen(
  line: EnoughLine | null,
  {
    rhythm,
    live,
    calendar,
    at,
  }: Pick<Facts, 'rhythm' | 'calendar' | 'at'> & {
    readonly live: LineState;
  },
): LineState {
  const { line: before, lineChanges } = live;
  if (!line) return { line, lineChanges, lineSince: null };
  const { end, amountMinutes } = line;
  const after = { end, amountMinutes };
  const seen = { line: after, lineChanges, lineSince: live.lineSince ?? at };
  if (!before || (before.end === end && before.amountMinutes === amountMinutes)) return seen;
  const moved = {
    later: isLater(before.end, after.end, (end) => instantIn(rhythm.day, end, calendar)),
    larger: isLater(before.amountMinutes, after.amountMinutes, (minutes) => minutes),
  };
  const passed = passedAt(before, rhythm, calendar);
  const change = {
    at,
    moved: moved.later || moved.larger,
    past: passed !== null && at >= passed,
  };
  const kept = lineChanges.filter((each) => at - each.at < CHANGES_KEPT_MS);
  return { ...seen, lineChanges: [...kept, change] };
}

/** A limit that was taken away is the latest of all. */
function isLater<T>(before: T | null, after: T | null, place: (limit: T) => number): boolean {
  if (before === null) return false;
  return after === null || place(after) > place(before);
}
