import type { EpochMs } from '../base/calendar';
import { DEFAULTS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../base/defaults';
import { isWithin } from '../base/storedInstants';
import type { TodaySoFar } from '../counting/today';
import type { Settings } from '../settings/settings';
import { countSinceAccepted, type NudgeRecord, type SinceAccepted, wasVisible } from './nudge';
import type { NudgeState } from './nudgeState';
import type { Finding } from './patterns/finding';

/**
 * Whether there has been enough already: frequency caps and times of grace (care.md M4, D1 and D5 to D8).
 * `todays`: nudges shown since the day began.
 */

/** The weekly cap is an average over this many days. Source: care.md D1. */
export const HISTORY_DAYS = 28;
const MAX_IN_HISTORY = 12 * (HISTORY_DAYS / 7);
/** Unasked screen time in a day, ms. Source: care.md D8. */
const MAX_SCREEN_MS = 75 * SECOND_MS;
const OVERLAY_MS = DEFAULTS.overlaySeconds * SECOND_MS;
/** How long the question whether there are to be fewer nudges stays open, ms. Source: care.md D6. */
const FREQUENCY_QUESTION_MS = 7 * 24 * HOUR_MS;
/** How many nudges a day come once that question went unanswered. Source: care.md D6. */
const UNANSWERED_PER_DAY = 1;
const START_GRACE_MS = DEFAULTS.startGraceMinutes * MINUTE_MS;
/** `oneMoreThing` alone: at least this long after a real break, ms. Source: care.md M4. */
const ONE_MORE_THING_GRACE_MS = 5 * MINUTE_MS;

/** The first minutes of work in a day. */
export function isStartOfDay({ workMs }: Pick<TodaySoFar, 'workMs'>): boolean {
  return workMs < START_GRACE_MS;
}

/**
 * The first minutes of a stretch: of work, or of the clock for `oneMoreThing`, which is about short visits
 * after the day was closed.
 */
export function isAfterRealBreak(
  { pattern }: Pick<Finding, 'pattern'>,
  { stretch }: Pick<TodaySoFar, 'stretch'>,
  now: EpochMs,
): boolean {
  if (pattern === 'oneMoreThing') return now - (stretch?.from ?? now) < ONE_MORE_THING_GRACE_MS;
  return (stretch?.activeMs ?? 0) < START_GRACE_MS;
}

/** Ten went by in a row, and whether there are to be fewer was asked a short time ago. */
export function isFrequencyQuestionOpen(
  question: NudgeState['frequencyQuestion'],
  now: EpochMs,
): boolean {
  return question?.answered === false && isWithin(question.askedAt, FREQUENCY_QUESTION_MS, now);
}

/** The most of a day and of 28 days, which nobody can raise. */
export function isHardCapReached(
  todays: readonly NudgeRecord[],
  history: readonly NudgeRecord[],
): boolean {
  return todays.length >= DEFAULTS.hardCapOverlaysPerDay || history.length >= MAX_IN_HISTORY;
}

/** One more would be on screen for too long in a day. */
export function isScreenTimeUsed(todays: readonly NudgeRecord[], now: EpochMs): boolean {
  return screenMs(todays, now) + OVERLAY_MS > MAX_SCREEN_MS;
}

/** The most of a day: as the person chose, or fewer while they did not say whether they want fewer. */
export function isDailyCapReached(
  todays: readonly NudgeRecord[],
  question: NudgeState['frequencyQuestion'],
  { nudgesPerDay }: Pick<Settings, 'nudgesPerDay'>,
): boolean {
  return todays.length >= (question?.answered === false ? UNANSWERED_PER_DAY : nudgesPerDay);
}

/** Several in a row went by today. */
export function wereSeveralUnanswered(todays: readonly NudgeRecord[]): boolean {
  return countSinceAccepted(todays) >= DEFAULTS.silentAfterUnansweredInRow;
}

/** Least time between two nudges, ms. It grows with each that was ignored. */
export function spacingMs({ ignored }: SinceAccepted): number {
  const { factor, max } = DEFAULTS.ignoreBackoff;
  const growth = Math.min(max, factor ** ignored);
  return DEFAULTS.minSpacingMinutes * MINUTE_MS * growth;
}

/**
 * Time on screen, ms. A withheld nudge counts as if it had been there. A card that a hand is on stays
 * because of the hand: that time is not unasked.
 */
function screenMs(todays: readonly NudgeRecord[], now: EpochMs): number {
  return todays.reduce((sum, nudge) => {
    const ms = wasVisible(nudge) ? (nudge.endedAt ?? now) - nudge.at : OVERLAY_MS;
    return sum + Math.min(OVERLAY_MS, Math.max(0, ms));
  }, 0);
}
