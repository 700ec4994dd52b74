import { addDays, type Calendar, type DayKey, dayOf, type EpochMs } from '../../base/calendar';
import type { CountingState } from '../../counting/countingState';
import type { Settings } from '../../settings/settings';
import type { DayTotal } from '../dayTotals';
import { comparableDays, isFullDay } from './comparableDays';
import {
  type DaysWith,
  daysSince,
  findLateEvenings,
  findLongBreaks,
  findRestDaysWorked,
} from './counts';
import { type DayParts, findDayParts, hourShares } from './dayParts';
import { findWeekAmongOthers, type WeekAmongOthers } from './lastWeek';
import {
  findLastWork,
  findLongerToday,
  findTypicalDay,
  type LastWork,
  type LongerToday,
  MIN_TYPICAL_DAYS,
  type TypicalDay,
} from './typicalDay';

/** A fact, with its limits: each counts the chosen sites, and says from how many days or weeks. */
export type Insight = TypicalDay | LongerToday | LastWork | WeekAmongOthers | DaysWith | DayParts;

export interface Insights {
  readonly all: readonly Insight[];
  /** How many more full days until there is something to say; 0 once there is. */
  readonly daysToGo: number;
  /** When the list of sites was changed, while that stands in the way of comparing weeks. */
  readonly listChangedAt: EpochMs | null;
  /** The share of each hour of the clock that is worked, 0 to 1; `null` while too little is known. */
  readonly hours: readonly number[] | null;
  /** Other programs count as work, beside the sites. */
  readonly countsOtherPrograms: boolean;
}

/** The data of the insights. `totals`: days before today, oldest first. */
export interface InsightFacts {
  readonly totals: readonly DayTotal[];
  /** Work today so far, ms. */
  readonly todayMs: number;
  readonly state: Pick<CountingState, 'firstCountedAt' | 'siteList'>;
  readonly settings: Settings;
  readonly calendar: Calendar;
  /** ISO weekday on which the person's weeks begin. */
  readonly firstWeekday: number;
  /** The present. */
  readonly at: EpochMs;
}

/** Everything that may be said of the days so far, and nothing that is under its minimum. Source: care.md 6.2. */
export function insightsOf(facts: InsightFacts): Insights {
  const { totals, todayMs, state, settings, calendar, firstWeekday, at } = facts;
  const today = dayOf(at, calendar);
  // What a clock that was ahead stored does not tell.
  const known = (since: EpochMs | null | undefined) => (since && since <= at ? since : null);
  const changedAt = known(state.siteList?.changedAt);
  const changedOn = changedAt === null ? null : dayOf(changedAt, calendar);
  const own = comparableDays(totals, changedOn);
  const begunAt = known(state.firstCountedAt);
  const begunOn = begunAt === null ? (totals[0]?.day ?? today) : dayOf(begunAt, calendar);
  const first = firstDay(begunOn, changedOn);
  const days = daysSince(first, today);
  const week = findWeekAmongOthers(own, changedOn && first, today, firstWeekday);
  const found: (Insight | null)[] = [
    findTypicalDay(own),
    findLongerToday(own, today, todayMs, settings),
    findLastWork(own, calendar),
    findLongBreaks(own),
    findLateEvenings(own, days, settings),
    findRestDaysWorked(own, days, settings),
    week,
    findDayParts(own),
  ];
  const inTheWay = changedOn !== null && !week && totals.some(({ day }) => day <= changedOn);
  return {
    all: found.filter((insight) => insight !== null),
    daysToGo: Math.max(0, MIN_TYPICAL_DAYS - own.filter(isFullDay).length),
    listChangedAt: inTheWay ? changedAt : null,
    countsOtherPrograms: settings.otherPrograms === 'work',
    hours: hourShares(own),
  };
}

/** The first whole day. The day on which something was first counted, or the list changed, does not count. */
function firstDay(begunOn: DayKey, changedOn: DayKey | null): DayKey {
  const after = addDays(begunOn, 1);
  if (changedOn === null) return after;
  const next = addDays(changedOn, 1);
  return next > after ? next : after;
}
