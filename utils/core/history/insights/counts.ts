import { type DayKey, daysUpTo, weekdayOf } from '../../base/calendar';
import { MINUTE_MS } from '../../base/defaults';
import type { Settings } from '../../settings/settings';
import { type DayTotal, hasFewGaps, REST_DAY_WORK_MS } from '../dayTotals';
import { isFullDay, TYPICAL_DAYS } from './comparableDays';

/** `count` of the last `days` days had this. */
export interface DaysWith {
  readonly kind: 'longBreaks' | 'lateEvenings' | 'restDayWork';
  readonly count: number;
  readonly days: number;
}

/** Source of these: care.md 6.2. */
const LEAST_FOR_BREAKS = 10;
const EVENINGS = 14;
/** Rest days are few: four weeks of them are looked at. Our choice. */
const REST_DAYS_WITHIN = 28;
const LEAST_REST_DAYS = 4;
/** Less work in an evening is no late one, ms. Source: care.md P3. */
const LATE_MS = 10 * MINUTE_MS;

/** Days with a break of 20 minutes or more. `totals`: days before today, oldest first, as in all of these. */
export function findLongBreaks(totals: readonly DayTotal[]): DaysWith | null {
  const full = totals.filter(isFullDay).slice(-TYPICAL_DAYS);
  if (full.length < LEAST_FOR_BREAKS) return null;
  const count = full.filter((total) => total.longBreaks > 0).length;
  return { kind: 'longBreaks', count, days: full.length };
}

/**
 * Evenings with work after the person's own evening hour. `known`: all days before today since
 * something was counted, oldest first, those without work included. None is nothing to say.
 */
export function findLateEvenings(
  totals: readonly DayTotal[],
  known: readonly DayKey[],
  { eveningStart }: Pick<Settings, 'eveningStart'>,
): DaysWith | null {
  if (eveningStart === null) return null;
  const evenings = wholeDays(totals, known).slice(-EVENINGS);
  const late = evenings.filter(({ total }) => (total?.eveningMs ?? 0) >= LATE_MS);
  if (evenings.length < EVENINGS || late.length === 0) return null;
  return { kind: 'lateEvenings', count: late.length, days: evenings.length };
}

/** The days that the person keeps for rest, and work on them. None is nothing to say. */
export function findRestDaysWorked(
  totals: readonly DayTotal[],
  known: readonly DayKey[],
  { restDays }: Pick<Settings, 'restDays'>,
): DaysWith | null {
  const latest = wholeDays(totals, known.slice(-REST_DAYS_WITHIN));
  const rest = latest.filter(({ day }) => restDays?.includes(weekdayOf(day)));
  const worked = rest.filter(({ total }) => (total?.workMs ?? 0) >= REST_DAY_WORK_MS);
  if (latest.length < EVENINGS || rest.length < LEAST_REST_DAYS || worked.length === 0) return null;
  return { kind: 'restDayWork', count: worked.length, days: rest.length };
}

/** Partial days are left out; a day without work is a whole one. */
function wholeDays(totals: readonly DayTotal[], known: readonly DayKey[]) {
  const byDay = new Map(totals.map((total) => [total.day, total]));
  return known
    .map((day) => ({ day, total: byDay.get(day) }))
    .filter(({ total }) => !total || hasFewGaps(total));
}

/** How much of a whole: fixed words for shares. Source: care.md 6.3. */
export type Amount = 'nearlyAll' | 'most' | 'half' | 'some' | 'few';

export function amountOf({ count, days }: Pick<DaysWith, 'count' | 'days'>): Amount {
  const hundredths = (100 * count) / days;
  if (hundredths >= 85) return 'nearlyAll';
  if (hundredths >= 60) return 'most';
  if (hundredths >= 40) return 'half';
  return hundredths >= 15 ? 'some' : 'few';
}

/** The days before `today` since `first`, oldest first. */
export function daysSince(first: DayKey, today: DayKey): DayKey[] {
  return daysUpTo(today, REST_DAYS_WITHIN + 1).filter((day) => day >= first && day < today);
}
