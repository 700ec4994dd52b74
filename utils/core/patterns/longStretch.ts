import { DEFAULTS, MINUTE_MS } from '../defaults';
import type { Stretch } from '../rhythm';
import type { Settings } from '../settings';

/** P1 of `docs/care.md`: work without a real break for as long as the person's own window says. */
export interface LongStretch {
  readonly pattern: 'P1';
  /** The stretch began here, ms since the epoch: one nudge for each. */
  readonly from: number;
  readonly activeMs: number;
  /** The window has closed, and the patience after it. Silence for the rest of the stretch. */
  readonly over: boolean;
}

/** How long after the window a nudge may still wait for a lull. Source: care.md M3. */
export const PATIENCE_MS = 15 * MINUTE_MS;

/** Needs only the stretch under way. `null` until the window opens. */
export function longStretch(stretch: Stretch | null, settings: Settings): LongStretch | null {
  if (!stretch) return null;
  const [opens, closes] = settings.stretchWindowMinutes;
  const earliest = Math.max(opens, DEFAULTS.startGraceMinutes) * MINUTE_MS;
  if (stretch.activeMs < earliest) return null;
  const over = stretch.activeMs > closes * MINUTE_MS + PATIENCE_MS;
  return { pattern: 'P1', from: stretch.from, activeMs: stretch.activeMs, over };
}
