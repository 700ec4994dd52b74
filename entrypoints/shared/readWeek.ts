import {
  addDays,
  type Calendar,
  type DayKey,
  dayOf,
  daysUpTo,
} from '../../utils/core/base/calendar';
import { type Timeline, timelineOf } from '../../utils/core/history/dayTimeline';
import { type Insights, insightsOf } from '../../utils/core/history/insights';
import {
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
import { now, zone } from '../../utils/platform/clock';
import { readFindingsShown, readRecord, readState } from '../../utils/store/record/readRecord';
import { readTotals } from '../../utils/store/record/readTotals';
import { readSettings } from '../../utils/store/settings/settings';
import { readElsewhere } from '../../utils/store/sync/sync';
import { ownWeekdays } from './weekdays';

/** What the days up to today show. */
interface Current {
  readonly timeline: Timeline;
  /** The first of what the patterns show: one is plenty. */
  readonly finding: WeekFinding | null;
  readonly insights: Insights;
  /** It is time to offer to put the numbers away. */
  readonly offersAway: boolean;
}

export interface Week {
  readonly days: readonly WeekDay[];
  /** How many weeks ago; 0 for the seven days up to today. */
  readonly back: number;
  /** There may be something in the week before. */
  readonly hasEarlier: boolean;
  /** What is said of now; `null` in an earlier week. */
  readonly current: Current | null;
  readonly calendar: Calendar;
  readonly numbers: boolean;
  /** Minutes on other machines, by day. */
  readonly elsewhere: Readonly<Record<DayKey, number>>;
  readonly hasSites: boolean;
  readonly worksNights: boolean;
}

/** A week as it is stored. `back`: how many weeks ago. */
export async function readWeek(back: number): Promise<Week> {
  const [settings, state, at] = await Promise.all([readSettings(), readState(), now()]);
  const calendar = { zone: zone(), dayStart: settings.dayStart };
  const last = weekEnd(at, calendar, back);
  const { from, to } = weekBounds(last, calendar);
  const begun = state.firstCountedAt ?? at;
  const [recorded, totals, said, elsewhere] = await Promise.all([
    readRecord(from, to),
    readTotals(back > 0 ? weekDays(last) : daysBefore(begun, at, calendar), settings, calendar),
    readFindingsShown(),
    readElsewhere(weekDays(last)),
  ]);
  const stored = { ...recorded, state };
  const days = withTotals(daysOfWeek(stored, settings, calendar, at, last), totals);
  const firstWeekday = ownWeekdays()[0]?.day ?? 1;
  const facts = { week: days, totals, state, settings, shownAt: said, calendar, firstWeekday, at };
  const today = days.find((day) => day.today);
  return {
    days,
    back,
    hasEarlier: begun < from,
    current: today
      ? {
          finding: findForWeek(facts)[0] ?? null,
          timeline: timelineOf(today.day, stored, settings, calendar, at),
          insights: insightsOf({ ...facts, todayMs: today.workMs }),
          offersAway: !settings.hideNumbers && offersHideNumbers(state.usageSignals, at, calendar),
        }
      : null,
    calendar,
    numbers: !settings.hideNumbers,
    elsewhere,
    hasSites: settings.sites.length > 0,
    worksNights: settings.eveningStart === null,
  };
}

/** The whole days before today since `begun`, as far as a pattern looks back, oldest first. */
function daysBefore(begun: number, at: number, calendar: Calendar): DayKey[] {
  const first = dayOf(begun, calendar);
  const days = daysUpTo(addDays(dayOf(at, calendar), -1), WEEK_LOOKS_BACK_DAYS);
  return days.filter((day) => day >= first);
}
