import type { DayTotal } from '../../utils/core/history/dayTotals';
import { beginTrial, type Trial } from '../../utils/core/nudging/trial/decisionPoint';
import { INITIAL_STATE } from '../../utils/core/state/state';
import type { Enough } from './enough';
import { write } from './seedWeek';

const HOUR_MS = 3_600_000;
const WEEKS = 10;
/** ISO: Monday to Friday. */
const WORK_DAYS = 5;

/**
 * Writes the sums of ten weeks of work days straight into the record, the last of them the day before
 * the test clock's day. Clock times are UTC. Days differ, weeks are the same but for the last, which is
 * longer.
 */
export async function seedDays(enough: Enough, trial: Trial = beginTrial(0)): Promise<void> {
  const { at } = await enough.now();
  const today = new Date(at).toISOString().slice(0, 10);
  const totals = Array.from({ length: 7 * WEEKS }, (_, index) => daysFrom(today, index - 7 * WEEKS))
    .filter((day) => weekday(day) <= WORK_DAYS)
    .map((day) => sumsOf(day, day >= daysFrom(today, -7)));
  await enough.driver().evaluate(write, {
    database: 'enough-record',
    store: 'record',
    values: {
      ...Object.fromEntries(totals.map((total) => [`total:${total.day}`, total])),
      state: { ...INITIAL_STATE, firstCountedAt: at - 7 * WEEKS * 24 * HOUR_MS, trial },
    },
  });
}

function sumsOf(day: string, longer: boolean): DayTotal {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const morning = [0.5, 3, 1, 2.5, 1.5][weekday(day) - 1] ?? 1;
  const hours = new Array<number>(24).fill(0);
  for (let hour = 9; hour < 9 + Math.ceil(morning); hour += 1) {
    hours[hour] = Math.min(1, morning - (hour - 9)) * HOUR_MS;
  }
  for (const hour of [13, 14, 15]) hours[hour] = HOUR_MS;
  const workMs = hours.reduce((sum, ms) => sum + ms, 0) + (longer ? HOUR_MS : 0);
  return {
    day,
    workMs,
    longestMs: 3 * HOUR_MS,
    firstAt: midnight + 9 * HOUR_MS,
    lastAt: midnight + (17 + weekday(day) / 4) * HOUR_MS,
    longBreaks: weekday(day) % 2,
    eveningMs: 0,
    unknownMs: 0,
    untrackedMs: 0,
    hours,
    sites: { 'docs.example.com': workMs },
  };
}

function daysFrom(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 24 * HOUR_MS).toISOString().slice(0, 10);
}

function weekday(day: string): number {
  return new Date(day).getUTCDay() || 7;
}
