import { type Calendar, type Day, dayBounds, weekdayOf } from '../../base/calendar';
import type { Settings } from '../../settings/settings';
import type { DayTotal } from '../dayTotals';
import { isFull, middleHalf, TYPICAL_DAYS } from './comparableDays';

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
export const LEAST_DAYS = 8;
/** Days of the same kind before which today is compared with none. Source: care.md 6.2. */
const LEAST_ALIKE = 10;

/** `totals`: days before today, oldest first, and so for all of these. */
export function typicalDay(totals: readonly DayTotal[]): TypicalDay | null {
  const full = totals.filter(isFull).slice(-TYPICAL_DAYS);
  if (full.length < LEAST_DAYS) return null;
  const { low, high } = middleHalf(full.map(({ workMs }) => workMs));
  return { kind: 'typicalDay', lowMs: low, highMs: high, days: full.length };
}

/** Counted from the start of each day, so that midnight is in the middle of it, and no edge. */
export function lastWork(totals: readonly DayTotal[], calendar: Calendar): LastWork | null {
  const ends = totals
    .filter(isFull)
    .flatMap(({ day, lastAt }) => (lastAt === null ? [] : [lastAt - dayBounds(day, calendar).from]))
    .slice(-TYPICAL_DAYS);
  if (ends.length < LEAST_DAYS) return null;
  const { low, high } = middleHalf(ends);
  return { kind: 'lastWork', lowMs: low, highMs: high, days: ends.length };
}

/** A day under way can be known to be longer, and not to be shorter. `todayMs`: work so far. */
export function longerToday(
  totals: readonly DayTotal[],
  today: Day,
  todayMs: number,
  { restDays }: Pick<Settings, 'restDays'>,
): LongerToday | null {
  const isRest = (day: Day) => restDays?.includes(weekdayOf(day)) ?? false;
  const alike = totals
    .filter((total) => isFull(total) && isRest(total.day) === isRest(today))
    .slice(-TYPICAL_DAYS);
  if (alike.length < LEAST_ALIKE) return null;
  const { high } = middleHalf(alike.map(({ workMs }) => workMs));
  return todayMs > high ? { kind: 'longerToday', days: alike.length } : null;
}
