import {
  addDays,
  type Calendar,
  type Day,
  dayBounds,
  dayOf,
  daysUpTo,
  eveningOf,
  instantIn,
  weekdayOf,
} from '../base/calendar';
import { HOUR_MS, MINUTE_MS } from '../base/defaults';
import { type Interval, totalMs, within } from '../base/intervals';
import type { DayState } from '../counting/closedDays';
import type { CountingState } from '../counting/countingState';
import { type Pause, type PauseState, pauseEnd } from '../counting/pauses';
import type { CountedTime } from '../counting/replacement';
import { paceOf, stretches, withOpen, worked } from '../counting/stretches';
import type { Settings } from '../settings/settings';
import type { DayTotal } from './dayTotals';

/** One of the person's own days, `[from, to)`, 23 to 25 hours. Times are ms since the epoch, lengths ms. */
export interface WeekDay extends Interval {
  readonly day: Day;
  readonly today: boolean;
  /** A weekday that the person keeps for rest. */
  readonly rest: boolean;
  /** What was counted, oldest first; a glance away of up to the reading grace is part of it. */
  readonly work: readonly Interval[];
  readonly pauses: readonly Interval[];
  /** From the evening hour to the day's end; `null` for people who work nights. */
  readonly evening: Interval | null;
  readonly workMs: number;
  /** The longest stretch within the day. */
  readonly longestMs: number;
  /** How much of the work lies in the evening: under five minutes is none. */
  readonly inEvening: 'none' | 'some' | 'all';
  /** The clock was moved within this day. */
  readonly clockMoved: boolean;
  /** The sums alone are kept: there is no telling when in the day it was. */
  readonly folded: boolean;
  /** When the person closed the day; `null` if they did not, or if that is no longer known. */
  readonly closedAt: number | null;
}

export interface Recorded extends CountedTime {
  readonly pauses: readonly Pause[];
  readonly live: Pick<CountingState, 'open'> & Pick<PauseState, 'pause'> & Pick<DayState, 'done'>;
}

type Choices = Pick<Settings, 'realBreakMinutes' | 'eveningStart' | 'restDays'>;

const DAYS = 7;
/** Less than this in the evening is not worth a word. Our choice: the step that lengths are rounded to. */
const WORTH_SAYING_MS = 5 * MINUTE_MS;

/** The last day of a week. `back`: how many weeks ago, 0 for the seven days up to today. */
export function weekEnd(at: number, calendar: Calendar, back: number): Day {
  return addDays(dayOf(at, calendar), -DAYS * back);
}

/** The days of the week that ends with `last`, oldest first. */
export function weekDays(last: Day): Day[] {
  return daysUpTo(last, DAYS);
}

/** What to read from the record for the week that ends with `last`; ms since the epoch. */
export function weekBounds(last: Day, calendar: Calendar): Interval {
  const first = addDays(last, 1 - DAYS);
  return { from: dayBounds(first, calendar).from, to: dayBounds(last, calendar).to };
}

/** The week with the sums of those days of which no more is kept. `totals`: any days, any order. */
export function withSums(days: readonly WeekDay[], totals: readonly DayTotal[]): WeekDay[] {
  const byDay = new Map(totals.map((total) => [total.day, total]));
  return days.map((day) => {
    const total = byDay.get(day.day);
    if (!total || day.workMs > 0) return day;
    const { workMs, longestMs, eveningMs } = total;
    return { ...day, folded: true, workMs, longestMs, inEvening: shareOf(workMs, eveningMs) };
  });
}

/** The seven days up to `last`, oldest first; by default those up to today. `at`: now, ms since the epoch. */
export function weekAt(
  { spans, pauses, holes, live }: Recorded,
  settings: Choices,
  calendar: Calendar,
  at: number,
  last: Day = dayOf(at, calendar),
): WeekDay[] {
  const today = dayOf(at, calendar);
  const counted = withOpen(spans, live.open);
  const { pause } = live;
  const rests = pause
    ? [...pauses, { from: pause.from, to: pauseEnd(pause, at, calendar) }]
    : pauses;
  return weekDays(last).map((day) => {
    const bounds = dayBounds(day, calendar);
    const pace = paceOf(settings);
    const work = within(worked(counted, pace.graceMs, holes), bounds);
    const evening = eveningOf(day, settings.eveningStart, calendar);
    return {
      ...bounds,
      day,
      today: day === today,
      rest: settings.restDays?.includes(weekdayOf(day)) ?? false,
      work,
      pauses: within(rests, bounds),
      evening,
      workMs: totalMs(work),
      longestMs: Math.max(0, ...stretches(work, pace, holes).map(({ activeMs }) => activeMs)),
      inEvening: share(work, evening),
      folded: false,
      clockMoved: bounds.to - bounds.from !== 24 * HOUR_MS,
      closedAt: live.done?.day === day ? live.done.at : null,
    };
  });
}

function share(work: readonly Interval[], evening: Interval | null): WeekDay['inEvening'] {
  if (!evening) return 'none';
  return shareOf(totalMs(work), totalMs(within(work, evening)));
}

function shareOf(workMs: number, lateMs: number): WeekDay['inEvening'] {
  if (lateMs < WORTH_SAYING_MS) return 'none';
  return workMs - lateMs < WORTH_SAYING_MS ? 'all' : 'some';
}

/** Clock times to read a day by: its start, and every four hours on that day's own clock. Ms since the epoch. */
export function clockMarks(day: Day, calendar: Calendar): number[] {
  const start = Temporal.PlainTime.from(calendar.dayStart);
  return [0, 4, 8, 12, 16, 20].map((hours) =>
    instantIn(day, start.add({ hours }).toString({ smallestUnit: 'minute' }), calendar),
  );
}
