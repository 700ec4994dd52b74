import { weekdayOf } from '../../base/calendar';
import { REST_DAY_WORK_MS } from '../../history/dayTotals';
import { type Facts, instantAfter, isWindowExpired, type NudgeWindow } from './facts';

/** P5 of `docs/care.md`: work on a day that the person keeps for rest. */
export interface RestDayWork extends NudgeWindow {
  readonly pattern: 'restDayWork';
  readonly workMs: number;
}

/** Needs today and the person's own rest days. Once a rest day. */
export function findRestDayWork({ today, settings }: Facts): RestDayWork | null {
  if (!settings.restDays?.includes(weekdayOf(today.day))) return null;
  const trueAt = instantAfter(today.work, REST_DAY_WORK_MS);
  if (trueAt === null) return null;
  const { from } = today.bounds;
  return {
    pattern: 'restDayWork',
    since: from,
    workMs: today.workMs,
    expired: isWindowExpired(today, trueAt),
  };
}
