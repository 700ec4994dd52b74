import { DEFAULTS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../base/defaults';
import { countSinceAccepted, type NudgeRecord, type SinceAccepted, wasVisible } from './nudge';
import type { Finding } from './patterns/finding';
import type { NoNudgeReason } from './silence';
import type { Situation } from './situation';

/** Has there been enough of this already? The rules are care.md M4, D1 and D5 to D8. */

/** The weekly cap is an average over this many days. Source: care.md D1. */
export const HISTORY_DAYS = 28;
const MOST_IN_HISTORY = 12 * (HISTORY_DAYS / 7);
/** How long a nudge that was asked for later keeps looking for a lull. Our choice: as long as a window. */
export const LATER_WINDOW_MINUTES = 30;
/** Unasked screen time in a day, ms. Source: care.md D8. */
const MOST_SCREEN_MS = 75 * SECOND_MS;
const OVERLAY_MS = DEFAULTS.overlaySeconds * SECOND_MS;
/** How long whether there are to be fewer waits for an answer, and what holds if none comes. Source: care.md D6. */
const FREQUENCY_QUESTION_MS = 7 * 24 * HOUR_MS;
const UNANSWERED_PER_DAY = 1;
/** Nothing comes so soon after a real break, ms. */
const AFTER_BREAK_MS = 5 * MINUTE_MS;

/** The first minutes of a day, and of a stretch. */
export function graceTime(
  { pattern }: Finding,
  { sample: { at }, today: { stretch, workMs: todayMs } }: Situation,
): NoNudgeReason | null {
  const graceMs = DEFAULTS.startGraceMinutes * MINUTE_MS;
  if (todayMs < graceMs) return 'early';
  // A short visit after the day was closed is what P6 is about: twenty minutes would be no short visit.
  const isBack = pattern === 'oneMoreThing' ? at - (stretch?.from ?? at) : (stretch?.activeMs ?? 0);
  return isBack < (pattern === 'oneMoreThing' ? AFTER_BREAK_MS : graceMs) ? 'afterBreak' : null;
}

/** The limits of a day and a month, which nothing exceeds. `todays`: nudges shown since the day began. */
export function hardCap(
  todays: readonly NudgeRecord[],
  { state, sample: { at }, history }: Pick<Situation, 'state' | 'sample' | 'history'>,
): NoNudgeReason | null {
  if (
    state.frequencyQuestion &&
    !state.frequencyQuestion.answered &&
    at - state.frequencyQuestion.askedAt < FREQUENCY_QUESTION_MS
  )
    return 'frequencyQuestion';
  if (todays.length >= DEFAULTS.hardCapOverlaysPerDay || history.length >= MOST_IN_HISTORY) {
    return 'cap';
  }
  return screenMs(todays, at) + OVERLAY_MS > MOST_SCREEN_MS ? 'cap' : null;
}

/** What the person chose for a day, and what went by. */
export function frequencyCap(
  todays: readonly NudgeRecord[],
  { state, sample: { at }, settings, history }: Situation,
): NoNudgeReason | null {
  const unheard = state.frequencyQuestion?.answered === false;
  if (todays.length >= (unheard ? UNANSWERED_PER_DAY : settings.nudgesPerDay)) return 'cap';
  if (countSinceAccepted(todays) >= DEFAULTS.silentAfterUnansweredInRow) return 'ignored';
  const last = history.at(-1);
  const spacing = spacingMs(state.sinceAccepted);
  if (last && at - last.at < spacing) return 'spacing';
  // A pause that was taken unasked counts like any other.
  return state.pausedAt !== null && at - state.pausedAt < spacing ? 'afterPause' : null;
}

/** Least time between two nudges, ms. It grows with each that was ignored. */
function spacingMs({ ignored }: SinceAccepted): number {
  const { factor, max } = DEFAULTS.ignoreBackoff;
  const growth = Math.min(max, factor ** ignored);
  return DEFAULTS.minSpacingMinutes * MINUTE_MS * growth;
}

/** Time on screen, ms; what chance held out counts as if it had been there. A card that a hand is on stays because of the hand: that is not unasked. */
function screenMs(todays: readonly NudgeRecord[], at: number): number {
  return todays.reduce((sum, nudge) => {
    const ms = wasVisible(nudge) ? (nudge.endedAt ?? at) - nudge.at : OVERLAY_MS;
    return sum + Math.min(OVERLAY_MS, Math.max(0, ms));
  }, 0);
}
