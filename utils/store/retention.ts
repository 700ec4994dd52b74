import { delMany, promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import { addDays, type Calendar, type Day, dayBounds, dayOf } from '../core/day';
import { type DayTotal, type Fold, foldsDue, totalOf } from '../core/retention';
import type { Settings } from '../core/settings';
import { asideKey, readRecord, store } from './record';
import { recordedDaySchema } from './shapes';

type Choices = Pick<
  Settings,
  'realBreakMinutes' | 'eveningStart' | 'keepIntervalsDays' | 'keepDayTotalsDays'
>;

const DAY = 'day:';
const TOTAL = 'total:';
const NUDGES = 'nudges:';
/** Days. A day of the person and the days of UTC that it lies in are no further apart, in any zone. */
const AROUND = 2;

/** The days to fold now, oldest first. Returns at once where the person keeps everything. */
export async function dueFolds(at: number, settings: Choices, calendar: Calendar): Promise<Fold[]> {
  if (settings.keepIntervalsDays === null) return [];
  const today = dayOf(at, calendar);
  const limit = addDays(today, -settings.keepIntervalsDays);
  const stored = await dates(DAY, '', addDays(limit, AROUND));
  const [first] = stored;
  if (first === undefined) return [];
  const totals = await dates(TOTAL, addDays(first, -AROUND), limit);
  return foldsDue(stored, new Set(totals), today, settings.keepIntervalsDays, calendar);
}

/**
 * Folds one day: its total is written and what nothing newer needs is dropped, in one transaction.
 * A day that cannot be read is put aside, not dropped. A total that is there stays as it is.
 */
export async function fold({ day, drop }: Fold, settings: Choices, calendar: Calendar) {
  const { from, to } = dayBounds(day, calendar);
  const total = totalOf(day, await readRecord(from, to), settings, calendar);
  await store('readwrite', async (objects) => {
    const name = TOTAL + day;
    const known = await promisifyRequest(objects.getKey(name));
    if (total && known === undefined) objects.put(total, name);
    for (const date of drop) {
      const value: unknown = await promisifyRequest(objects.get(DAY + date));
      if (value !== undefined && !v.is(recordedDaySchema, value)) {
        objects.put(value, asideKey(DAY + date));
      }
      objects.delete(DAY + date);
    }
    return promisifyRequest(objects.transaction);
  });
}

/** Drops totals and nudges that are older than the person keeps them. */
export async function dropOld(at: number, { keepDayTotalsDays }: Choices, calendar: Calendar) {
  if (keepDayTotalsDays === null) return;
  const last = addDays(dayOf(at, calendar), -keepDayTotalsDays - 1);
  for (const kind of [TOTAL, NUDGES]) {
    const old = await dates(kind, '', last);
    if (old.length > 0)
      await delMany(
        old.map((date) => kind + date),
        store,
      );
  }
}

/** The dates of one kind that are stored, both ends included. Reads no others: there may be years of them. */
function dates(kind: string, first: Day | '', last: Day): Promise<Day[]> {
  return store('readonly', async (objects) => {
    const names = await promisifyRequest(
      objects.getAllKeys(IDBKeyRange.bound(kind + first, kind + last)),
    );
    return names.map((name) => String(name).slice(kind.length));
  });
}

const ms = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const dayTotalSchema: v.GenericSchema<DayTotal> = v.strictObject({
  day: v.pipe(v.string(), v.isoDate()),
  workMs: ms,
  longestMs: ms,
  firstAt: v.nullable(ms),
  lastAt: v.nullable(ms),
  longBreaks: ms,
  eveningMs: ms,
  unknownMs: ms,
  sites: v.record(v.string(), ms),
});
