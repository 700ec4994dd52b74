import {
  addDays,
  type Calendar,
  type ClockTime,
  type DayKey,
  dayOf,
  type EpochMs,
  instantOnDay,
  weekdayOf,
} from '../base/calendar';

/** A pause by the clock. A time before the day's start lies after midnight, within the day of its weekday. */
export interface PlannedPause {
  readonly at: ClockTime;
  /** ISO weekdays (1 is Monday) of the days on which it is planned. */
  readonly weekdays: readonly number[];
  /** The person's own word for it; empty if they gave none. It comes into no page of others. */
  readonly name: string;
}

/** Our choice: a few fixed points of a day, and no timetable. */
export const MOST_PLANNED_PAUSES = 3;
/** The most that is kept of the word. Our choice: a word is a word. */
export const LONGEST_PAUSE_NAME = 40;

/** A planned pause on one day. */
export interface PauseTime {
  readonly from: EpochMs;
  readonly name: string;
}

/** The planned pauses of a day, earliest first. */
export function pauseTimesOn(
  day: DayKey,
  pauses: readonly PlannedPause[],
  calendar: Calendar,
): PauseTime[] {
  return pauses
    .filter(({ weekdays }) => weekdays.includes(weekdayOf(day)))
    .map(({ at, name }) => ({ from: instantOnDay(day, at, calendar), name }))
    .sort((a, b) => a.from - b.from);
}

/** The planned pause whose time came last, on the day of `at` or the one before; `null` if there is none. */
export function lastPauseTime(
  at: EpochMs,
  pauses: readonly PlannedPause[],
  calendar: Calendar,
): PauseTime | null {
  if (pauses.length === 0) return null;
  const today = dayOf(at, calendar);
  const times = [addDays(today, -1), today].flatMap((day) => pauseTimesOn(day, pauses, calendar));
  return times.findLast(({ from }) => from <= at) ?? null;
}
