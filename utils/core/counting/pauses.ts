import { type Calendar, dayBounds, dayOf } from '../base/calendar';
import { HOUR_MS } from '../base/defaults';
import type { LivePause } from '../state/state';

/** Shorter, a pause may go on from one day into the next, ms. Our choice: longer than a rest in a night's work. */
const FORGOTTEN_MS = 4 * HOUR_MS;

/** When a pause under way ends, were it to end now: one that was forgotten ended with its day. Ms since the epoch. */
export function pauseEnd({ from }: LivePause, at: number, calendar: Calendar): number {
  const { to } = dayBounds(dayOf(from, calendar), calendar);
  return at - from < FORGOTTEN_MS ? at : Math.min(at, to);
}
