import type { DayKey } from '../../base/calendar';
import { ACTIVE_DAY_MS, type DayTotal, hasFewGaps } from '../dayTotals';

/** How far back a typical day is looked for, in active days. Source: care.md 6.2. */
export const TYPICAL_DAYS = 20;

/** Whole days with work worth the name. */
export function isFullDay(total: DayTotal): boolean {
  return hasFewGaps(total) && total.workMs >= ACTIVE_DAY_MS;
}

/** Days that may be compared with one another: those after the list of sites was last changed. */
export function comparableDays(totals: readonly DayTotal[], changedOn: DayKey | null): DayTotal[] {
  return totals.filter(({ day }) => changedOn === null || day > changedOn);
}

/** From the first quarter to the third: the middle half. Needs two values or more. */
export interface Quartiles {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** With linear interpolation. `values`: any order; of fewer than two all three are the same, of none 0. */
export function quartiles(values: readonly number[]): Quartiles {
  const sorted = values.toSorted((a, b) => a - b);
  return { low: at(sorted, 0.25), median: at(sorted, 0.5), high: at(sorted, 0.75) };
}

/** A quantile with linear interpolation. `sorted`: ascending; `share`: in [0, 1]. */
function at(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}
