import type { EpochMs } from '../../base/calendar';
import { DEFAULTS, MINUTE_MS } from '../../base/defaults';
import { breakRulesOf, type Stretch } from '../../counting/stretches';
import { lastPauseTime } from '../../settings/plannedPauses';
import { type Facts, LATER_WINDOW_MINUTES, type NudgeWindow } from './facts';

/** P13 of `docs/care.md`: the time of a pause that the person planned by the clock. */
export interface PlannedPauseDue extends NudgeWindow {
  readonly pattern: 'plannedPause';
}

/** How long after its time it looks for a lull, ms. Source: care.md P13. */
export const PLANNED_WINDOW_MS = 20 * MINUTE_MS;
/** A real break that ended later than this before the time stands for the pause, ms. Source: care.md P13. */
const BREAK_BEFORE_MS = 20 * MINUTE_MS;
/** What was said in time may be asked for later, and that is over by then. A minute for what is on screen. */
const OVER_MS = PLANNED_WINDOW_MS + (DEFAULTS.laterMinutes + LATER_WINDOW_MINUTES + 1) * MINUTE_MS;

/** Needs a planned time and work under way. Once for each time; `expired` once nothing unasked is said of it. */
export function findPlannedPause({
  today: { stretch, work },
  settings,
  calendar,
  at,
}: Facts): PlannedPauseDue | null {
  const time = lastPauseTime(at, settings.plannedPauses, calendar);
  if (!time || at > time.from + OVER_MS || !hasWorkBefore(stretch, time.from)) return null;
  const workedTo = work.at(-1)?.to ?? Number.NEGATIVE_INFINITY;
  if (at - workedTo > breakRulesOf(settings).graceMs) return null;
  return {
    pattern: 'plannedPause',
    since: time.from,
    expired: at > time.from + PLANNED_WINDOW_MS,
  };
}

/** Whether the stretch is old enough at the time of a planned pause for that to be one. */
export function hasWorkBefore(
  stretch: Pick<Stretch, 'from'> | null,
  time: EpochMs,
): stretch is Stretch {
  return stretch !== null && stretch.from <= time - BREAK_BEFORE_MS;
}
