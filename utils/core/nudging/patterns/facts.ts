import type { Calendar, EpochMs } from '../../base/calendar';
import { DEFAULTS, MINUTE_MS } from '../../base/defaults';
import { clip, type Interval, totalMs } from '../../base/intervals';
import type { DayState } from '../../counting/closedDays';
import type { CountingState } from '../../counting/countingState';
import type { TodaySoFar } from '../../counting/today';
import type { LineState } from '../../settings/enoughLine';
import type { Settings } from '../../settings/settings';

/** The data of a pattern that may speak in a page. `at`: of the sample. */
export interface Facts {
  readonly today: TodaySoFar;
  readonly state: Pick<DayState, 'closedDays'> &
    Pick<CountingState, 'firstCountedAt'> &
    Pick<LineState, 'lineChanges'>;
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly at: EpochMs;
}

/** The time window of a finding. */
export interface NudgeWindow {
  /** It is said at most once since this instant. */
  readonly since: EpochMs;
  /** The window has passed without a lull: silence for the rest of the stretch. */
  readonly expired: boolean;
}

/** How long after its window a nudge may still wait for a lull. Source: care.md M3. */
export const PATIENCE_MS = 15 * MINUTE_MS;
/** How long a nudge that was asked for later keeps looking for a lull. Our choice: as long as a window. */
export const LATER_WINDOW_MINUTES = 30;
/** How long a window is open. Source: care.md M1: from 60 to 90 minutes. */
const [OPENS, CLOSES] = DEFAULTS.stretchWindowMinutes;
const WINDOW_MS = (CLOSES - OPENS) * MINUTE_MS;
const START_GRACE_MS = DEFAULTS.startGraceMinutes * MINUTE_MS;

/**
 * Whether a pattern that has been true since `trueAt` has used up its window in this
 * stretch. It could not speak in the stretch's first minutes (care.md M4), so those do not count as waiting.
 */
export function isWindowExpired(
  { workInStretch: inStretch }: TodaySoFar,
  trueAt: EpochMs,
): boolean {
  const mayAt = instantAfter(inStretch, START_GRACE_MS);
  if (mayAt === null) return false;
  const waited = clip(inStretch, { from: Math.max(trueAt, mayAt), to: Number.POSITIVE_INFINITY });
  return totalMs(waited) > WINDOW_MS + PATIENCE_MS;
}

/** When so much of the work was done; `null` if it is less. `work`: oldest first, disjoint. */
export function instantAfter(work: readonly Interval[], ms: number): EpochMs | null {
  let left = ms;
  for (const { from, to } of work) {
    if (to - from >= left) return from + left;
    left -= to - from;
  }
  return null;
}
