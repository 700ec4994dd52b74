import { MINUTE_MS } from '../../base/defaults';
import type { Interval } from '../../base/intervals';

/** P12 of `docs/care.md`: short visits in free time. */
export interface ScatteredChecks {
  readonly pattern: 'scatteredChecks';
  /** Of the last seven. */
  readonly days: number;
}

/** One day: its work, oldest first, and its free time: a rest day, the evening, or what follows a closed day. */
export interface FreeDay {
  readonly work: readonly Interval[];
  readonly free: readonly Interval[];
}

const VISIT_MS = 5 * MINUTE_MS;
const APART_MS = 20 * MINUTE_MS;
const VISITS = 4;
const DAYS = 2;

/** Needs seven days. */
export function findScatteredChecks(week: readonly FreeDay[]): ScatteredChecks | null {
  const days = week.filter((day) => visitsIn(day) >= VISITS).length;
  return days >= DAYS ? { pattern: 'scatteredChecks', days } : null;
}

/** Work that went on into free time is no visit. */
function visitsIn({ work, free }: FreeDay): number {
  return work.filter((run, index) => {
    const before = work[index - 1];
    const after = work[index + 1];
    return (
      run.to - run.from < VISIT_MS &&
      free.some(({ from, to }) => run.from >= from && run.from < to) &&
      (!before || run.from - before.to >= APART_MS) &&
      (!after || after.from - run.to >= APART_MS)
    );
  }).length;
}
