import { describe, expect, it } from 'vitest';
import { instantOnDate } from '../../../../../utils/core/base/calendar';
import { todaySoFar } from '../../../../../utils/core/counting/today';
import { findPatterns } from '../../../../../utils/core/nudging/patterns';
import { findPlannedPause } from '../../../../../utils/core/nudging/patterns/plannedPause';
import { DEFAULT_SETTINGS } from '../../../../../utils/core/settings/settings';
import { INITIAL_STATE } from '../../../../../utils/core/state/state';
import { clock, given, MINUTE } from './factsFixture';

const LUNCH = { at: '12:30', weekdays: [1, 2, 3, 4, 5], name: 'lunch' };
const lunch = { plannedPauses: [LUNCH] };

/** `due`, `over` (said for "Later" alone) or nothing, for this work of a Monday. */
function at(work: string, settings: Parameters<typeof given>[1] = lunch, now?: string) {
  const found = findPlannedPause(given(work, settings, now ? { at: now } : {}));
  return found && (found.expired ? 'over' : 'due');
}

describe('P13, a planned pause', () => {
  it.each([
    ['a second before its time', '10:00-12:29:59', null],
    ['at its time', '10:00-12:30', 'due'],
    ['twenty minutes after it', '10:00-12:50', 'due'],
    ['a second later, where "Later" alone asks for it', '10:00-12:50:01', 'over'],
    ['as long as "Later" may ask for it', '10:00-13:36', 'over'],
    ['and then no longer', '10:00-13:36:01', null],
  ])('%s', (_, work, wanted) => {
    expect(at(work)).toBe(wanted);
  });

  it('is said once for each time of a day', () => {
    const two = { plannedPauses: [LUNCH, { ...LUNCH, at: '15:00' }] };
    const since = (work: string) => findPlannedPause(given(work, two))?.since;
    expect([since('10:00-12:40'), since('10:00-15:10')]).toEqual([clock('12:30'), clock('15:00')]);
    expect(since('10:00-14:00')).toBeUndefined();
  });

  it('goes by the last of two that lie close together', () => {
    const two = { plannedPauses: [{ ...LUNCH, at: '12:40' }, LUNCH] };
    expect(findPlannedPause(given('10:00-12:39', two))?.since).toBe(clock('12:30'));
    expect(findPlannedPause(given('10:00-12:40', two))?.since).toBe(clock('12:40'));
  });

  it.each([
    ['a Monday', [1], 'due'],
    ['a Sunday', [7], null],
    ['no day', [], null],
    ['every day but this', [2, 3, 4, 5, 6, 7], null],
  ])('planned on %s', (_, weekdays, wanted) => {
    expect(at('10:00-12:40', { plannedPauses: [{ ...LUNCH, weekdays }] })).toBe(wanted);
  });

  it('needs a time', () => {
    expect(at('10:00-12:40', {})).toBeNull();
  });

  it.each([
    ['two minutes after work', '12:42', 'due'],
    ['a second later: they rest already', '12:42:01', null],
  ])('%s', (_, now, wanted) => {
    expect(at('10:00-12:40', lunch, now)).toBe(wanted);
  });

  it.each([
    ['ended twenty minutes before', '10:00-12:05 12:10-12:40', 'due'],
    ['ended a second later than that', '10:00-12:05 12:10:01-12:40', null],
    ['lies at the time', '10:00-12:28 12:33-12:49', null],
    ['came after the time', '10:00-12:31 12:36-12:45', null],
    ['was none: a gap of less', '10:00-12:20 12:24:59-12:40', 'due'],
    ['was of the length that they chose', '10:00-12:20 12:23-12:40', null],
  ])('a real break that %s', (what, work, wanted) => {
    const chosen = what.includes('chose') ? { ...lunch, realBreakMinutes: 3 } : lunch;
    expect(at(work, chosen)).toBe(wanted);
  });

  it('in the first twenty minutes of a first stretch is none', () => {
    expect(at('12:10:01-12:49')).toBeNull();
    expect(at('12:10-12:31')).toBe('due');
  });

  it('speaks before all others, and from the first day on', () => {
    const everything = { ...lunch, restDays: [1], eveningStart: '12:00' };
    const patterns = (firstCountedAt: number | null) =>
      findPatterns(given('10:00-12:40', everything, { state: { firstCountedAt } })).map(
        ({ pattern }) => pattern,
      );
    const settled = clock('10:00') - 8 * 24 * 60 * MINUTE;
    expect(patterns(settled)).toEqual(['plannedPause', 'lateHours', 'restDayWork', 'longStretch']);
    expect(patterns(null)).toEqual(['plannedPause', 'lateHours', 'longStretch']);
  });

  it('says nothing where it is off', () => {
    const off = { on: false, restsUntil: null, notHelpful: 0 };
    const facts = given('10:00-12:40', { ...lunch, patterns: { plannedPause: off } });
    expect(findPatterns(facts).map(({ pattern }) => pattern)).toEqual(['longStretch']);
  });
});

