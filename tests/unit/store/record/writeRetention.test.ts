import 'fake-indexeddb/auto';
import { entries, keys, set } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addDays, dayBounds, dayOf } from '../../../../utils/core/base/calendar';
import { clip, totalMs } from '../../../../utils/core/base/intervals';
import { totalOf } from '../../../../utils/core/history/dayTotals';
import { planRollUps } from '../../../../utils/core/history/rollUp';
import { DEFAULT_SETTINGS } from '../../../../utils/core/settings/settings';
import { INITIAL_STATE } from '../../../../utils/core/state/state';
import {
  countQuarantinedValues,
  readPages,
  readRecord,
} from '../../../../utils/store/record/readRecord';
import { countAffected, readDueRollUps } from '../../../../utils/store/record/readRetention';
import { readTotals } from '../../../../utils/store/record/readTotals';
import { recordStore } from '../../../../utils/store/record/recordDb';
import { deletePages } from '../../../../utils/store/record/writeDeletion';
import { clearRecord, writeChange } from '../../../../utils/store/record/writeRecord';
import { pruneExpired, rollUp } from '../../../../utils/store/record/writeRetention';
import * as fc from '../../../property';
import { clockChange, HERE } from '../../core/clockChange';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { readJournal } = await import('../../../../utils/store/journal/readJournal');
const { addEntry } = await import('../../../../utils/store/journal/writeEntries');
const { readSettings } = await import('../../../../utils/store/settings/settings');
const { changeSettings } = await import('../../../../utils/store/settings/writeSettings');

const M = 60_000;
const H = 60 * M;
const calendar = { zone: 'America/New_York', dayStart: '04:00' };
const settings = { ...DEFAULT_SETTINGS, keepIntervalsDays: 35 };
const TODAY = '2026-11-23';
const now = dayBounds(TODAY, calendar).from + 10 * H;
const named = async (kind: string) =>
  (await keys<string>(recordStore)).filter((key) => key.startsWith(kind)).sort();

/** A day of 09:00 to 12:00 and 13:00 to 22:00, `ago` days before today. */
function workOn(ago: number) {
  const { from } = dayBounds(addDays(TODAY, -ago), calendar);
  const at = (hours: number) => from + (hours - 4) * H;
  return [
    { site: 'docs.test', from: at(9), to: at(12) },
    { site: 'mail.test', from: at(13), to: at(22) },
  ];
}
const sweep = async () => {
  for (const due of await readDueRollUps(TODAY, settings, calendar))
    await rollUp(due, settings, calendar);
};

beforeEach(() => clearRecord());

