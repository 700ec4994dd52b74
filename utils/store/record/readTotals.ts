import { getMany } from 'idb-keyval';
import { type Calendar, type DayKey, dayBounds } from '../../core/base/calendar';
import { DEFAULTS, SECOND_MS } from '../../core/base/defaults';
import { type DayTotal, totalOf } from '../../core/history/dayTotals';
import { parseOr } from '../../schemas/lenient';
import { readRecord } from './readRecord';
import { type RetentionSettings, TOTAL } from './readRetention';
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
  const { spans, exclusions } = await readDays(open, calendar);
  return days.flatMap((day, index) => {
    const rolledUp = stored[index];
    if (rolledUp) return [rolledUp];
    const { from, to } = dayBounds(day, calendar);
    const near = spans.filter((span) => span.to > from - NEAR_MS && span.from < to + NEAR_MS);
    const total =
      near.length > 0 ? totalOf(day, { spans: near, exclusions }, settings, calendar) : null;
    return total ? [total] : [];
  });
}

async function readDays(days: readonly DayKey[], calendar: Calendar) {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return { spans: [], exclusions: [] };
  return readRecord(dayBounds(first, calendar).from, dayBounds(last, calendar).to);
}
