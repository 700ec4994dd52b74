import { DEFAULTS, MINUTE_MS } from '../../base/defaults';
import { type Facts, type NudgeWindow, PATIENCE_MS } from './facts';

/** P1 of `docs/care.md`: work without a real break for as long as the person's own window says. */
export interface LongStretch extends NudgeWindow {
  readonly pattern: 'longStretch';
  readonly activeMs: number;
}

/** Needs only the current stretch. `null` until the window opens. One for each stretch. */
export function findLongStretch({ today: { stretch }, settings }: Facts): LongStretch | null {
  if (!stretch) return null;
  const [opens, closes] = settings.stretchWindowMinutes;
  const earliest = Math.max(opens, DEFAULTS.startGraceMinutes) * MINUTE_MS;
  if (stretch.activeMs < earliest) return null;
  const over = stretch.activeMs > closes * MINUTE_MS + PATIENCE_MS;
  return { pattern: 'longStretch', since: stretch.from, activeMs: stretch.activeMs, expired: over };
}
