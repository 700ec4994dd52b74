import { instantIn } from '../../base/calendar';
import { MINUTE_MS } from '../../base/defaults';
import { totalMs, within } from '../../base/intervals';
import { type Facts, instantAfter, isOver, type SaidOnce } from './facts';

/** P3 of `docs/care.md`: work after the person's own evening hour. */
export interface LateHours extends SaidOnce {
  readonly pattern: 'P3';
  readonly lateMs: number;
}

const LATE_MS = 10 * MINUTE_MS;
const STRETCH_MS = 15 * MINUTE_MS;

/** Needs today and an evening hour: people who work nights have none. Once an evening. */
export function lateHours({ rhythm, settings, calendar }: Facts): LateHours | null {
  if (settings.eveningStart === null) return null;
  const from = instantIn(rhythm.day, settings.eveningStart, calendar);
  const late = within(rhythm.today, { from, to: rhythm.bounds.to });
  const trueAt = instantAfter(late, LATE_MS);
  if (trueAt === null || (rhythm.stretch?.activeMs ?? 0) < STRETCH_MS) return null;
  return { pattern: 'P3', from, lateMs: totalMs(late), over: isOver(rhythm, trueAt) };
}