describe('rolling up', () => {
  it('leaves 35 days as they are, and makes one total of each day before', async () => {
    for (const ago of [34, 35, 36, 37])
      await writeChange({ state: INITIAL_STATE, spans: workOn(ago) });
    await sweep();
    expect(await named('total:')).toEqual([
      `total:${addDays(TODAY, -37)}`,
      `total:${addDays(TODAY, -36)}`,
    ]);
    const kept = dayBounds(addDays(TODAY, -35), calendar);
    const { spans } = await readRecord(kept.from, now);
    expect(totalMs(clip(spans, { from: kept.from, to: now }))).toBe(24 * H);
  });

  it('keeps of a day how long, when first and last, the long breaks, the evening and the hosts', async () => {
    await writeChange({ state: INITIAL_STATE, spans: workOn(40) });
    await sweep();
    const [, total] =
      (await entries(recordStore)).find(([key]) => String(key).startsWith('total:')) ?? [];
    const [morning, afternoon] = workOn(40);
    expect(total).toEqual({
      day: addDays(TODAY, -40),
      workMs: 12 * H,
      longestMs: 9 * H,
      firstAt: morning?.from,
      lastAt: afternoon?.to,
      longBreaks: 1,
      eveningMs: 1 * H,
      untrackedMs: 0,
      unknownMs: 0,
      hours: Array.from({ length: 24 }, (_, hour) =>
        (hour >= 9 && hour < 12) || (hour >= 13 && hour < 22) ? H : 0,
      ),
      sites: { 'docs.test': 3 * H, 'mail.test': 9 * H },
      covers: dayBounds(addDays(TODAY, -40), calendar),
    });
  });

  it('comes to the same if it is killed between any two days, or in the middle of one', async () => {
    const fill = async () => {
      await clearRecord();
      for (const ago of [35, 36, 37, 38, 39])
        await writeChange({ state: INITIAL_STATE, spans: workOn(ago) });
    };
    await fill();
    await sweep();
    const whole = await entries(recordStore);
    for (const kills of [1, 2, 3, 4]) {
      await fill();
      for (const due of (await readDueRollUps(TODAY, settings, calendar)).slice(0, kills)) {
        await rollUp(due, settings, calendar);
      }
      await sweep();
      expect(await entries(recordStore)).toEqual(whole);
    }
  });

  it('writes nothing of a day if its transaction does not end', async () => {
    await writeChange({ state: INITIAL_STATE, spans: workOn(40) });
    const before = await entries(recordStore);
    const put = IDBObjectStore.prototype.delete;
    IDBObjectStore.prototype.delete = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    await expect(sweep()).rejects.toThrow('no room');
    IDBObjectStore.prototype.delete = put;
    expect(await named('day:')).toEqual(
      before.map(([key]) => key).filter((key) => String(key).startsWith('day:')),
    );
    await sweep();
    expect(await named('total:')).toHaveLength(1);
  });

  it('puts a day that cannot be read in quarantine, and does not drop it', async () => {
    await set('day:2026-09-01', { v: 7 }, recordStore);
    await sweep();
    expect([await countQuarantinedValues(), await named('day:')]).toEqual([1, []]);
  });

  it('reads a few keys, and no more of them after a year than after ten days', async () => {
    const read = vi.spyOn(IDBObjectStore.prototype, 'getAllKeys');
    const readAfter = async (days: number) => {
      await clearRecord();
      for (let ago = days; ago >= 0; ago -= 1) {
        await set(`${ago > 35 ? 'total' : 'day'}:${addDays(TODAY, -ago)}`, {}, recordStore);
        await set(`nudges:${addDays(TODAY, -ago)}`, [], recordStore);
      }
      read.mockClear();
      await sweep();
      await pruneExpired(TODAY, settings);
      return read.mock.results.reduce((sum, { value }) => sum + value.result.length, 0);
    };
    const [tenDays, year] = [await readAfter(10), await readAfter(399)];
    read.mockRestore();
    expect(tenDays).toBe(0);
    expect(year).toBeLessThanOrEqual(8);
  });

  it('finds the same days as if it read every key, in any zone, with any start of the day', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('Pacific/Kiritimati', 'Asia/Kolkata', 'UTC', 'Etc/GMT+12'),
        fc.constantFrom('00:00', '04:00', '12:00', '23:59'),
        fc.uniqueArray(fc.integer({ min: 28, max: 44 })),
        fc.uniqueArray(fc.integer({ min: 30, max: 44 })),
        async (zone, dayStart, days, totals) => {
          const there = { zone, dayStart };
          const today = dayOf(now, there);
          const dayAgo = (ago: number) => addDays(today, -ago);
          await clearRecord();
          for (const ago of days) await set(`day:${dayAgo(ago)}`, {}, recordStore);
          for (const ago of totals) await set(`total:${dayAgo(ago)}`, {}, recordStore);
          const stored = days.map(dayAgo).sort();
          expect(await readDueRollUps(today, settings, there)).toEqual(
            planRollUps(
              stored,
              new Map(totals.map(dayAgo).map((day) => [day, dayBounds(day, there)])),
              today,
              35,
              there,
            ),
          );
        },
      ),
      { numRuns: 60 },
    ));

  it('does nothing where everything is kept', async () => {
    await writeChange({ state: INITIAL_STATE, spans: workOn(200) });
    expect(await readDueRollUps(TODAY, { ...settings, keepIntervalsDays: null }, calendar)).toEqual(
      [],
    );
  });

  it('leaves nothing of a day without work', () => {
    expect(totalOf('2026-09-01', { spans: [], exclusions: [] }, settings, calendar)).toBeNull();
  });

  it('knows every minute of a day by its hour on the clock, whatever the zone and however it is moved', () => {
    const day = clockChange('doubled').date;
    for (const zone of [HERE, 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC']) {
      const own = { zone, dayStart: '04:00' };
      for (const each of [addDays(day, -1), day]) {
        const { from, to } = dayBounds(each, own);
        const spans = [{ site: 'docs.test', from: from + 7 * M + 13_000, to: to - 31 * M }];
        const total = totalOf(each, { spans, exclusions: [] }, settings, own);
        expect(total?.hours.reduce((sum, ms) => sum + ms, 0)).toBe(total?.workMs);
        expect(total?.hours[12]).toBe(H);
      }
    }
  });
});

describe('what a shorter time would delete', () => {
  const kept = { ...settings, keepIntervalsDays: null, keepDayTotalsDays: null };
  const shorter = { ...kept, keepIntervalsDays: 14, keepDayTotalsDays: 100 };

  it('is counted by days: those that lose their details, and those whose sums or nudges go', async () => {
    for (const ago of [14, 15, 16, 40])
      await writeChange({ state: INITIAL_STATE, spans: workOn(ago) });
    for (const ago of [100, 101, 102]) {
      await set(`total:${addDays(TODAY, -ago)}`, {}, recordStore);
      await set(`nudges:${addDays(TODAY, -ago)}`, [], recordStore);
    }
    await set(`nudges:${addDays(TODAY, -103)}`, [], recordStore);
    const before = await entries(recordStore);
    expect(await countAffected(now, kept, calendar)).toEqual({ details: 0, totals: 0 });
    expect(await countAffected(now, shorter, calendar)).toEqual({ details: 3, totals: 3 });
    expect(await entries(recordStore)).toEqual(before);
  });

  it('is counted from the day by which they go, though the clock is ahead', async () => {
    const recentDays = [2, 1, 0].map((ago) => addDays(TODAY, -ago));
    for (const ago of [16, 17, 18, 40])
      await writeChange({ state: { ...INITIAL_STATE, recentDays }, spans: workOn(ago) });
    const wrong = now + 5_000 * 24 * H;
    expect(await countAffected(wrong, shorter, calendar)).toEqual({ details: 3, totals: 0 });
  });
});

