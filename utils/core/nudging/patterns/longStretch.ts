import { DEFAULTS, MINUTE_MS } from '../../base/defaults';
import type { Settings } from '../../settings/settings';
import { type Facts, type NudgeWindow, PATIENCE_MS } from './facts';

/** P1 of `docs/care.md`: work without a real break for as long as the person's own window says. */
export interface LongStretch extends NudgeWindow {
  readonly pattern: 'longStretch';
  readonly activeMs: number;
}

/** How much work in a stretch opens the window of the person's choice, and how much ends the search for a lull, ms. */
export function longStretchWindow({
  stretchWindowMinutes,
}: Pick<Settings, 'stretchWindowMinutes'>) {
  const [opens, closes] = stretchWindowMinutes;
  return {
    opensMs: Math.max(opens, DEFAULTS.startGraceMinutes) * MINUTE_MS,
    closesMs: closes * MINUTE_MS + PATIENCE_MS,
  };
}

/** Needs only the current stretch. `null` until the window opens. One for each stretch. */
export function findLongStretch({ today: { stretch }, settings }: Facts): LongStretch | null {
  if (!stretch) return null;
  const { opensMs, closesMs } = longStretchWindow(settings);
  if (stretch.activeMs < opensMs) return null;
  const over = stretch.activeMs > closesMs;
  return { pattern: 'longStretch', since: stretch.from, activeMs: stretch.activeMs, expired: over };
}
