import { addDays, type DayKey, daysUpTo } from '../base/calendar';
import { MINUTE_MS } from '../base/defaults';
import type { DayTotal } from '../history/dayTotals';

/** A device's days, in whole minutes: the first day, and one number for each day from it on. */
export interface SyncedDays {
  readonly from: DayKey;
  readonly minutes: readonly number[];
}

/** Our choice: a season, in some 600 bytes, so that more devices fit than anyone has. */
export const MAX_SYNCED_DAYS = 100;
/** Days that may be ahead here: another zone, another start of the day, a clock that is off. */
const AHEAD = 2;
/** Steps of the week's own rounding, so that the current day is written seldom. Minutes. */
const STEP = 5;

/** The days to sum up for sync, oldest first. */
export function daysToSync(today: DayKey): DayKey[] {
  return daysUpTo(today, MAX_SYNCED_DAYS);
}

/** `null` if there is nothing to sync. `totals`: any days, any order. */
export function syncedDaysOf(totals: readonly DayTotal[], today: DayKey): SyncedDays | null {
  const work = new Map(totals.map(({ day, workMs }) => [day, rounded(workMs)]));
  const days = daysToSync(today);
  const first = days.findIndex((day) => (work.get(day) ?? 0) > 0);
  const from = days[first];
  if (from === undefined) return null;
  const minutes = days.slice(first).map((day) => work.get(day) ?? 0);
  return { from, minutes: minutes.slice(0, minutes.findLastIndex((each) => each > 0) + 1) };
}

function rounded(ms: number): number {
  return Math.round(ms / MINUTE_MS / STEP) * STEP;
}

/** Without the oldest day; `null` if that was all. */
export function withoutOldest({ from, minutes }: SyncedDays): SyncedDays | null {
  return minutes.length > 1 ? { from: addDays(from, 1), minutes: minutes.slice(1) } : null;
}

/**
 * Whether nobody shows these any more: such an item may be removed by any device. `today`: age is counted from it;
 * `null`: nothing is old.
 */
export function isOutdated({ from, minutes }: SyncedDays, today: DayKey | null): boolean {
  return today !== null && addDays(from, minutes.length + AHEAD + MAX_SYNCED_DAYS) < today;
}

/** Minutes on other devices, day by day. `days`: those to return. */
export function otherDevicesMinutes(
  others: readonly SyncedDays[],
  days: readonly DayKey[],
): Readonly<Record<DayKey, number>> {
  const sums: Record<DayKey, number> = {};
  const asked = new Set(days);
  for (const { from, minutes } of others) {
    for (const [index, each] of minutes.entries()) {
      const day = addDays(from, index);
      if (each > 0 && asked.has(day)) sums[day] = (sums[day] ?? 0) + each;
    }
  }
  return sums;
}