/** Whether one is due at this clock time, for who worked for the two hours before. */
function isDue(
  zone: string,
  date: string,
  time: string,
  pause: Partial<typeof LUNCH>,
  dayStart = '04:00',
): boolean {
  const calendar = { zone, dayStart };
  const now = instantOnDate(date, time, calendar);
  const spans = [{ site: 'docs.test', from: now - 120 * MINUTE, to: now }];
  const settings = { ...DEFAULT_SETTINGS, dayStart, plannedPauses: [{ ...LUNCH, ...pause }] };
  const state = { ...INITIAL_STATE, firstCountedAt: now - 120 * MINUTE };
  const known = { spans, exclusions: [], settings, calendar };
  const today = todaySoFar(known, state, now);
  return findPlannedPause({ today, state, settings, calendar, at: now })?.expired === false;
}

describe('the time of a planned pause', () => {
  it('is that of the zone: noon there is noon', () => {
    expect(isDue('Pacific/Auckland', '2026-11-23', '12:30', { weekdays: [1] })).toBe(true);
    expect(isDue('Pacific/Auckland', '2026-11-23', '12:29', { weekdays: [1] })).toBe(false);
    expect(isDue('America/New_York', '2026-11-23', '12:50', { weekdays: [1] })).toBe(true);
    expect(isDue('America/New_York', '2026-11-23', '12:51', { weekdays: [1] })).toBe(false);
  });

  it.each([
    // Before the day's start it is in the night after its weekday.
    ['Monday night', '2026-11-24', '02:10', { at: '02:00', weekdays: [1] }, true],
    ['Monday by the calendar', '2026-11-23', '02:10', { at: '02:00', weekdays: [1] }, false],
    ['Sunday night', '2026-11-23', '02:10', { at: '02:00', weekdays: [7] }, true],
    // Its twenty minutes may reach into the next day.
    ['past the start of a day', '2026-11-24', '04:09', { at: '03:50', weekdays: [1] }, true],
    ['past it, and over', '2026-11-24', '04:11', { at: '03:50', weekdays: [1] }, false],
  ])('in the night: %s', (_, date, time, pause, wanted) => {
    expect(isDue('UTC', date, time, pause)).toBe(wanted);
  });

  it('belongs to the day of a night worker as their day begins', () => {
    const pause = { at: '02:00', weekdays: [1] };
    expect(isDue('UTC', '2026-11-24', '02:00', pause, '12:00')).toBe(true);
    expect(isDue('UTC', '2026-11-23', '02:00', pause, '12:00')).toBe(false);
    expect(isDue('UTC', '2026-11-23', '02:00', pause, '00:00')).toBe(true);
  });

  it('keeps to the clock on the days on which it changes', () => {
    // Berlin: 2026-03-29 loses an hour at 02:00, 2026-10-25 has one twice.
    for (const date of ['2026-03-29', '2026-10-25']) {
      expect(isDue('Europe/Berlin', date, '12:30', { weekdays: [7] })).toBe(true);
      expect(isDue('Europe/Berlin', date, '12:29', { weekdays: [7] })).toBe(false);
      expect(isDue('Europe/Berlin', date, '12:51', { weekdays: [7] })).toBe(false);
    }
  });

  it('comes an hour later where the clock skips it, and the first time where it is there twice', () => {
    const night = { at: '02:30', weekdays: [6] };
    expect(isDue('Europe/Berlin', '2026-03-29', '03:29', night)).toBe(false);
    expect(isDue('Europe/Berlin', '2026-03-29', '03:30', night)).toBe(true);
    // `instantOnDate` gives the first of the two.
    expect(isDue('Europe/Berlin', '2026-10-25', '02:30', night)).toBe(true);
    expect(isDue('Europe/Berlin', '2026-10-25', '02:51', night)).toBe(false);
    expect(isDue('Europe/Berlin', '2026-10-25', '03:10', night)).toBe(false);
  });
});
