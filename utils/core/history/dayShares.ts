import { addDays, type Calendar, type DayKey, dayBounds } from '../base/calendar';
import { clip, type Interval, mergeIntervals, subtract } from '../base/intervals';

/** The time that each rolled-up day stands for, by its day. */
export type RolledUpTime = ReadonlyMap<DayKey, Interval>;

/** Days. No start of a day and no zone is so far from another that a day of one comes to more of the other. */
export const SHARES_REACH_DAYS = 3;

/** The time that a total stands for: the day as it was cut when it was made, whatever a day is now. */
export function coveredTimeOf(
  { day, covers }: { readonly day: DayKey; readonly covers?: Interval | undefined },
  calendar: Calendar,
): Interval {
  return covers ?? dayBounds(day, calendar);
}

/**
 * The time whose details count for a day, oldest first. Where days were cut otherwise when others were rolled up, what
 * is in their totals is left out, and what lies in a day that has a total, and in no total, is the next day's: so each
 * hour counts once. Nothing for a day that has a total. `rolledUp`: those up to `SHARES_REACH_DAYS` around it.
 */
export function sharesOf(day: DayKey, calendar: Calendar, rolledUp: RolledUpTime): Interval[] {
  if (rolledUp.has(day)) return [];
  return subtract(
    [{ from: leftFrom(day, calendar, rolledUp), to: dayBounds(day, calendar).to }],
    [...rolledUp.values()],
  );
}

/** What is left over of the days up to `day`, once it and all before it are rolled up. */
export function leftOver(day: DayKey, calendar: Calendar, rolledUp: RolledUpTime): Interval[] {
  const { to } = dayBounds(day, calendar);
  return subtract(
    [{ from: leftFrom(addDays(day, 1), calendar, rolledUp), to }],
    [...rolledUp.values()],
  );
}

/** The parts of intervals that count for a day. */
export function clipToShares(intervals: readonly Interval[], shares: readonly Interval[]) {
  return mergeIntervals(
    shares.flatMap((share) => clip(intervals, share)),
    0,
  );
}

/** Where the days with a total begin that lie right before `day`, or the day itself. */
function leftFrom(day: DayKey, calendar: Calendar, rolledUp: RolledUpTime) {
  let first = day;
  for (let back = 0; back < SHARES_REACH_DAYS && rolledUp.has(addDays(first, -1)); back += 1)
    first = addDays(first, -1);
  return dayBounds(first, calendar).from;
}
