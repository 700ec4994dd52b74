import { delMany, promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import { addDays, type Calendar, type DayKey, dayBounds } from '../../core/base/calendar';
import { totalOf } from '../../core/history/dayTotals';
import { planRollUps, type RollUp } from '../../core/history/rollUp';
import type { Settings } from '../../core/settings/settings';
import { readRecord } from './readRecord';
import { quarantineKey, type RecordName, recordStore } from './recordDb';
import { recordedDaySchema } from './recordSchema';

export type RetentionSettings = Pick<
  Settings,
  'realBreakMinutes' | 'eveningStart' | 'keepIntervalsDays' | 'keepDayTotalsDays'
>;

const DAY: RecordName = 'day:';
export const TOTAL: RecordName = 'total:';
const NUDGES: RecordName = 'nudges:';
/** Days. A day of the person and the days of UTC that it lies in are no further apart, in any zone. */
const AROUND = 2;
export const PAGES: RecordName = 'pages:';
export const LAST_DAY: DayKey = '9999-12-31';
/** Source: care.md K5. */
const PAGES_KEPT_DAYS = 14;

/** The days to rollUp, oldest first. `today`: age is counted from it. Returns at once where the person keeps everything. */
export async function readDueRollUps(
  today: DayKey,
  settings: RetentionSettings,
  calendar: Calendar,
): Promise<RollUp[]> {
  if (settings.keepIntervalsDays === null) return [];
  const limit = addDays(today, -settings.keepIntervalsDays);
  const stored = await dates(DAY, '', addDays(limit, AROUND));
  const [first] = stored;
  if (first === undefined) return [];
  const totals = await dates(TOTAL, addDays(first, -AROUND), limit);
  return planRollUps(stored, new Set(totals), today, settings.keepIntervalsDays, calendar);
}

/**
 * Folds one day: its total is written and what nothing newer needs is dropped, in one transaction.
 * A day that cannot be read is put aside, not dropped. A total that is there stays as it is.
 */
export async function rollUp(
  { day, drop }: RollUp,
  settings: RetentionSettings,
  calendar: Calendar,
) {
  const { from, to } = dayBounds(day, calendar);
  const total = totalOf(day, await readRecord(from, to), settings, calendar);
  await recordStore('readwrite', async (objects) => {
    const name = TOTAL + day;
    const known = await promisifyRequest(objects.getKey(name));
    if (total && known === undefined) objects.put(total, name);
    for (const date of drop) {
      const value: unknown = await promisifyRequest(objects.get(DAY + date));
      if (value !== undefined && !v.is(recordedDaySchema, value)) {
        objects.put(value, quarantineKey(DAY + date));
      }
      objects.delete(DAY + date);
    }
    return promisifyRequest(objects.transaction);
  });
}

/** Drops totals and nudges that are older than the person keeps them, and visits to pages after 14 days. */
export async function pruneExpired(today: DayKey, { keepDayTotalsDays }: RetentionSettings) {
  const dropped = await keysOf(PAGES, '', addDays(today, -PAGES_KEPT_DAYS - 1));
  if (keepDayTotalsDays !== null) {
    const last = addDays(today, -keepDayTotalsDays - 1);
    for (const kind of [TOTAL, NUDGES]) dropped.push(...(await keysOf(kind, '', last)));
  }
  if (dropped.length > 0) await delMany(dropped, recordStore);
}

async function dates(kind: string, first: DayKey | '', last: DayKey): Promise<DayKey[]> {
  return (await keysOf(kind, first, last)).map((name) => name.slice(kind.length));
}

/** The keys of one kind that are stored, by their dates, both ends included. Reads no others: there may be years of them. */
export function keysOf(kind: string, first: DayKey | '', last: DayKey): Promise<string[]> {
  return recordStore('readonly', async (objects) => {
    const names = await promisifyRequest(
      objects.getAllKeys(IDBKeyRange.bound(kind + first, kind + last)),
    );
    return names.map(String);
  });
}
