import { type Calendar, type DayKey, dayOf, type EpochMs } from '../base/calendar';
import { HOUR_MS } from '../base/defaults';
import { agreedDay } from '../counting/recentDays';
import { CHANGES_KEPT_MS } from '../nudging/lineChanges';
import type { State } from './state';

/** How long a day is remembered as closed, ms. Our choice: the week looks back seven days. */
const CLOSED_KEPT_MS = 14 * 24 * HOUR_MS;
/** Nothing is older than this. */
const FIRST_DAY: DayKey = '1970-01-01';

/**
 * The current state, without what time has ended. What is remembered for some days goes by days that agree.
 */
export function expireState(state: State, now: EpochMs, calendar: Calendar): State {
  const { snooze: quiet, call, closedDays: closed, lineChanges } = state;
  const agreedAt = Math.min(now, Date.parse(agreedDay(state.recentDays) ?? FIRST_DAY));
  return {
    ...state,
    snooze: quiet && now >= quiet.until ? null : quiet,
    call: call && isCallOver(call, now, calendar) ? null : call,
    closedDays: latest(closed, agreedAt, CLOSED_KEPT_MS),
    lineChanges: latest(lineChanges, agreedAt, CHANGES_KEPT_MS),
  };
}

/** Nobody is in a call from one day to the next: one that was forgotten ends there. */
function isCallOver({ from, until }: NonNullable<State['call']>, now: EpochMs, calendar: Calendar) {
  if (now < from) return true;
  return until === null ? dayOf(now, calendar) !== dayOf(from, calendar) : now >= until;
}

function latest<T extends { readonly at: EpochMs }>(
  all: readonly T[],
  now: EpochMs,
  keptMs: number,
) {
  return all.filter(({ at }) => now - at < keptMs);
}
