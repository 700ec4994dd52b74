import type { DayKey } from '../base/calendar';

/**
 * Our choice: deletion by age waits until this many days agree, so that a clock which is wrong
 * for a while, twice in a row or over a midnight, deletes nothing.
 */
const AGREEING_DAYS = 3;

/** The last days with a sample, this one included, each once, in the order of the samples. */
export function withToday(days: readonly DayKey[], today: DayKey): readonly DayKey[] {
  if (days.at(-1) === today) return days;
  return [...days.filter((day) => day !== today), today].slice(-AGREEING_DAYS);
}

/** The day from which age is counted: the earliest of the last ones. `null` while there are too few to agree. */
export function agreedDay(days: readonly DayKey[]): DayKey | null {
  return days.length < AGREEING_DAYS ? null : ([...days].sort()[0] ?? null);
}
