import { type Calendar, type Day, dayBounds, dayOf } from '../base/calendar';
import { type Interval, totalMs, within } from '../base/intervals';
import type { Settings } from '../settings/settings';
import type { CountingState } from './countingState';
import type { CountedTime } from './replacement';
import { currentStretch, paceOf, type Stretch, withOpen, worked } from './stretches';

/** What is known now about the rhythm of work. */
export interface Rhythm {
  /** The day under way, and its bounds. */
  readonly day: Day;
  readonly bounds: Interval;
  readonly stretch: Stretch | null;
  /** Work since the day began, oldest first, short glances away included. */
  readonly today: readonly Interval[];
  /** Work within the stretch under way; it may have begun the day before. */
  readonly inStretch: readonly Interval[];
  /** Work since the day began, ms. */
  readonly todayMs: number;
}

export function rhythmAt(
  {
    spans,
    holes,
    settings,
    calendar,
  }: CountedTime & { readonly settings: Settings; readonly calendar: Calendar },
  { open }: Pick<CountingState, 'open'>,
  at: number,
): Rhythm {
  const all = withOpen(spans, open);
  const pace = paceOf(settings);
  const work = worked(all, pace.graceMs, holes);
  const day = dayOf(at, calendar);
  const bounds = dayBounds(day, calendar);
  const today = within(work, bounds);
  const stretch = currentStretch(all, at, pace, holes);
  const inStretch = stretch ? within(work, stretch) : [];
  return { day, bounds, stretch, today, inStretch, todayMs: totalMs(today) };
}
