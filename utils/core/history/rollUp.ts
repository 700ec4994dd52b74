import { addDays, type Calendar, type DayKey, dayBounds, dayOf } from '../base/calendar';
import { DAY_MS } from '../base/defaults';
import { overlaps } from '../base/intervals';
import { leftOver, type RolledUpTime } from './dayShares';

/** One day to roll up, and the stored days of UTC that nothing newer needs afterwards. */
export interface RollUp {
  readonly day: DayKey;
  readonly drop: readonly DayKey[];
}

/**
 * The person's days that are older than `keepDays`, oldest first. `stored`: the days of UTC that the
 * record holds, `rolledUp`: days that are rolled up already (an interrupted roll-up is not repeated,
 * since part of its input may be gone).
 */
export function planRollUps(
  stored: readonly DayKey[],
  rolledUp: RolledUpTime,
  today: DayKey,
  keepDays: number,
  calendar: Calendar,
): RollUp[] {
  const limit = addDays(today, -keepDays);
  const utc = stored.map((date) => {
    const from = Date.parse(`${date}T00:00:00Z`);
    return { date, from, to: from + DAY_MS };
  });
  const days = new Set(
    utc.flatMap(({ from, to }) => [dayOf(from, calendar), dayOf(to - 1, calendar)]),
  );
  const due = [...days].filter((day) => day < limit).sort();
  const dropped = new Set<DayKey>();
  const rollUps: RollUp[] = [];
  for (const day of due) {
    const { to } = dayBounds(day, calendar);
    // A day that is rolled up now leaves nothing over; one that was so by other bounds may.
    const left = rolledUp.has(day) ? leftOver(day, calendar, rolledUp) : [];
    const drop = utc
      .filter((each) => each.to <= to && !dropped.has(each.date))
      .filter((each) => !left.some((part) => overlaps(part, each)))
      .map(({ date }) => date);
    for (const date of drop) dropped.add(date);
    if (drop.length > 0 || !rolledUp.has(day)) rollUps.push({ day, drop });
  }
  return rollUps;
}
