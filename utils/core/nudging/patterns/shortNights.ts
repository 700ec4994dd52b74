import { addDays, type DayKey } from '../../base/calendar';
import { HOUR_MS } from '../../base/defaults';
import { type DayTotal, hasFewGaps } from '../../history/dayTotals';

/** P4 of `docs/care.md`: short nights between work days. */
export interface ShortNights {
  readonly pattern: 'shortNights';
  /** Of the last seven. */
  readonly nights: number;
}

const NIGHT_MS = 11 * HOUR_MS;
const NIGHTS = 7;
const AT_LEAST = 2;

/** Needs the last eight whole days, without today. `totals`: any order. */
export function findShortNights(totals: readonly DayTotal[], today: DayKey): ShortNights | null {
  const known = new Map(totals.map((total) => [total.day, total]));
  const whole = (day: DayKey) => {
    const total = known.get(day);
    return total && hasFewGaps(total) ? total : null;
  };
  const nights = Array.from({ length: NIGHTS }, (_, index) => {
    const before = whole(addDays(today, -2 - index));
    const after = whole(addDays(today, -1 - index));
    if (!before || !after || before.lastAt === null || after.firstAt === null) return false;
    return after.firstAt - before.lastAt < NIGHT_MS;
  });
  const short = nights.filter(Boolean).length;
  return short >= AT_LEAST ? { pattern: 'shortNights', nights: short } : null;
}
