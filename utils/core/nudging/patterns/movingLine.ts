import { type Calendar, dayOf, type EpochMs, instantOnDay } from '../../base/calendar';
import { MINUTE_MS } from '../../base/defaults';
import { isWithin } from '../../base/storedInstants';
import { ACTIVE_DAY_MS, type DayTotal } from '../../history/dayTotals';
import type { EnoughLine, LineState } from '../../settings/enoughLine';
import { CHANGES_KEPT_MS, isChangedTooOften, LINE_SETTLES_MS } from '../lineChanges';

/** The line that is passed on many days, or that moves. */
export interface MovingLine {
  readonly pattern: 'movingLine';
  /** Of the last ten active days with a line. */
  readonly pastDays: number;
  readonly activeDays: number;
  /** How often it was made later or larger in 14 days. */
  readonly timesRaised: number;
}

/** The tolerance before a line counts as passed, ms. Source: care.md P7. */
export const SLACK_MS = 15 * MINUTE_MS;
const PAST_DAYS = 4;
const ACTIVE_DAYS = 10;
const MOVES = 2;

/** Needs a line that is seven days old. `totals`: days before today, oldest first. For the week. */
export function findMovingLine(
  line: EnoughLine | null,
  { lineChanges, lineSetAt }: Pick<LineState, 'lineChanges' | 'lineSetAt'>,
  totals: readonly DayTotal[],
  calendar: Calendar,
  now: EpochMs,
): MovingLine | null {
  if (!line || lineSetAt === null || isWithin(lineSetAt, LINE_SETTLES_MS, now)) return null;
  if (isChangedTooOften(lineChanges, now)) return null;
  const since = dayOf(lineSetAt, calendar);
  const active = totals
    .filter(({ day, workMs }) => day >= since && workMs >= ACTIVE_DAY_MS)
    .slice(-ACTIVE_DAYS);
  const pastDays = active.filter((total) => isPast(line, total, calendar)).length;
  const moves = lineChanges.filter(
    (each) => each.raised && isWithin(each.at, CHANGES_KEPT_MS, now),
  );
  const hasMoved = moves.length >= MOVES && moves.some(({ wasPast: past }) => past);
  if (pastDays < PAST_DAYS && !hasMoved) return null;
  return {
    pattern: 'movingLine',
    pastDays,
    activeDays: active.length,
    timesRaised: hasMoved ? moves.length : 0,
  };
}

function isPast(
  { end, amountMinutes }: EnoughLine,
  { day, workMs, lastAt }: DayTotal,
  calendar: Calendar,
): boolean {
  const late = end !== null && (lastAt ?? 0) - instantOnDay(day, end, calendar) >= SLACK_MS;
  return late || (amountMinutes !== null && workMs - amountMinutes * MINUTE_MS >= SLACK_MS);
}
