import { delMany, keys, promisifyRequest } from 'idb-keyval';
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

/** The days to fold now, oldest first. Returns at once where the person keeps everything. */
export async function dueFolds(at: number, settings: Choices, calendar: Calendar): Promise<Fold[]> {
  if (settings.keepIntervalsDays === null) return [];
  const names = await keys<string>(store);
  const of = (kind: string) =>
    names.filter((name) => name.startsWith(kind)).map((name) => name.slice(kind.length));
  const today = dayOf(at, calendar);
  return foldsDue(of(DAY), new Set(of(TOTAL)), today, settings.keepIntervalsDays, calendar);
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
  const limit: Day = addDays(dayOf(at, calendar), -keepDayTotalsDays);
  const names = await keys<string>(store);
  const old = [TOTAL, NUDGES].flatMap((kind) =>
    names.filter((name) => name.startsWith(kind) && name.slice(kind.length) < limit),
  );
  if (old.length > 0) await delMany(old, store);
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
