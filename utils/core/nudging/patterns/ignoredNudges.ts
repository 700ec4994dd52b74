import { type Calendar, dayOf } from '../../base/calendar';
import { isUnanswered, type NudgeRecord, wasVisible } from '../nudge';

/** P9 of `docs/care.md`: nudges passed by. It is about the tool. */
export interface IgnoredNudges {
  readonly pattern: 'ignoredNudges';
}

const LOOKED_AT = 10;
const PASSED_BY = 8;
const DAYS = 3;

/** Needs ten nudges. `history`: shown nudges, oldest first. */
export function findIgnoredNudges(
  history: readonly NudgeRecord[],
  calendar: Calendar,
): IgnoredNudges | null {
  const last = history
    .filter((nudge) => wasVisible(nudge) && nudge.end !== null && nudge.end !== 'withdrawn')
    .slice(-LOOKED_AT);
  const passed = last.filter(isUnanswered);
  const days = new Set(passed.map(({ at }) => dayOf(at, calendar)));
  return last.length === LOOKED_AT && passed.length >= PASSED_BY && days.size >= DAYS
    ? { pattern: 'ignoredNudges' }
    : null;
}
