import type { Span } from './attention';
import { type Calendar, type Day, dayBounds, dayOf, daysUpTo, instantIn, weekdayOf } from './day';
import { HOUR_MS, MINUTE_MS } from './defaults';
import type { Hole } from './holes';
import type { Live, Pause } from './live';
import { type Interval, paceOf, stretches, totalMs, within, withOpen, worked } from './rhythm';
import type { Settings } from './settings';

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
  /** When the person closed the day; `null` if they did not, or if that is no longer known. */
  readonly closedAt: number | null;
}

export interface Recorded {
  readonly spans: readonly Span[];
  readonly pauses: readonly Pause[];
  readonly holes: readonly Hole[];
  readonly live: Pick<Live, 'open' | 'pause' | 'done'>;
}

type Choices = Pick<Settings, 'realBreakMinutes' | 'eveningStart' | 'restDays'>;

const DAYS = 7;
/** Less than this in the evening is not worth a word. Our choice: the step that lengths are rounded to. */
const WORTH_SAYING_MS = 5 * MINUTE_MS;

/** What to read from the record for the week that holds `at`, ms since the epoch. */
export function weekBounds(at: number, calendar: Calendar): Interval {
  const days = daysUpTo(dayOf(at, calendar), DAYS).map((day) => dayBounds(day, calendar));
  return { from: days[0]?.from ?? at, to: days.at(-1)?.to ?? at };
}

/** Today and the six days before it, oldest first. `at`: now, ms since the epoch. */
export function weekAt(
  { spans, pauses, holes, live }: Recorded,
  settings: Choices,
  calendar: Calendar,
  at: number,
): WeekDay[] {
  const today = dayOf(at, calendar);
  const counted = withOpen(spans, live.open);
  const rests = live.pause ? [...pauses, { from: live.pause.from, to: at }] : pauses;
  return daysUpTo(today, DAYS).map((day) => {
    const bounds = dayBounds(day, calendar);
    const pace = paceOf(settings);
    const work = within(worked(counted, pace.graceMs, holes), bounds);
    const evening = eveningOf(day, settings, calendar, bounds);
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
      clockMoved: bounds.to - bounds.from !== 24 * HOUR_MS,
      closedAt: live.done?.day === day ? live.done.at : null,
    };
  });
}

function eveningOf(
  day: Day,
  { eveningStart }: Choices,
  calendar: Calendar,
  { to }: Interval,
): Interval | null {
  if (eveningStart === null) return null;
  return { from: instantIn(day, eveningStart, calendar), to };
}

function share(work: readonly Interval[], evening: Interval | null): WeekDay['inEvening'] {
  if (!evening) return 'none';
  const lateMs = totalMs(within(work, evening));
  if (lateMs < WORTH_SAYING_MS) return 'none';
  return totalMs(work) - lateMs < WORTH_SAYING_MS ? 'all' : 'some';
}

/** Clock times to read a day by: its start, and every four hours on that day's own clock. Ms since the epoch. */
export function clockMarks(day: Day, calendar: Calendar): number[] {
  const start = Temporal.PlainTime.from(calendar.dayStart);
  return [0, 4, 8, 12, 16, 20].map((hours) =>
    instantIn(day, start.add({ hours }).toString({ smallestUnit: 'minute' }), calendar),
  );
}
