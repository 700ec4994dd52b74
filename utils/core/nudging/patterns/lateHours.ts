import { instantOnDay } from '../../base/calendar';
import { MINUTE_MS } from '../../base/defaults';
import { clip, totalMs } from '../../base/intervals';
import { type Facts, instantAfter, isWindowExpired, type NudgeWindow } from './facts';

/** P3 of `docs/care.md`: work after the person's own evening hour. */
export interface LateHours extends NudgeWindow {
  readonly pattern: 'lateHours';
  readonly lateMs: number;
}

const LATE_MS = 10 * MINUTE_MS;
const STRETCH_MS = 15 * MINUTE_MS;

/** Needs today and an evening hour: people who work nights have none. Once an evening. */
export function findLateHours({ today, settings, calendar }: Facts): LateHours | null {
  if (settings.eveningStart === null) return null;
  const from = instantOnDay(today.day, settings.eveningStart, calendar);
  const late = clip(today.work, { from, to: today.bounds.to });
  const trueAt = instantAfter(late, LATE_MS);
  if (trueAt === null || (today.stretch?.activeMs ?? 0) < STRETCH_MS) return null;
  return {
    pattern: 'lateHours',
    since: from,
    lateMs: totalMs(late),
    expired: isWindowExpired(today, trueAt),
  };
}
