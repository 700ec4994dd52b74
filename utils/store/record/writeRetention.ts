import { delMany, promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import { addDays, type Calendar, type DayKey } from '../../core/base/calendar';
import { SHARES_REACH_DAYS, sharesOf } from '../../core/history/dayShares';
import { totalOf } from '../../core/history/dayTotals';
import type { RollUp } from '../../core/history/rollUp';
import { readRecord } from './readRecord';
import {
  DAY,
  keysOf,
  NUDGES,
  oldDates,
  PAGES,
  type RetentionSettings,
  readRolledUp,
  TOTAL,
} from './readRetention';
import { quarantineKey, recordStore } from './recordDb';
import { recordedDaySchema } from './recordSchema';

/** Source: care.md K5. */
const PAGES_KEPT_DAYS = 14;

/**
 * Rolls up one day: its total is written and what nothing newer needs is deleted, in one transaction.
 * A day that cannot be read is quarantined, not deleted. A total that is there stays as it is.
 */
export async function rollUp(
  { day, drop }: RollUp,
  settings: RetentionSettings,
  calendar: Calendar,
) {
  const around = [addDays(day, -SHARES_REACH_DAYS), addDays(day, SHARES_REACH_DAYS)] as const;
  const shares = sharesOf(day, calendar, await readRolledUp(...around, calendar));
  const record = await readRecord(shares[0]?.from ?? 0, shares.at(-1)?.to ?? 0);
  const total = totalOf(day, record, settings, calendar, shares);
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
export async function pruneExpired(today: DayKey, settings: RetentionSettings) {
  const dropped = await keysOf(PAGES, '', addDays(today, -PAGES_KEPT_DAYS - 1));
  for (const kind of [TOTAL, NUDGES]) {
    dropped.push(...(await oldDates(kind, today, settings)).map((date) => kind + date));
  }
  if (dropped.length > 0) await delMany(dropped, recordStore);
}
