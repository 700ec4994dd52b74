import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { EXPORTED_AT } from '../../store/exportFixture';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { storeEverything } = await import('../../store/fillStores');
const { readWeek } = await import('../../../../entrypoints/shared/readWeek');

beforeEach(() => {
  vi.useFakeTimers({ now: EXPORTED_AT, toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

it('shows the days of other devices beside a day, and takes them for no pattern and no insight', async () => {
  await storeEverything();
  const { otherDevicesMinutes, ...here } = await readWeek(0);
  expect(otherDevicesMinutes).toEqual({ '2026-11-15': 120 });
  expect(here.current?.insights).toBeDefined();
  const { 'days:other-machine': days } = await fakeBrowser.storage.sync.get();
  // As long as none of those days could have been taken for one of this device.
  await fakeBrowser.storage.sync.set({
    'days:other-machine': { ...(days as object), minutes: Array(30).fill(720) },
  });
  const { otherDevicesMinutes: longer, ...same } = await readWeek(0);
  expect(longer['2026-11-15']).toBe(720);
  expect(same).toEqual(here);
});
