import type { Exclusion } from '../../../../../utils/core/counting/exclusions';
import { todaySoFar } from '../../../../../utils/core/counting/today';
import type { DayTotal } from '../../../../../utils/core/history/dayTotals';
import type { Facts } from '../../../../../utils/core/nudging/patterns/facts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../../utils/core/settings/settings';
import { INITIAL_STATE, type State } from '../../../../../utils/core/state/state';

export const calendar = { zone: 'UTC', dayStart: '04:00' };
/** A Monday. */
export const TODAY = '2026-11-23';
export const HOUR = 3_600_000;
export const MINUTE = 60_000;

/** A clock time of today, ms since the epoch: `09:30`, `09:30:15`, and past midnight `25:10`. */
export function clock(time: string, day = TODAY): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return Date.parse(`${day}T00:00:00Z`) + hours * HOUR + minutes * MINUTE + seconds * 1_000;
}

/** Runs of time of today: `09:00-10:00 10:05-11:00`. */
export function runs(text: string, day = TODAY) {
  return text.split(' ').flatMap((run) => {
    const [from, to] = run.split('-');
    return from && to ? [{ site: 'docs.test', from: clock(from, day), to: clock(to, day) }] : [];
  });
}

/** Work today, and now is `at`; by default the end of the last run. Enough has been here for a month. */
export function given(
  work: string,
  settings: Partial<Settings> = {},
  over: { at?: string; state?: Partial<State>; exclusions?: readonly Exclusion[] } = {},
): Facts {
  const spans = runs(work);
  const at = over.at === undefined ? (spans.at(-1)?.to ?? clock('12:00')) : clock(over.at);
  const chosen = { ...DEFAULT_SETTINGS, ...settings };
  const state = {
    ...INITIAL_STATE,
    firstCountedAt: clock('09:00') - 30 * 24 * HOUR,
    ...over.state,
  };
  const known = { spans, exclusions: over.exclusions ?? [], settings: chosen, calendar };
  return { today: todaySoFar(known, state, at), state, settings: chosen, calendar, at };
}

/** The sum of a day: when its work began and ended, and how much there was. */
export function total(day: string, first: string, last: string, over: Partial<DayTotal> = {}) {
  const firstAt = clock(first, day);
  const lastAt = clock(last, day);
  return {
    ...{
      day,
      workMs: lastAt - firstAt,
      longestMs: HOUR,
      firstAt,
      lastAt,
      longBreaks: 0,
      hours: [],
    },
    eveningMs: 0,
    unknownMs: 0,
    untrackedMs: 0,
    sites: { 'docs.test': HOUR },
    ...over,
  };
}
