import type { Day } from '../../base/calendar';
import { ACTIVE_DAY_MS, type DayTotal, isWhole } from '../dayTotals';

/** How far back a typical day is looked for, in active days. Source: care.md 6.2. */
export const TYPICAL_DAYS = 20;

/** Whole days with work worth the name. */
export function isFull(total: DayTotal): boolean {
  return isWhole(total) && total.workMs >= ACTIVE_DAY_MS;
}

/** Days that may be compared with one another: those after the list of sites was last changed. */
export function comparable(totals: readonly DayTotal[], changedOn: Day | null): DayTotal[] {
  return totals.filter(({ day }) => changedOn === null || day > changedOn);
}

/** From the first quarter to the third: the middle half. Needs two values or more. */
export interface Middle {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export function middleHalf(values: readonly number[]): Middle {
  const sorted = values.toSorted((a, b) => a - b);
  return { low: at(sorted, 0.25), middle: at(sorted, 0.5), high: at(sorted, 0.75) };
}

/** The value that a share of all lie below, between two where it falls between them. */
function at(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}
