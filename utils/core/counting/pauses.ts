import { type Calendar, dayBounds, dayOf, type EpochMs } from '../base/calendar';
import { HOUR_MS } from '../base/defaults';
import type { Interval } from '../base/intervals';

/** Shorter, a pause may go on from one day into the next, ms. Our choice: longer than a rest in a night's work. */
const FORGOTTEN_MS = 4 * HOUR_MS;

/** When the current pause ends, were it to end now: one that was forgotten ended with its day. */
export function pauseEndsAt({ from }: CurrentPause, now: EpochMs, calendar: Calendar): number {
  const { to } = dayBounds(dayOf(from, calendar), calendar);
  return now - from < FORGOTTEN_MS ? now : Math.min(now, to);
}

/** The current pause. */
export interface CurrentPause {
  readonly from: EpochMs;
  /** The tab to come back to, if it is there by then. */
  readonly backTo: number | null;
  /** The length that was chosen, ms; absent without one. */
  readonly plannedMs?: number | undefined;
  /** The nudge whose answer began it, by its id. */
  readonly nudge?: string | undefined;
}

/** A break taken through Enough. */
export interface Pause extends Interval {
  /** The length that was chosen, ms; absent without one. */
  readonly plannedMs?: number | undefined;
}

/** The state of pauses between two samples. */
export interface PauseState {
  readonly pause: CurrentPause | null;
  /** When the last pause that was taken through Enough ended. */
  readonly pausedAt: EpochMs | null;
}
