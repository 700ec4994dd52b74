import { HOUR_MS, MINUTE_MS } from '../../base/defaults';
import type { DayTotal } from '../dayTotals';
import { isFullDay, quartiles, TYPICAL_DAYS } from './comparableDays';

/** Parts of a day by the hours of the clock, `[from, to)`. Our choice. */
const DAY_PARTS = {
  mornings: [6, 12],
  afternoons: [12, 18],
  evenings: [18, 24],
} as const;
type DayPart = keyof typeof DAY_PARTS;

/** One part of the day differs from day to day, and another is much the same. */
export interface DayParts {
  readonly kind: 'dayParts';
  readonly vary: DayPart;
  readonly steady: DayPart;
  readonly days: number;
}

/** Source: care.md 6.2. */
const LEAST_DAYS = 15;
/** A part with less work, in the middle, is no part to speak of, ms. Our choice. */
const LEAST_MS = 30 * MINUTE_MS;
/**
 * The interquartile range divided by the median: steady up to the first, varying from the second on. Our
 * choice, so far apart that parts which differ by chance alone are seldom told apart (tests/simulation).
 */
const STEADY = 0.4;
const VARIES = 1;

/** Needs fifteen full days whose hours are known. `totals`: days before today, oldest first. */
export function findDayParts(totals: readonly DayTotal[]): DayParts | null {
  const full = withHours(totals);
  if (full.length < LEAST_DAYS) return null;
  const spreads = (Object.keys(DAY_PARTS) as DayPart[]).flatMap((part) => {
    const { low, median, high } = quartiles(full.map((total) => timeIn(total, part)));
    return median < LEAST_MS ? [] : [{ part, spread: (high - low) / median }];
  });
  const sorted = spreads.toSorted((a, b) => a.spread - b.spread);
  const [steady, vary] = [sorted[0], sorted.at(-1)];
  if (!steady || !vary || steady.spread > STEADY || vary.spread < VARIES) return null;
  return { kind: 'dayParts', vary: vary.part, steady: steady.part, days: full.length };
}

function withHours(totals: readonly DayTotal[]): DayTotal[] {
  return totals.filter((total) => isFullDay(total) && total.hours.length > 0).slice(-TYPICAL_DAYS);
}

function timeIn({ hours }: DayTotal, part: DayPart): number {
  const [from, to] = DAY_PARTS[part];
  return hours.slice(from, to).reduce((sum, ms) => sum + ms, 0);
}

/** For each hour of the clock the share of it that is worked, 0 to 1; `null` under the minimum of days. */
export function hourShares(totals: readonly DayTotal[]): number[] | null {
  const full = withHours(totals);
  if (full.length < LEAST_DAYS) return null;
  return Array.from({ length: 24 }, (_, hour) => {
    const sum = full.reduce((all, { hours }) => all + (hours[hour] ?? 0), 0);
    return Math.min(1, sum / full.length / HOUR_MS);
  });
}
