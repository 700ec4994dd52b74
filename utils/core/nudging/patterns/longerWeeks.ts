import type { DayKey } from '../../base/calendar';
import type { DayTotal } from '../../history/dayTotals';
import { quartiles } from '../../history/insights/comparableDays';
import { isActiveWeek, type WeekTotal, weekTotalsBefore } from '../../history/weekTotals';

/** P11 of `docs/care.md`: each of the last three weeks was longer than any of the eight before. */
export interface LongerWeeks {
  readonly pattern: 'longerWeeks';
}

const LATEST = 3;
const BEFORE = 8;
/** The mean of the latest, in hundredths of the median before. */
const LONGER_BY = 115;

/**
 * Needs eleven whole weeks with three active days each; the last three must be the latest there are.
 * A site that is new in them makes no comparison (care.md 6.3). `firstWeekday`: ISO, where weeks begin.
 */
export function findLongerWeeks(
  totals: readonly DayTotal[],
  today: DayKey,
  firstWeekday: number,
): LongerWeeks | null {
  const weeks = weekTotalsBefore(totals, today, firstWeekday);
  const latest = weeks.slice(0, LATEST);
  const before = weeks.slice(LATEST).filter(isActiveWeek).slice(0, BEFORE);
  if (latest.length < LATEST || !latest.every(isActiveWeek) || before.length < BEFORE) return null;
  const known = new Set(before.flatMap(sitesOf));
  if (latest.flatMap(sitesOf).some((site) => !known.has(site))) return null;
  const lengths = before.map(({ workMs }) => workMs);
  const longest = Math.max(...lengths);
  const mean = latest.reduce((sum, { workMs }) => sum + workMs, 0) / LATEST;
  const { median } = quartiles(lengths);
  const longer = latest.every(({ workMs }) => workMs > longest);
  return longer && mean * 100 >= LONGER_BY * median ? { pattern: 'longerWeeks' } : null;
}

function sitesOf({ totals }: WeekTotal): string[] {
  return totals.flatMap(({ sites }) => Object.keys(sites));
}
