import {
  addDays,
  type Calendar,
  type ClockTime,
  dateOf,
  type EpochMs,
  instantOnDate,
  weekdayOf,
} from '../base/calendar';
import type { Interval } from '../base/intervals';

/** Hours in which Enough offers nothing. An end at or before the beginning lies on the next date. */
export interface QuietHours {
  /** ISO weekdays (1 is Monday) of the dates on which they begin. */
  readonly weekdays: readonly number[];
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** When the silent hours that hold `at` end, or `null` if none does. */
export function quietHoursEndAt(
  at: EpochMs,
  hours: readonly QuietHours[],
  calendar: Calendar,
): EpochMs | null {
  const ends = rangesAt(at, hours, calendar).map(({ to }) => to);
  return ends.length > 0 ? Math.max(...ends) : null;
}

/** When the silent hours that hold `at` began, or `null` if none does. */
export function quietHoursFrom(
  at: EpochMs,
  hours: readonly QuietHours[],
  calendar: Calendar,
): EpochMs | null {
  const begins = rangesAt(at, hours, calendar).map(({ from }) => from);
  return begins.length > 0 ? Math.min(...begins) : null;
}

function rangesAt(at: EpochMs, hours: readonly QuietHours[], calendar: Calendar): Interval[] {
  if (hours.length === 0) return [];
  const today = dateOf(at, calendar);
  return [addDays(today, -1), today].flatMap((date) =>
    hours
      .filter(({ weekdays }) => weekdays.includes(weekdayOf(date)))
      .map(({ from, to }) => ({
        from: instantOnDate(date, from, calendar),
        to: instantOnDate(to <= from ? addDays(date, 1) : date, to, calendar),
      }))
      .filter((range) => at >= range.from && at < range.to),
  );
}
