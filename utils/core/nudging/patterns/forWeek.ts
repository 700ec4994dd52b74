import { type Calendar, dayOf, type EpochMs } from '../../base/calendar';
import type { Interval } from '../../base/intervals';
import { type DayState, dayClosedAt } from '../../counting/closedDays';
import type { CountingState } from '../../counting/countingState';
import { breakRulesOf } from '../../counting/stretches';
import { type DayTotal, REST_DAY_WORK_MS } from '../../history/dayTotals';
import type { WeekDay } from '../../history/week';
import type { LineState } from '../../settings/enoughLine';
import type { Settings } from '../../settings/settings';
import type { WeekFinding } from './finding';
import { isReady } from './index';
import { findLongerWeeks } from './longerWeeks';
import { findMovingLine } from './movingLine';
import { returnsAfter } from './oneMoreThing';
import { findScatteredChecks } from './scatteredChecks';
import { findShortNights } from './shortNights';
import { type FindingsShownAt, isFindingResting } from './shownFindings';

/** How far back longer weeks and passed lines are searched, days: as far as P11 does. */
export const WEEK_LOOKS_BACK_DAYS = 53 * 7;
const EVENINGS = 3;

/** The data of the week. `week`: today and the six days before; `totals`: days before today, oldest first. */
export interface WeekFacts {
  readonly week: readonly WeekDay[];
  readonly totals: readonly DayTotal[];
  readonly state: Pick<CountingState, 'firstCountedAt'> &
    Pick<DayState, 'closedDays'> &
    Pick<LineState, 'lineChanges' | 'lineSetAt'>;
  readonly settings: Settings;
  readonly shownAt: FindingsShownAt;
  readonly calendar: Calendar;
  /** ISO weekday on which the person's weeks begin. */
  readonly firstWeekday: number;
  /** The present. */
  readonly at: EpochMs;
}

/** What the week may say now, in order of priority. Never about a motive, only about time. */
export function findForWeek(facts: WeekFacts): WeekFinding[] {
  const { week, totals, state, settings, shownAt, calendar, firstWeekday, at } = facts;
  const today = dayOf(at, calendar);
  const found: (WeekFinding | null)[] = [
    findLongerWeeks(totals, today, firstWeekday),
    findMovingLine(settings.enoughLine, state, totals, calendar, at),
    findShortNights(totals, today),
    restDays(week),
    returns(facts),
    findScatteredChecks(week.map((day) => ({ work: day.work, free: freeIn(day, state) }))),
  ];
  return found.filter(
    (finding): finding is WeekFinding =>
      finding !== null &&
      isReady(finding.pattern, facts) &&
      !isFindingResting(finding.pattern, shownAt, at, calendar),
  );
}

function restDays(week: readonly WeekDay[]): WeekFinding | null {
  const worked = week.some(({ rest, workMs }) => rest && workMs >= REST_DAY_WORK_MS);
  return worked ? { pattern: 'restDayWork' } : null;
}

function returns({ week, state, settings }: WeekFacts): WeekFinding | null {
  const evenings = week.filter(({ day, work }) => {
    const closedAt = dayClosedAt(state, day);
    return closedAt !== null && returnsAfter(closedAt, work, breakRulesOf(settings)).length > 0;
  }).length;
  return evenings >= EVENINGS ? { pattern: 'oneMoreThing', evenings } : null;
}

/** A rest day is free from its start, any other from the evening hour or from when it was closed. */
function freeIn(day: WeekDay, state: Pick<DayState, 'closedDays'>): Interval[] {
  if (day.rest) return [day];
  const closedAt = dayClosedAt(state, day.day);
  return [
    ...(day.evening ? [day.evening] : []),
    ...(closedAt === null ? [] : [{ from: closedAt, to: day.to }]),
  ];
}
