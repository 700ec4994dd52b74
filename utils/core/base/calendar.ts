/** Days and clock times in a person's own zone. The zone and the instant are always parameters. */

/** Milliseconds since the epoch. */
export type EpochMs = number;
/** A calendar date, `YYYY-MM-DD`: the date on which the day began. */
export type DayKey = string;
/** A date of UTC, `YYYY-MM-DD`: by it the record is kept, whatever zone the person is in. */
export type UtcDate = string;
/** A wall-clock time, `HH:MM`, 24 hours. */
export type ClockTime = string;

/** How a person's days are cut: their IANA zone and the clock time at which a day begins. */
export interface Calendar {
  readonly zone: string;
  readonly dayStart: ClockTime;
}

/**
 * The day that an instant belongs to: 01:30 belongs to the day before. Instants are
 * compared, not clock times: where the clock is put back, a clock time is there twice.
 */
export function dayOf(at: EpochMs, calendar: Calendar): DayKey {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(calendar.zone);
  let day = local.toPlainDate().toString();
  while (at < instantOnDate(day, calendar.dayStart, calendar)) day = addDays(day, -1);
  return day;
}

/** The day's first instant and the next day's. 23, 24 or 25 hours apart. */
export function dayBounds(day: DayKey, calendar: Calendar): { from: EpochMs; to: EpochMs } {
  return {
    from: instantOnDate(day, calendar.dayStart, calendar),
    to: instantOnDate(addDays(day, 1), calendar.dayStart, calendar),
  };
}

/** `count` days later (earlier, if negative). */
export function addDays(day: DayKey, count: number): DayKey {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** The last `count` days up to and including `day`, oldest first. */
export function daysUpTo(day: DayKey, count: number): DayKey[] {
  return Array.from({ length: count }, (_, index) => addDays(day, index - count + 1));
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: DayKey): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/**
 * The instant of a clock time within a day. A time before the day's start
 * (00:30, with days from 04:00) falls on the next calendar date, still within the same day. One that
 * the spring clock change skips before the day starts resolves to the day's start.
 */
export function instantOnDay(day: DayKey, time: ClockTime, calendar: Calendar): EpochMs {
  const early = Temporal.PlainTime.compare(time, calendar.dayStart) < 0;
  const { from, to } = dayBounds(day, calendar);
  const at = instantOnDate(early ? addDays(day, 1) : day, time, calendar);
  return Math.min(to, Math.max(from, at));
}

/** From the evening hour to the day's end; `null` for people who work nights. */
export function eveningOf(day: DayKey, eveningStart: ClockTime | null, calendar: Calendar) {
  if (eveningStart === null) return null;
  return { from: instantOnDay(day, eveningStart, calendar), to: dayBounds(day, calendar).to };
}

/** The date of UTC that an instant is on. Throws a `RangeError` if no date can tell it. */
export function utcDateOf(at: EpochMs): UtcDate {
  return new Date(at).toISOString().slice(0, 10);
}

/** The calendar date of an instant, by midnight. */
export function dateOf(at: EpochMs, { zone }: Pick<Calendar, 'zone'>): DayKey {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return local.toPlainDate().toString();
}

/** The instant of a clock time on a calendar date. */
export function instantOnDate(
  date: DayKey,
  time: ClockTime,
  { zone }: Pick<Calendar, 'zone'>,
): EpochMs {
  // A clock time that a zone skips (spring) moves forward; one that it doubles (autumn) is the first.
  return Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from(time),
  }).epochMilliseconds;
}
