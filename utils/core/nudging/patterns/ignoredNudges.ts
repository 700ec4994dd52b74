import { type Calendar, dayOf } from '../../base/calendar';
import { isUnanswered, type NudgeRecord, wasSaid } from '../nudge';

/** P9 of `docs/care.md`: nudges passed by. It is about the tool. */
export interface PassedBy {
  readonly pattern: 'P9';
}

const LOOKED_AT = 10;
const PASSED_BY = 8;
const DAYS = 3;

/** Needs ten nudges. `history`: shown nudges, oldest first. */
export function passedBy(history: readonly NudgeRecord[], calendar: Calendar): PassedBy | null {
  const last = history
    .filter((nudge) => wasSaid(nudge) && nudge.end !== null && nudge.end !== 'withdrawn')
    .slice(-LOOKED_AT);
  const passed = last.filter(isUnanswered);
  const days = new Set(passed.map(({ at }) => dayOf(at, calendar)));
  return last.length === LOOKED_AT && passed.length >= PASSED_BY && days.size >= DAYS
    ? { pattern: 'P9' }
    : null;
}
