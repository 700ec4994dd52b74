import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { INITIAL_STATE } from '../../../../utils/core/state/state';
import { EXPORTED_AT } from '../../store/exportFixture';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { storeEverything } = await import('../../store/fillStores');
const { clearRecord, writeChange } = await import('../../../../utils/store/record/writeRecord');
const { readWeek } = await import('../../../../entrypoints/shared/readWeek');

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

beforeEach(() => {
  vi.useFakeTimers({ now: EXPORTED_AT, toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

it('shows the days of other devices beside a day, and takes them for no pattern and no insight', async () => {
  await storeEverything();
  await clearRecord();
  // Enough days to say something of: five or six hours on each, and one so far today.
  const spans = Array.from({ length: 30 }, (_, ago) => {
    const from = EXPORTED_AT - ago * DAY_MS - HOUR_MS;
    return { site: 'docs.test', from, to: from + (ago === 0 ? 1 : 5 + (ago % 2)) * HOUR_MS };
  });
  const firstCountedAt = EXPORTED_AT - 60 * DAY_MS;
  await writeChange({ state: { ...INITIAL_STATE, firstCountedAt }, spans });
  const { otherDevicesMinutes, ...here } = await readWeek(0);
  expect(otherDevicesMinutes).toEqual({ '2026-11-15': 120 });
  expect(here.current?.insights.all.length).toBeGreaterThan(2);
  const { 'days:other-machine': days } = await fakeBrowser.storage.sync.get();
  // As long as none of those days could have been taken for one of this device.
  await fakeBrowser.storage.sync.set({
    'days:other-machine': { ...(days as object), minutes: Array(30).fill(720) },
  });
  const { otherDevicesMinutes: longer, ...same } = await readWeek(0);
  expect(longer['2026-11-15']).toBe(720);
  expect(same).toEqual(here);
});
