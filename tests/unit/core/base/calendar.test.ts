import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayBounds,
  dayOf,
  daysUpTo,
  instantOnDay,
  weekdayOf,
} from '../../../../utils/core/base/calendar';
import * as fc from '../../../property';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];
const berlin = { zone: 'Europe/Berlin', dayStart: '04:00' };
const at = (text: string, zone = berlin.zone) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;

describe('dayOf', () => {
  it.each([
    ['2026-11-23T03:59', '2026-11-22'],
    ['2026-11-23T04:00', '2026-11-23'],
    ['2026-11-24T01:30', '2026-11-23'],
  ])('%s belongs to %s', (time, day) => {
    expect(dayOf(at(time), berlin)).toBe(day);
  });

  it('agrees with its bounds in every zone, on every day of the year', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }),
        fc.constantFrom('00:00', '02:30', '04:00'),
        (zone, instant, dayStart) => {
          const calendar = { zone, dayStart };
          const day = dayOf(instant, calendar);
          const { from, to } = dayBounds(day, calendar);
          expect(instant).toBeGreaterThanOrEqual(from);
          expect(instant).toBeLessThan(to);
        },
      ),
    );
  });
});

describe('a date that a zone leaves out', () => {
  it('is a day without a length, and what lies around it has its day', () => {
    const apia = { zone: 'Pacific/Apia', dayStart: '04:00' };
    const { from, to } = dayBounds('2011-12-30', apia);
    expect(to - from).toBe(0);
    expect(dayOf(from - 1, apia)).toBe('2011-12-29');
    expect(dayOf(from, apia)).toBe('2011-12-31');
  });
});

describe('dayBounds', () => {
  it.each([
    ['2026-03-28', 23],
    ['2026-10-24', 25],
    ['2026-11-23', 24],
  ])('%s in Berlin has %i hours', (day, hours) => {
    const { from, to } = dayBounds(day, berlin);
    expect((to - from) / 3_600_000).toBe(hours);
  });
});

describe('clock times in a day', () => {
  it('after midnight lies at the end of the day', () => {
    expect(instantOnDay('2026-11-23', '21:00', berlin)).toBe(at('2026-11-23T21:00'));
    expect(instantOnDay('2026-11-23', '01:00', berlin)).toBe(at('2026-11-24T01:00'));
  });

  it('days and weekdays', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysUpTo('2026-11-23', 3)).toEqual(['2026-11-21', '2026-11-22', '2026-11-23']);
    expect(weekdayOf('2026-11-23')).toBe(1);
  });
});
