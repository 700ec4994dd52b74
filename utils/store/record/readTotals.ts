import { getMany } from 'idb-keyval';
import { addDays, type Calendar, type DayKey } from '../../core/base/calendar';
import { DEFAULTS, SECOND_MS } from '../../core/base/defaults';
import type { Interval } from '../../core/base/intervals';
import { SHARES_REACH_DAYS, sharesOf } from '../../core/history/dayShares';
import { type DayTotal, totalOf } from '../../core/history/dayTotals';
import { parseOr } from '../../schemas/lenient';
import { readRecord } from './readRecord';
import { type RetentionSettings, readRolledUp, TOTAL } from './readRetention';
import { recordStore } from './recordDb';
import { dayTotalSchema } from './recordSchema';

/** Work this near to a day may be bridged into it, ms: the reading grace. */
const NEAR_MS = DEFAULTS.readingGraceSeconds * SECOND_MS;

/**
 * The totals of some days, those without any work left out: as they were rolled up, or made now from what
 * is there. `days`: oldest first, and so are the totals.
 */
export async function readTotals(
  days: readonly DayKey[],
  settings: RetentionSettings,
  calendar: Calendar,
): Promise<DayTotal[]> {
  const names = days.map((day) => TOTAL + day);
  const stored = (await getMany(names, recordStore)).map((value) =>
    parseOr(dayTotalSchema, value, null),
  );
  const open = days.filter((_, index) => !stored[index]);
  const [first, last] = [open[0], open.at(-1)];
  if (first === undefined || last === undefined) return stored.filter((total) => total !== null);
  const rolledUp = await readRolledUp(
    addDays(first, -SHARES_REACH_DAYS),
    addDays(last, SHARES_REACH_DAYS),
    calendar,
  );
  const shares = new Map(open.map((day) => [day, sharesOf(day, calendar, rolledUp)]));
  const all = [...shares.values()].flat();
  const { spans, exclusions } = await readRecord(
    Math.min(...all.map(({ from }) => from)),
    Math.max(...all.map(({ to }) => to)),
  );
  return days.flatMap((day, index) => {
    const rolledUp = stored[index];
    if (rolledUp) return [rolledUp];
    const own = shares.get(day) ?? [];
    const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
    const isNear = (part: Interval) => part.to > from - NEAR_MS && part.from < to + NEAR_MS;
    const near = { spans: spans.filter(isNear), exclusions: exclusions.filter(isNear) };
    const total = near.spans.length > 0 ? totalOf(day, near, settings, calendar, own) : null;
    return total ? [total] : [];
  });
}