describe('dropping', () => {
  it('drops totals and nudges after 400 days, and not before, and no moment of a trial', async () => {
    await set(`trial:${addDays(TODAY, -401)}`, [], recordStore);
    for (const ago of [400, 401]) {
      await set(`total:${addDays(TODAY, -ago)}`, {}, recordStore);
      await set(`nudges:${addDays(TODAY, -ago)}`, [], recordStore);
    }
    await pruneExpired(TODAY, settings);
    expect(await keys(recordStore)).toEqual([
      `nudges:${addDays(TODAY, -400)}`,
      `total:${addDays(TODAY, -400)}`,
      `trial:${addDays(TODAY, -401)}`,
    ]);
    await pruneExpired(addDays(TODAY, 30), { ...settings, keepDayTotalsDays: null });
    expect(await keys(recordStore)).toHaveLength(3);
  });
});

it('takes no choice and nothing that was written, however old', async () => {
  await changeSettings({ saveEntries: 'keep', nudgesPerDay: 1 });
  const entry = { id: 'a', at: 1, kind: 'reflection', question: null, text: 'Words.' } as const;
  await addEntry(entry, 1);
  await writeChange({ state: INITIAL_STATE, spans: workOn(50) });
  await sweep();
  await pruneExpired(addDays(TODAY, 3_000), settings);
  expect(await keys(recordStore)).toEqual(['state']);
  expect((await readJournal('all', now)).entries).toEqual([entry]);
  expect(await readSettings()).toMatchObject({ saveEntries: 'keep', nudgesPerDay: 1 });
});

describe('the sums of days', () => {
  const days = [41, 40, 39, 2, 1, 0].map((ago) => addDays(TODAY, -ago));

  it('are the same before a roll-up and after it, and leave out days without work', async () => {
    for (const ago of [40, 39, 1]) await writeChange({ state: INITIAL_STATE, spans: workOn(ago) });
    const before = await readTotals(days, settings, calendar);
    expect(before.map(({ day }) => day)).toEqual([40, 39, 1].map((ago) => addDays(TODAY, -ago)));
    await sweep();
    expect(await named('total:')).toHaveLength(2);
    expect(await readTotals(days, settings, calendar)).toEqual(before);
  });

  it('know how long counting was stopped between first and last work, and read what was rolled up before that was known', async () => {
    const [morning, afternoon] = workOn(1);
    const exclusions = [
      {
        from: (morning?.to ?? 0) - H,
        to: (morning?.to ?? 0) + H / 2,
        kind: 'trackingOff' as const,
      },
      {
        from: (afternoon?.to ?? 0) - H / 4,
        to: (afternoon?.to ?? 0) + H,
        kind: 'trackingOff' as const,
      },
    ];
    const spans = [
      { site: 'docs.test', from: morning?.from ?? 0, to: (morning?.to ?? 0) - H },
      { site: 'mail.test', from: afternoon?.from ?? 0, to: (afternoon?.to ?? 0) - H / 4 },
    ];
    await writeChange({ state: INITIAL_STATE, spans, exclusions });
    const [total] = await readTotals([addDays(TODAY, -1)], settings, calendar);
    expect(total?.untrackedMs).toBe(1.5 * H);
    const { untrackedMs: _, covers: __, ...old } = { ...total, day: addDays(TODAY, -2) };
    await set(`total:${addDays(TODAY, -2)}`, old, recordStore);
    expect(await readTotals([addDays(TODAY, -2)], settings, calendar)).toEqual([
      { ...old, untrackedMs: 0 },
    ]);
  });
});

describe('visits to pages', () => {
  const visit = (ago: number) => {
    const [{ from, to } = { from: 0, to: 0 }] = workOn(ago);
    return { page: 'a1', host: 'docs.test', root: false, from, to };
  };

  it('are kept for 14 days, whatever else is kept for ever', async () => {
    await writeChange({ state: INITIAL_STATE, pages: [visit(15), visit(14), visit(1)] });
    await pruneExpired(TODAY, { ...settings, keepDayTotalsDays: null });
    expect(await readPages(0, now)).toEqual([visit(14), visit(1)]);
  });

  it('are forgotten when they are no longer wanted, and nothing else is', async () => {
    await writeChange({ state: INITIAL_STATE, spans: workOn(1), pages: [visit(1)] });
    await deletePages();
    expect([await named('pages:'), (await named('day:')).length > 0]).toEqual([[], true]);
  });
});
