import { type Calendar, type DayKey, dayBounds, weekdayOf } from '../../base/calendar';
import type { Settings } from '../../settings/settings';
import type { DayTotal } from '../dayTotals';
import { isFullDay, quartiles, TYPICAL_DAYS } from './comparableDays';

/** About half of the days lie between the two, ms. `days`: of how many. */
export interface TypicalDay {
  readonly kind: 'typicalDay';
  readonly lowMs: number;
  readonly highMs: number;
  readonly days: number;
}

/** About half of the days end between the two: ms after the day's start. */
export interface LastWork {
  readonly kind: 'lastWork';
  readonly lowMs: number;
  readonly highMs: number;
  readonly days: number;
}

/** Today is longer than most days of its kind. */
export interface LongerToday {
  readonly kind: 'longerToday';
  readonly days: number;
}

/** Full days before which there is no typical one. Source: care.md 6.2. */
export const MIN_TYPICAL_DAYS = 8;
/** Days of the same kind before which today is compared with none. Source: care.md 6.2. */
const LEAST_ALIKE = 10;

/** `totals`: days before today, oldest first, and so for all of these. */
export function findTypicalDay(totals: readonly DayTotal[]): TypicalDay | null {
  const full = totals.filter(isFullDay).slice(-TYPICAL_DAYS);
  if (full.length < MIN_TYPICAL_DAYS) return null;
  const { low, high } = quartiles(full.map(({ workMs }) => workMs));
  return { kind: 'typicalDay', lowMs: low, highMs: high, days: full.length };
}

/** Counted from the start of each day, so that midnight is in the middle of it, and no edge. */
export function findLastWork(totals: readonly DayTotal[], calendar: Calendar): LastWork | null {
  const ends = totals
    .filter(isFullDay)
    .flatMap(({ day, lastAt }) => (lastAt === null ? [] : [lastAt - dayBounds(day, calendar).from]))
    .slice(-TYPICAL_DAYS);
  if (ends.length < MIN_TYPICAL_DAYS) return null;
  const { low, high } = quartiles(ends);
  return { kind: 'lastWork', lowMs: low, highMs: high, days: ends.length };
}

/** While a day lasts it can turn out longer than others, but never shorter. `todayMs`: work so far. */
export function findLongerToday(
  totals: readonly DayTotal[],
  today: DayKey,
  todayMs: number,
  { restDays }: Pick<Settings, 'restDays'>,
): LongerToday | null {
  const isRest = (day: DayKey) => restDays?.includes(weekdayOf(day)) ?? false;
  const alike = totals
    .filter((total) => isFullDay(total) && isRest(total.day) === isRest(today))
    .slice(-TYPICAL_DAYS);
  if (alike.length < LEAST_ALIKE) return null;
  const { high } = quartiles(alike.map(({ workMs }) => workMs));
  return todayMs > high ? { kind: 'longerToday', days: alike.length } : null;
}
