import { weekdayOf } from '../../base/calendar';
import { REST_DAY_WORK_MS } from '../../history/dayTotals';
import { type Facts, instantAfter, isOver, type SaidOnce } from './facts';

/** P5 of `docs/care.md`: work on a day that the person keeps for rest. */
export interface RestDayWork extends SaidOnce {
  readonly pattern: 'P5';
  readonly workMs: number;
}

/** Needs today and the person's own rest days. Once a rest day. */
export function restDayWork({ rhythm, settings }: Facts): RestDayWork | null {
  if (!settings.restDays?.includes(weekdayOf(rhythm.day))) return null;
  const trueAt = instantAfter(rhythm.today, REST_DAY_WORK_MS);
  if (trueAt === null) return null;
  const { from } = rhythm.bounds;
  return { pattern: 'P5', from, workMs: rhythm.todayMs, over: isOver(rhythm, trueAt) };
}
