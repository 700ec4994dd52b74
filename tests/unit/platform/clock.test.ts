import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dayOf } from '../../../utils/core/base/calendar';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { localCalendar, localZone } = await import('../../../utils/platform/clock');

afterEach(() => vi.restoreAllMocks());

it('is the zone of the device', () => {
  expect(localZone()).toBe(process.env.TZ ?? Temporal.Now.timeZoneId());
  expect(localCalendar({ dayStart: '04:00' })).toEqual({ zone: localZone(), dayStart: '04:00' });
});

it.each([
  ['names one that it does not take itself, as Chromium does', () => 'Etc/Unknown'],
  ['names nothing', () => ''],
  [
    'throws',
    () => {
      throw new RangeError('There is no zone.');
    },
  ],
])('is UTC where the device %s', (_, told) => {
  vi.spyOn(Temporal.Now, 'timeZoneId').mockImplementation(told);
  expect(localZone()).toBeNull();
  const calendar = localCalendar({ dayStart: '04:00' });
  expect(dayOf(Date.UTC(2026, 11, 7, 3), calendar)).toBe('2026-12-06');
});
