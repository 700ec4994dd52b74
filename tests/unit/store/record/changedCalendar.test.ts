import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  addDays,
  type Calendar,
  dayBounds,
  dayOf,
  daysUpTo,
} from '../../../../utils/core/base/calendar';
import { mergeIntervals, totalMs } from '../../../../utils/core/base/intervals';
import type { Span } from '../../../../utils/core/counting/attention';
import { daysAroundWeek, daysOfWeek, withTotals } from '../../../../utils/core/history/week';
import { DEFAULT_SETTINGS } from '../../../../utils/core/settings/settings';
import { INITIAL_STATE } from '../../../../utils/core/state/state';
import { readRecord } from '../../../../utils/store/record/readRecord';
import { readDueRollUps, readRolledUp } from '../../../../utils/store/record/readRetention';
import { readTotals } from '../../../../utils/store/record/readTotals';
import { clearRecord, writeChange } from '../../../../utils/store/record/writeRecord';
import { rollUp } from '../../../../utils/store/record/writeRetention';
import * as fc from '../../../property';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);

const M = 60_000;
const H = 60 * M;
const DAY = 24 * H;
/** Between two changes of the clock in the zones below. */
const START = Date.UTC(2026, 9, 20);
const KEPT = 4;
const settings = { ...DEFAULT_SETTINGS, keepIntervalsDays: KEPT };
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];
const utc = (dayStart: string): Calendar => ({ zone: 'UTC', dayStart });
const work = (from: number, to: number): Span => ({ site: 'docs.test', from, to });
const write = (spans: readonly Span[]) => writeChange({ state: INITIAL_STATE, spans });

async function sweep(now: number, calendar: Calendar) {
  for (const due of await readDueRollUps(dayOf(now, calendar), settings, calendar))
    await rollUp(due, settings, calendar);
}

const DAYS = daysUpTo('2026-11-08', 28);
const totals = (calendar: Calendar) => readTotals(DAYS, settings, calendar);
const sumOf = async (calendar: Calendar) =>
  (await totals(calendar)).reduce((sum, { workMs }) => sum + workMs, 0);

/** Every day of these weeks, as the week shows them. */
async function shownWeeks(now: number, calendar: Calendar) {
  let sum = 0;
  for (let last = DAYS.at(-1) ?? ''; last > (DAYS[0] ?? ''); last = addDays(last, -7)) {
    const rolledUp = await readRolledUp(...daysAroundWeek(last), calendar);
    const record = await readRecord(
      dayBounds(addDays(last, -10), calendar).from,
      dayBounds(last, calendar).to,
    );
    const stored = { ...record, pauses: [], state: INITIAL_STATE };
    const week = daysOfWeek(stored, settings, calendar, now, last, rolledUp);
    for (const { workMs } of withTotals(week, await totals(calendar))) sum += workMs;
  }
  return sum;
}

beforeEach(() => clearRecord());

describe('another start of the day, once days before it are rolled up', () => {
  it.each([
    ['04:00', '00:00'],
    ['00:00', '04:00'],
    ['04:00', '23:00'],
    ['23:00', '04:00'],
  ])(
    'from %s to %s counts each hour once, before the next roll-up and after it',
    async (before, after) => {
      const spans = Array.from({ length: 8 }, (_, day) => [
        work(START + day * DAY + H, START + day * DAY + 3 * H),
        work(START + day * DAY + 22 * H, START + day * DAY + 24 * H),
      ]).flat();
      await write(spans);
      const now = START + 8 * DAY;
      await sweep(now, utc(before));
      expect(await sumOf(utc(before))).toBe(8 * 4 * H);
      expect(await sumOf(utc(after))).toBe(8 * 4 * H);
      expect(await shownWeeks(now, utc(after))).toBe(8 * 4 * H);
      for (const later of [1, 2, 30]) {
        await sweep(now + later * DAY, utc(after));
        expect(await sumOf(utc(after))).toBe(8 * 4 * H);
      }
    },
  );
});

it('whatever clock and zone and day do, and whenever days are rolled up, all days sum to the time that was', async () => {
  const step = fc.record({
    hours: fc.integer({ min: -20, max: 50 }),
    works: fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 60 }), tens: fc.integer({ min: 1, max: 30 }) }),
      { maxLength: 4 },
    ),
    zone: fc.constantFrom(...ZONES),
    dayStart: fc.constantFrom('00:00', '04:00', '12:00', '23:30'),
    rollsUp: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      await clearRecord();
      const all: Span[] = [];
      let now = START;
      let latest = START;
      for (const { hours, works, zone, dayStart, rollsUp } of steps) {
        const calendar = { zone, dayStart };
        now = Math.max(now + hours * H, latest - DAY);
        latest = Math.max(latest, now);
        const spans = works.map(({ at, tens }) =>
          work(now + at * 10 * M, now + (at + tens) * 10 * M),
        );
        // Each is finished before the next begins, as spans are.
        for (const span of spans) await write([span]);
        all.push(...spans);
        if (rollsUp) await sweep(latest, calendar);
        const truth = totalMs(mergeIntervals(all, 0));
        expect(await sumOf(calendar)).toBe(truth);
      }
      const { zone = 'UTC', dayStart = '04:00' } = steps.at(-1) ?? {};
      expect(await shownWeeks(now, { zone, dayStart })).toBe(totalMs(mergeIntervals(all, 0)));
    }),
    { numRuns: 12 },
  );
});
