import { getMany, promisifyRequest } from 'idb-keyval';
import { addDays, type Calendar, type DayKey, dayBounds, dayOf } from '../../core/base/calendar';
import { type Interval, overlaps } from '../../core/base/intervals';
import { agreedDay } from '../../core/counting/recentDays';
import { coveredTimeOf, SHARES_REACH_DAYS } from '../../core/history/dayShares';
import { planRollUps, type RollUp } from '../../core/history/rollUp';
import type { Settings } from '../../core/settings/settings';
import { parseOr } from '../../schemas/lenient';
import { readRecord, readState } from './readRecord';
import { type RecordName, recordStore } from './recordDb';
import { dayTotalSchema } from './recordSchema';

/** Finds days that are older than the person keeps them. Nothing here writes. */

export type RetentionSettings = Pick<
  Settings,
  'realBreakMinutes' | 'otherPrograms' | 'eveningStart' | 'keepIntervalsDays' | 'keepDayTotalsDays'
>;

export const DAY: RecordName = 'day:';
export const TOTAL: RecordName = 'total:';
export const NUDGES: RecordName = 'nudges:';
export const PAGES: RecordName = 'pages:';
export const LAST_DAY: DayKey = '9999-12-31';
/** Days. A day of the person and the days of UTC that it lies in are no further apart, in any zone. */
const AROUND = 2;

/** The days to roll up, oldest first. `today`: age is counted from it. Returns at once where the person keeps everything. */
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
  const rolledUp = await readRolledUp(addDays(first, -1 - SHARES_REACH_DAYS), limit, calendar);
  return planRollUps(stored, rolledUp, today, settings.keepIntervalsDays, calendar);
}

/** The time that each rolled-up day stands for, from `first` to `last`. */
export async function readRolledUp(
  first: DayKey,
  last: DayKey,
  calendar: Calendar,
): Promise<Map<DayKey, Interval>> {
  const days = await dates(TOTAL, first, last);
  const totals = await getMany(
    days.map((day) => TOTAL + day),
    recordStore,
  );
  return new Map(
    days.map((day, index) => {
      const covers = parseOr(dayTotalSchema, totals[index], null)?.covers;
      return [day, coveredTimeOf({ day, covers }, calendar)];
    }),
  );
}

/** The dates of one kind of totals that are older than the person keeps them. */
export async function oldDates(
  kind: string,
  today: DayKey,
  { keepDayTotalsDays: kept }: RetentionSettings,
) {
  return kept === null ? [] : dates(kind, '', addDays(today, -kept - 1));
}

/**
 * Of how many days the details would go, and of how many the totals and nudges, if days were kept as
 * `settings` say. Age is counted as it is when they go, or by the clock (`at`) while too few days agree.
 */
export async function countAffected(at: number, settings: RetentionSettings, calendar: Calendar) {
  const today = agreedDay((await readState()).recentDays) ?? dayOf(at, calendar);
  const [rollUps, ...dropped] = await Promise.all([
    readDueRollUps(today, settings, calendar),
    ...[TOTAL, NUDGES].map((kind) => oldDates(kind, today, settings)),
  ]);
  const days = rollUps.map(({ day }) => dayBounds(day, calendar));
  const record = await readRecord(days[0]?.from ?? 0, days.at(-1)?.to ?? 0);
  const all = [...record.spans, ...record.pauses, ...record.exclusions];
  const details = days.filter((day) => all.some((part) => overlaps(part, day))).length;
  return { details, totals: new Set(dropped.flat()).size };
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
