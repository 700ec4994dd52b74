import { type Calendar, dayOf, instantIn } from '../../base/calendar';
import { DAY_MS, MINUTE_MS } from '../../base/defaults';
import type { DayTotal } from '../../history/dayTotals';
import type { EnoughLine, LineLimits } from '../../settings/enoughLine';
import type { LineChange, Live } from '../../state/state';
import { type Facts, instantAfter, isOver, type Rhythm, type SaidOnce } from './facts';

/** P7 of `docs/care.md`: past the line that the person set for today. */
export interface PastLine extends SaidOnce {
  readonly pattern: 'P7';
}

/** The line that is passed on many days, or that moves. */
export interface MovingLine {
  readonly pattern: 'P7';
  /** Of the last ten active days with a line. */
  readonly pastDays: number;
  readonly activeDays: number;
  /** How often it was made later or larger in 14 days. */
  readonly moved: number;
}

/** So that the line is no cliff. Source: care.md P7. */
const SLACK_MS = 15 * MINUTE_MS;
/** Changed oftener in a week, it is not mirrored for a week. Source: care.md 1.2. */
const MOST_CHANGES = 3;
const SETTLES_MS = 7 * DAY_MS;
const PAST_DAYS = 4;
const ACTIVE_DAYS = 10;
const MOVES = 2;
/** How long a change of the line is remembered, ms. */
export const CHANGES_KEPT_MS = 14 * DAY_MS;
/** A day with so much work is an active one, ms. Source: care.md 4.1. */
export const ACTIVE_DAY_MS = 30 * MINUTE_MS;

/** Needs a line with an end or an amount. Once a day. */
export function pastLine({ rhythm, live, settings, calendar, at }: Facts): PastLine | null {
  const { enoughLine } = settings;
  if (!enoughLine || changesTooOften(live.lineChanges, at)) return null;
  const passed = passedAt(enoughLine, rhythm, calendar);
  const trueAt = passed === null ? null : passed + SLACK_MS;
  if (trueAt === null || at < trueAt || rhythm.todayMs === 0) return null;
  const { from } = rhythm.bounds;
  return { pattern: 'P7', from, over: isOver(rhythm, trueAt) };
}

/** When the line was reached on a day, by its end or its amount, the earlier of both; `null` if it is not known to be. */
function passedAt(
  { end, amountMinutes }: LineLimits,
  { day, today }: Rhythm,
  calendar: Calendar,
): number | null {
  const byEnd = end === null ? null : instantIn(day, end, calendar);
  const byAmount = amountMinutes === null ? null : instantAfter(today, amountMinutes * MINUTE_MS);
  const known = [byEnd, byAmount].filter((each) => each !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

function changesTooOften(changes: readonly LineChange[], at: number): boolean {
  return changes.some((last, index) => {
    const week = changes.slice(0, index + 1).filter((each) => each.at > last.at - SETTLES_MS);
    return week.length > MOST_CHANGES && at < last.at + SETTLES_MS;
  });
}

/**
 * What is remembered of the line once it is `line`. What was there at the last look tells whether it was
 * changed: a browser that ends after the line was stored finds the change at its next look.
 */
export function lineSeen(
  line: EnoughLine | null,
  {
    rhythm,
    live,
    calendar,
    at,
  }: Pick<Facts, 'rhythm' | 'calendar' | 'at'> & {
    readonly live: Pick<Live, 'line' | 'lineChanges' | 'lineSince'>;
  },
): Pick<Live, 'line' | 'lineChanges' | 'lineSince'> {
  const { line: before, lineChanges } = live;
  if (!line) return { line, lineChanges, lineSince: null };
  const { end, amountMinutes } = line;
  const after = { end, amountMinutes };
  const seen = { line: after, lineChanges, lineSince: live.lineSince ?? at };
  if (!before || (before.end === end && before.amountMinutes === amountMinutes)) return seen;
  const moved = {
    later: isLater(before.end, after.end, (end) => instantIn(rhythm.day, end, calendar)),
    larger: isLater(before.amountMinutes, after.amountMinutes, (minutes) => minutes),
  };
  const passed = passedAt(before, rhythm, calendar);
  const change = {
    at,
    moved: moved.later || moved.larger,
    past: passed !== null && at >= passed,
  };
  const kept = lineChanges.filter((each) => at - each.at < CHANGES_KEPT_MS);
  return { ...seen, lineChanges: [...kept, change] };
}

/** A limit that was taken away is the latest of all. */
function isLater<T>(before: T | null, after: T | null, place: (limit: T) => number): boolean {
  if (before === null) return false;
  return after === null || place(after) > place(before);
}

/** Needs a line that is seven days old. `totals`: days before today, oldest first. For the week. */
export function movingLine(
  line: EnoughLine | null,
  { lineChanges, lineSince }: Pick<Live, 'lineChanges' | 'lineSince'>,
  totals: readonly DayTotal[],
  calendar: Calendar,
  at: number,
): MovingLine | null {
  if (!line || lineSince === null || at - lineSince < SETTLES_MS) return null;
  if (changesTooOften(lineChanges, at)) return null;
  const since = dayOf(lineSince, calendar);
  const active = totals
    .filter(({ day, workMs }) => day >= since && workMs >= ACTIVE_DAY_MS)
    .slice(-ACTIVE_DAYS);
  const pastDays = active.filter((total) => isPast(line, total, calendar)).length;
  const moves = lineChanges.filter((each) => each.moved && at - each.at < CHANGES_KEPT_MS);
  const hasMoved = moves.length >= MOVES && moves.some(({ past }) => past);
  if (pastDays < PAST_DAYS && !hasMoved) return null;
  return {
    pattern: 'P7',
    pastDays,
    activeDays: active.length,
    moved: hasMoved ? moves.length : 0,
  };
}

function isPast(
  { end, amountMinutes }: EnoughLine,
  { day, workMs, lastAt }: DayTotal,
  calendar: Calendar,
): boolean {
  const late = end !== null && (lastAt ?? 0) - instantIn(day, end, calendar) >= SLACK_MS;
  return late || (amountMinutes !== null && workMs - amountMinutes * MINUTE_MS >= SLACK_MS);
}
