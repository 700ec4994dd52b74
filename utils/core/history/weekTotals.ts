import { addDays, type DayKey, weekdayOf } from '../base/calendar';
import { ACTIVE_DAY_MS, type DayTotal } from './dayTotals';

/** A week that is over. Lengths in ms. */
export interface WeekTotal {
  readonly from: DayKey;
  readonly workMs: number;
  readonly activeDays: number;
  readonly totals: readonly DayTotal[];
}

/** Fewer active days make no week to compare. Source: care.md P11. */
const ACTIVE_DAYS = 3;
/** A year back is far enough for eight weeks with some weeks of leave between them. Our choice. */
const MOST_WEEKS = 52;

export function isActiveWeek({ activeDays }: WeekTotal): boolean {
  return activeDays >= ACTIVE_DAYS;
}

/**
 * Whole weeks before the one of `today`, the latest first, as far back as there are totals.
 * `totals`: oldest first. `firstWeekday`: ISO, where weeks begin.
 */
export function weekTotalsBefore(
  totals: readonly DayTotal[],
  today: DayKey,
  firstWeekday: number,
): WeekTotal[] {
  const begins = addDays(today, -((weekdayOf(today) - firstWeekday + 7) % 7));
  const first = totals[0]?.day ?? begins;
  const weeks: WeekTotal[] = [];
  for (let to = begins; to > first && weeks.length < MOST_WEEKS; ) {
    const from = addDays(to, -7);
    const end = to;
    const days = totals.filter(({ day }) => day >= from && day < end);
    weeks.push({
      from,
      workMs: days.reduce((sum, { workMs }) => sum + workMs, 0),
      activeDays: days.filter(({ workMs }) => workMs >= ACTIVE_DAY_MS).length,
      totals: days,
    });
    to = from;
  }
  return weeks;
}
