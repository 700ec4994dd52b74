import type { EpochMs } from '../../utils/core/base/calendar';
import {
  addDays,
  type Calendar,
  type DayKey,
  dayOf,
  daysUpTo,
} from '../../utils/core/base/calendar';
import { DAY_MS } from '../../utils/core/base/defaults';
import { SHARES_REACH_DAYS } from '../../utils/core/history/dayShares';
import { type Timeline, timelineOf } from '../../utils/core/history/dayTimeline';
import { type Insights, insightsOf } from '../../utils/core/history/insights';
import {
  daysAroundWeek,
  daysOfWeek,
  type WeekDay,
  weekBounds,
  weekDays,
  weekEnd,
  withTotals,
} from '../../utils/core/history/week';
import type { WeekFinding } from '../../utils/core/nudging/patterns/finding';
import { findForWeek, WEEK_LOOKS_BACK_DAYS } from '../../utils/core/nudging/patterns/forWeek';
import { offersHideNumbers } from '../../utils/core/nudging/usageSignals';
import type { State } from '../../utils/core/state/state';
import { localCalendar, now } from '../../utils/platform/clock';
import { readFindingsShown, readRecord, readState } from '../../utils/store/record/readRecord';
import { readRolledUp } from '../../utils/store/record/readRetention';
import { readTotals } from '../../utils/store/record/readTotals';
import { readSettings } from '../../utils/store/settings/settings';
import { readOtherDevicesMinutes } from '../../utils/store/sync/sync';
import { localFirstWeekday } from './localWeek';

/** What the days up to today show. */
interface CurrentWeek {
  /** The first finding: one is plenty. */
  readonly finding: WeekFinding | null;
  readonly insights: Insights;
  /** It is time to offer to hide the numbers. */
  readonly offersHideNumbers: boolean;
}

export interface Week {
  readonly days: readonly WeekDay[];
  /** Part by part, those whose details are known. */
  readonly timelines: ReadonlyMap<DayKey, Timeline>;
  /** How many weeks ago; 0 for the seven days up to today. */
  readonly back: number;
  /** There may be something in the week before. */
  readonly hasEarlier: boolean;
  /** `null` in an earlier week. */
  readonly current: CurrentWeek | null;
  readonly calendar: Calendar;
  readonly numbers: boolean;
  /** Minutes on the person's other devices, by day. */
  readonly otherDevicesMinutes: Readonly<Record<DayKey, number>>;
  readonly hasSites: boolean;
  readonly worksNights: boolean;
  readonly countsOtherPrograms: boolean;
}

/** A week as it is stored. `back`: how many weeks ago. */
export async function readWeek(back: number): Promise<Week> {
  const [settings, state, at] = await Promise.all([readSettings(), readState(), now()]);
  const calendar = localCalendar(settings);
  const last = weekEnd(at, calendar, back);
  const { from, to } = weekBounds(last, calendar);
  const firstAt = firstCountedBy(state, at);
  const [recorded, rolledUp, totals, shownAt, otherDevicesMinutes] = await Promise.all([
    // What a day before it left over belongs to its first day.
    readRecord(from - SHARES_REACH_DAYS * DAY_MS, to),
    readRolledUp(...daysAroundWeek(last), calendar),
    readTotals(back > 0 ? weekDays(last) : daysBefore(firstAt, at, calendar), settings, calendar),
    readFindingsShown(),
    readOtherDevicesMinutes(weekDays(last), at),
  ]);
  const stored = { ...recorded, state };
  const days = withTotals(daysOfWeek(stored, settings, calendar, at, last, rolledUp), totals);
  const firstWeekday = localFirstWeekday();
  const facts = { week: days, totals, state, settings, shownAt, calendar, firstWeekday, at };
  const today = days.find((day) => day.today);
  const detailed = days.filter((day) => !day.rolledUp && !day.before && day.from < at);
  const timelines = new Map(
    detailed.map(({ day }) => [day, timelineOf(day, stored, settings, calendar, at)]),
  );
  return {
    days,
    timelines,
    back,
    hasEarlier: firstAt < from,
    current: today
      ? {
          finding: findForWeek(facts)[0] ?? null,
          insights: insightsOf({ ...facts, todayMs: today.workMs }),
          offersHideNumbers:
            !settings.hideNumbers && offersHideNumbers(state.usageSignals, at, calendar),
        }
      : null,
    calendar,
    numbers: !settings.hideNumbers,
    otherDevicesMinutes,
    hasSites: settings.sites.length > 0,
    worksNights: settings.eveningStart === null,
    countsOtherPrograms: settings.otherPrograms === 'work',
  };
}

/** When something was first counted. A clock that was ahead then does not tell: then as far back as a pattern looks. */
function firstCountedBy({ firstCountedAt }: State, at: EpochMs): EpochMs {
  const known = firstCountedAt ?? at;
  return known <= at ? known : at - WEEK_LOOKS_BACK_DAYS * DAY_MS;
}

/** The days from `firstAt` to yesterday, as far back as a pattern looks, oldest first. */
function daysBefore(firstAt: EpochMs, at: EpochMs, calendar: Calendar): DayKey[] {
  const first = dayOf(firstAt, calendar);
  const days = daysUpTo(addDays(dayOf(at, calendar), -1), WEEK_LOOKS_BACK_DAYS);
  return days.filter((day) => day >= first);
}
