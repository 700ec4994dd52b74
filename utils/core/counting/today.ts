import { type Calendar, type DayKey, dayBounds, dayOf, type EpochMs } from '../base/calendar';
import { clip, type Interval, totalMs } from '../base/intervals';
import type { Settings } from '../settings/settings';
import type { CountingState } from './countingState';
import { undecidedTime, withOpenGap } from './gaps';
import type { CountedTime } from './replacement';
import {
  breakRulesOf,
  currentStretch,
  type Stretch,
  withOpenSpan,
  workIntervals,
} from './stretches';

/** How the day went so far. */
export interface TodaySoFar {
  /** The current day, and its bounds. */
  readonly day: DayKey;
  readonly bounds: Interval;
  readonly stretch: Stretch | null;
  /** Work since the day began, oldest first, short glances away included. */
  readonly work: readonly Interval[];
  /** Work within the current stretch, which may have begun the day before. */
  readonly workInStretch: readonly Interval[];
  /** Time in other programs that is neither work nor a break, for who says "it depends": of two days, oldest first. */
  readonly undecided: readonly Interval[];
  /** Work since the day began, ms. */
  readonly workMs: number;
}

/** The day and the stretch of `now`. `spans`, `exclusions`: those of two days at least, any order. */
export function todaySoFar(
  {
    spans,
    exclusions,
    settings,
    calendar,
  }: CountedTime & { readonly settings: Settings; readonly calendar: Calendar },
  { openSpan: open, openGap }: Pick<CountingState, 'openSpan' | 'openGap'>,
  now: EpochMs,
): TodaySoFar {
  const all = withOpenSpan(spans, open);
  const known = withOpenGap(exclusions, openGap);
  const pace = breakRulesOf(settings);
  const work = workIntervals(all, pace.graceMs, known);
  const day = dayOf(now, calendar);
  const bounds = dayBounds(day, calendar);
  const today = clip(work, bounds);
  const stretch = currentStretch(all, now, pace, known);
  const inStretch = stretch ? clip(work, stretch) : [];
  const undecided = undecidedTime(known, settings);
  return {
    ...{ day, bounds, stretch, work: today, workInStretch: inStretch, workMs: totalMs(today) },
    undecided,
  };
}
