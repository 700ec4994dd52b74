import { type Calendar, dayOf, type EpochMs } from '../base/calendar';
import { DEFAULTS, MINUTE_MS, SECOND_MS } from '../base/defaults';
import { isWithin } from '../base/storedInstants';
import { type DayState, dayClosedAt } from '../counting/closedDays';
import type { PauseState } from '../counting/pauses';
import type { Stretch } from '../counting/stretches';

/** How long after a pause the check-in may still be asked, ms. Our choice: later, the stretch is a memory. */
const AFTER_PAUSE_MS = 30 * MINUTE_MS;

/** Shorter stretches are not asked about, ms of work. Our choice: as nudges, which leave them alone. */
const LEAST_MS = DEFAULTS.startGraceMinutes * MINUTE_MS;

/**
 * The stretch to ask about, by when it began: the one before the current pause or
 * a short time ago, or the last one of a day that was closed. `null`: none. `stretches`: oldest first.
 * `seen`: the one that was asked about last. Time says when it is asked, and nothing of the answer.
 */
export function stretchToAsk({
  state,
  stretches,
  calendar,
  at,
  seen,
}: {
  readonly state: PauseState & Pick<DayState, 'closedDays'>;
  readonly stretches: readonly Stretch[];
  readonly calendar: Calendar;
  readonly at: EpochMs;
  readonly seen: number | null;
}): EpochMs | null {
  const { pause, pausedAt } = state;
  const today = dayOf(at, calendar);
  const recent = isWithin(pausedAt, AFTER_PAUSE_MS, at);
  const before = pause?.from ?? dayClosedAt(state, today) ?? (recent ? pausedAt : null);
  if (before === null) return null;
  // Ended spans are kept in whole seconds: what began as the pause ended may seem to have begun before.
  const last = stretches.findLast(({ from }) => from <= before - SECOND_MS);
  if (!last || last.activeMs < LEAST_MS || dayOf(last.from, calendar) !== today) return null;
  return last.from === seen ? null : last.from;
}
