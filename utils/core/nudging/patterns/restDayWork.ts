import { weekdayOf } from '../../base/calendar';
import { REST_DAY_WORK_MS } from '../../history/dayTotals';
import { type Facts, instantAfter, isWindowExpired, type NudgeWindow } from './facts';

/** P5 of `docs/care.md`: work on a day that the person keeps for rest. */
export interface RestDayWork extends NudgeWindow {
  readonly pattern: 'restDayWork';
  readonly workMs: number;
}

/** Needs today and the person's own rest days. Once a rest day. */
export function findRestDayWork({ today: rhythm, settings }: Facts): RestDayWork | null {
  if (!settings.restDays?.includes(weekdayOf(rhythm.day))) return null;
  const trueAt = instantAfter(rhythm.work, REST_DAY_WORK_MS);
  if (trueAt === null) return null;
  const { from } = rhythm.bounds;
  return {
    pattern: 'restDayWork',
    since: from,
    workMs: rhythm.workMs,
    expired: isWindowExpired(rhythm, trueAt),
  };
}
