import { describe, expect, it } from 'vitest';
import { type QuietHours, quietHoursEndAt } from '../../../../utils/core/settings/quietHours';

const calendar = { zone: 'Europe/Madrid', dayStart: '04:00' };
const at = (text: string) =>
  Temporal.ZonedDateTime.from(`${text}[Europe/Madrid]`).epochMilliseconds;
const until = (text: string, hours: readonly QuietHours[]) => {
  const end = quietHoursEndAt(at(text), hours, calendar);
  return end === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(end)
        .toZonedDateTimeISO('Europe/Madrid')
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' });
};

const mornings: QuietHours = { weekdays: [1, 2], from: '09:00', to: '11:00' };
const nights: QuietHours = { weekdays: [5], from: '22:00', to: '02:00' };
const all: QuietHours = { weekdays: [7], from: '00:00', to: '00:00' };

describe('silent hours', () => {
  it.each([
    ['before they begin', '2026-11-23T08:59', [mornings], null],
    ['as they begin', '2026-11-23T09:00', [mornings], '2026-11-23T11:00'],
    ['in their last minute', '2026-11-23T10:59', [mornings], '2026-11-23T11:00'],
    ['as they end', '2026-11-23T11:00', [mornings], null],
    ['on another weekday', '2026-11-25T10:00', [mornings], null],
    ['before midnight', '2026-11-27T23:59', [nights], '2026-11-28T02:00'],
    ['after midnight, on the next date', '2026-11-28T01:59', [nights], '2026-11-28T02:00'],
    ['a day too early for the hours after midnight', '2026-11-27T01:00', [nights], null],
    ['a whole day', '2026-11-29T23:59', [all], '2026-11-30T00:00'],
    [
      'several at once, until the last ends',
      '2026-11-23T10:00',
      [mornings, { ...mornings, to: '13:00' }],
      '2026-11-23T13:00',
    ],
    ['none at all', '2026-11-23T10:00', [], null],
    [
      'the night the clock goes back',
      '2026-10-25T02:30',
      [{ weekdays: [6], from: '22:00', to: '03:00' }],
      '2026-10-25T03:00',
    ],
  ] as const)('%s', (_, now, hours, end) => {
    expect(until(now, hours)).toBe(end);
  });
});
