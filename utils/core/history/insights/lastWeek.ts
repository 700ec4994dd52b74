import type { DayKey } from '../../base/calendar';
import { type DayTotal, hasFewGaps } from '../dayTotals';
import { isActiveWeek, weekTotalsBefore } from '../weekTotals';

/** Where the last whole week lies among the eight before it. */
export interface WeekAmongOthers {
  readonly kind: 'week';
  /** How many of them it was longer than. */
  readonly longerThan: number;
  readonly of: number;
}

/** Source: care.md 6.2. */
const BEFORE = 8;

/**
 * Needs the last whole week and eight before it, all with three active days and no partial one.
 * `since`: the first day that may be compared, or `null`. `firstWeekday`: ISO, where weeks begin.
 */
export function findWeekAmongOthers(
  totals: readonly DayTotal[],
  since: DayKey | null,
  today: DayKey,
  firstWeekday: number,
): WeekAmongOthers | null {
  const weeks = weekTotalsBefore(totals, today, firstWeekday).filter(
    ({ from }) => since === null || from >= since,
  );
  const [latest, ...others] = weeks;
  const whole = (week: (typeof weeks)[number]) =>
    isActiveWeek(week) && week.totals.every(hasFewGaps);
  const before = others.filter(whole).slice(0, BEFORE);
  if (!latest || !whole(latest) || before.length < BEFORE) return null;
  const longerThan = before.filter(({ workMs }) => workMs < latest.workMs).length;
  return { kind: 'week', longerThan, of: BEFORE };
}
