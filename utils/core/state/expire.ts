import { type Calendar, type DayKey, dayBounds, dayOf, type EpochMs } from '../base/calendar';
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
  const { snooze: quiet, told, call, closedDays: closed, lineChanges } = state;
  const todayFrom = dayBounds(dayOf(now, calendar), calendar).from;
  const latestDay = state.recentDays.toSorted().at(-1);
  const agreedAt = Math.min(now, Date.parse(agreedDay(state.recentDays) ?? FIRST_DAY));
  return {
    ...state,
    snooze: quiet && snoozeAt(quiet, now, calendar),
    told: told.filter(({ at }) => at >= todayFrom && at <= now),
    call: call && isCallOver(call, now, calendar) ? null : call,
    // One that a clock ahead closed is to come, and not closed, once no day of late is as late.
    closedDays: latest(closed, agreedAt, CLOSED_KEPT_MS).filter(
      ({ day }) => latestDay === undefined || day <= latestDay,
    ),
    lineChanges: latest(lineChanges, agreedAt, CHANGES_KEPT_MS),
  };
}

/** It is over, or lasts no longer than it would if it were asked for now: a clock that was ahead may have set its end. */
function snoozeAt(
  { until, duration }: NonNullable<State['snooze']>,
  now: EpochMs,
  calendar: Calendar,
): State['snooze'] {
  const latest = snoozeUntil(duration, now, calendar);
  return now >= until ? null : { duration, until: Math.min(until, latest) };
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

/** When quiet ends that is asked for now. */
export function snoozeUntil(
  duration: NonNullable<State['snooze']>['duration'],
  now: EpochMs,
  calendar: Calendar,
): EpochMs {
  return duration === 'hour' ? now + HOUR_MS : dayBounds(dayOf(now, calendar), calendar).to;
}
