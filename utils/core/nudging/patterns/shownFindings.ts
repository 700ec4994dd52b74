import { type Calendar, dayOf, type EpochMs } from '../../base/calendar';
import { DAY_MS } from '../../base/defaults';
import { isWithin } from '../../base/storedInstants';
import type { PatternId } from '../../settings/patternIds';

/**
 * When the popup or the week last began to say something. `variety`: that the words
 * of nudges change on purpose.
 */
export type FindingsShownAt = Readonly<Partial<Record<PatternId | 'variety', EpochMs>>>;

/** From the second nudge on the words are seen to change. Source: care.md L2. */
const VARIETY_FROM = 2;

/** Whether it is time to say, once, that the words change on purpose. `shown`: how many nudges were. */
export function isVarietyDue(said: FindingsShownAt, shown: number): boolean {
  return said.variety === undefined && shown >= VARIETY_FROM;
}

/** How long it rests once it was said, days; those that are not here rest until the next day. Source: care.md 4.2. */
const REST_DAYS: Readonly<Partial<Record<PatternId, number>>> = {
  shortNights: 7,
  restDayWork: 7,
  movingLine: 14,
  repolishing: 14,
  ignoredNudges: 14,
  shortPauses: 14,
  longerWeeks: 42,
  scatteredChecks: 7,
};

/** Whether it rests now. On the day it was shown it may be shown again. */
export function isFindingResting(
  pattern: PatternId,
  said: FindingsShownAt,
  now: EpochMs,
  calendar: Calendar,
): boolean {
  const last = said[pattern];
  if (last === undefined || dayOf(last, calendar) === dayOf(now, calendar)) return false;
  return isWithin(last, (REST_DAYS[pattern] ?? 0) * DAY_MS, now);
}
