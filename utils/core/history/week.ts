import {
  addDays,
  type Calendar,
  type DayKey,
  dayBounds,
  dayOf,
  daysUpTo,
  type EpochMs,
  eveningOf,
  instantOnDay,
  weekdayOf,
} from '../base/calendar';
import { HOUR_MS, MINUTE_MS } from '../base/defaults';
import { clip, type Interval, totalMs } from '../base/intervals';
import { type DayState, dayClosedAt } from '../counting/closedDays';
import type { CountingState } from '../counting/countingState';
import { withOpenGap } from '../counting/gaps';
import { type Pause, type PauseState, pauseEndsAt } from '../counting/pauses';
import type { CountedTime } from '../counting/replacement';
import { breakRulesOf, stretchesIn, withOpenSpan, workIntervals } from '../counting/stretches';
import type { Settings } from '../settings/settings';
import { clipToShares, type RolledUpTime, SHARES_REACH_DAYS, sharesOf } from './dayShares';
import type { DayTotal } from './dayTotals';

/** One of the person's own days, `[from, to)`, 23 to 25 hours. Lengths are ms. */
export interface WeekDay extends Interval {
  readonly day: DayKey;
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
  /** How much of the work lies in the evening. Under five minutes count as none. */
  readonly inEvening: 'none' | 'some' | 'all';
  /** It ended before anything was ever counted, and nothing was imported for it: Enough was not here. */
  readonly before: boolean;
  /** The clock was moved within this day. */
  readonly clockMoved: boolean;
  /** The day was rolled up: only its totals are known, and not when in the day it was. */
  readonly rolledUp: boolean;
  /** When the person closed the day; `null` if they did not, or if that is no longer known. */
  readonly closedAt: EpochMs | null;
}

export interface WeekRecord extends CountedTime {
  readonly pauses: readonly Pause[];
  readonly state: Pick<CountingState, 'openSpan' | 'openGap' | 'firstCountedAt'> &
    Pick<PauseState, 'pause'> &
    Pick<DayState, 'closedDays'>;
}

type Choices = Pick<Settings, 'realBreakMinutes' | 'otherPrograms' | 'eveningStart' | 'restDays'>;

const DAYS = 7;
/** Less than this in the evening is not worth a word. Our choice: the step that lengths are rounded to. */
const WORTH_SAYING_MS = 5 * MINUTE_MS;

/** The last day of a week. `back`: how many weeks ago, 0 for the seven days up to today. */
export function weekEnd(now: EpochMs, calendar: Calendar, back: number): DayKey {
  return addDays(dayOf(now, calendar), -DAYS * back);
}

/** The days of the week that ends with `last`, oldest first. */
export function weekDays(last: DayKey): DayKey[] {
  return daysUpTo(last, DAYS);
}

/** What to read from the record for the week that ends with `last`. */
export function weekBounds(last: DayKey, calendar: Calendar): Interval {
  const first = addDays(last, 1 - DAYS);
  return { from: dayBounds(first, calendar).from, to: dayBounds(last, calendar).to };
}

/** The first and the last day whose totals say what of the week that ends with `last` is in them. */
export function daysAroundWeek(last: DayKey): [first: DayKey, last: DayKey] {
  return [addDays(last, 1 - DAYS - SHARES_REACH_DAYS), addDays(last, SHARES_REACH_DAYS)];
}

/** Fills in days whose details were rolled up, from their totals. `totals`: any days, any order. */
export function withTotals(days: readonly WeekDay[], totals: readonly DayTotal[]): WeekDay[] {
  const byDay = new Map(totals.map((total) => [total.day, total]));
  return days.map((day) => {
    const total = byDay.get(day.day);
    if (!total || day.workMs > 0) return day;
    const { workMs, longestMs, eveningMs } = total;
    return {
      ...day,
      before: day.before && workMs === 0,
      rolledUp: true,
      workMs,
      longestMs,
      inEvening: eveningShare(workMs, eveningMs),
    };
  });
}

/** The seven days up to `last`, oldest first; by default those up to today. `rolledUp`: days near them that were. */
export function daysOfWeek(
  { spans, pauses, exclusions: finished, state }: WeekRecord,
  settings: Choices,
  calendar: Calendar,
  now: EpochMs,
  last: DayKey = dayOf(now, calendar),
  rolledUp: RolledUpTime = new Map(),
): WeekDay[] {
  const today = dayOf(now, calendar);
  const counted = withOpenSpan(spans, state.openSpan);
  const exclusions = withOpenGap(finished, state.openGap);
  const { pause } = state;
  const rests = pause
    ? [...pauses, { from: pause.from, to: pauseEndsAt(pause, now, calendar) }]
    : pauses;
  return weekDays(last).map((day) => {
    const bounds = dayBounds(day, calendar);
    const pace = breakRulesOf(settings);
    const work = clipToShares(
      workIntervals(counted, pace.graceMs, exclusions),
      sharesOf(day, calendar, rolledUp),
    );
    const evening = eveningOf(day, settings.eveningStart, calendar);
    return {
      ...bounds,
      day,
      today: day === today,
      rest: settings.restDays?.includes(weekdayOf(day)) ?? false,
      work,
      pauses: clip(rests, bounds),
      evening,
      before: bounds.to <= (state.firstCountedAt ?? 0) && work.length === 0,
      workMs: totalMs(work),
      longestMs: Math.max(
        0,
        ...stretchesIn(work, pace, exclusions).map(({ activeMs }) => activeMs),
      ),
      inEvening: eveningShareOf(work, evening),
      rolledUp: false,
      clockMoved: bounds.to - bounds.from !== 24 * HOUR_MS,
      closedAt: dayClosedAt(state, day),
    };
  });
}

function eveningShareOf(work: readonly Interval[], evening: Interval | null): WeekDay['inEvening'] {
  if (!evening) return 'none';
  return eveningShare(totalMs(work), totalMs(clip(work, evening)));
}

function eveningShare(workMs: number, lateMs: number): WeekDay['inEvening'] {
  if (lateMs < WORTH_SAYING_MS) return 'none';
  return workMs - lateMs < WORTH_SAYING_MS ? 'all' : 'some';
}

/** Clock times to read a day by: its start, and every four hours on that day's own clock. */
export function clockMarks(day: DayKey, calendar: Calendar): number[] {
  const start = Temporal.PlainTime.from(calendar.dayStart);
  return [0, 4, 8, 12, 16, 20].map((hours) =>
    instantOnDay(day, start.add({ hours }).toString({ smallestUnit: 'minute' }), calendar),
  );
}
