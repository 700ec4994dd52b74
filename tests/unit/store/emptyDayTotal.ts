import type { DayTotal } from '../../../utils/core/history/dayTotals';

/** The sums of a day on which nothing was. */
export function emptyTotal(day: string): DayTotal {
  return {
    day,
    workMs: 0,
    longestMs: 0,
    firstAt: null,
    lastAt: null,
    longBreaks: 0,
    eveningMs: 0,
    unknownMs: 0,
    untrackedMs: 0,
    hours: [],
    sites: {},
  };
}
