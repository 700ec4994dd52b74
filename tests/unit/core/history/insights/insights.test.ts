import { describe, expect, it } from 'vitest';
import { addDays, type DayKey, daysUpTo } from '../../../../../utils/core/base/calendar';
import type { DayTotal } from '../../../../../utils/core/history/dayTotals';
import {
  amountOf,
  type DaysWith,
  findLateEvenings,
  findLongBreaks,
  findRestDaysWorked,
} from '../../../../../utils/core/history/insights/counts';
import { findDayParts, hourShares } from '../../../../../utils/core/history/insights/dayParts';
import { type InsightFacts, insightsOf } from '../../../../../utils/core/history/insights/index';
import { findWeekAmongOthers } from '../../../../../utils/core/history/insights/lastWeek';
import {
  findLastWork,
  findLongerToday,
  findTypicalDay,
} from '../../../../../utils/core/history/insights/typicalDay';
import { DEFAULT_SETTINGS } from '../../../../../utils/core/settings/settings';
import { total } from '../../nudging/patterns/factsFixture';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** A Monday, and the days before it. */
const TODAY = '2026-11-23';
const calendar = { zone: 'UTC', dayStart: '04:00' };
const daysBefore = (count: number) => daysUpTo(addDays(TODAY, -1), count);
/** Days of so many hours each, the last of them yesterday. */
const days = (hours: readonly number[], over: Partial<DayTotal> = {}): DayTotal[] =>
  daysBefore(hours.length).map((day, index) =>
    total(day, '09:00', '17:00', { workMs: (hours[index] ?? 0) * HOUR, ...over }),
  );
const times = (count: number, hours: number) => new Array<number>(count).fill(hours);
const partial = { untrackedMs: HOUR + 1 };

describe('a typical day', () => {
  it.each<[string, DayTotal[], ReturnType<typeof findTypicalDay>]>([
    ['is not said of seven days', days(times(7, 5)), null],
    [
      'is said from eight on',
      days([1, 2, 3, 4, 5, 6, 7, 8]),
      { kind: 'typicalDay', lowMs: 2.75 * HOUR, highMs: 6.25 * HOUR, days: 8 },
    ],
    ['leaves out a partial day', [...days(times(7, 5)), ...days([5], partial)], null],
    [
      'counts one of which an hour is not known',
      [...days(times(7, 5)), ...days([5], { untrackedMs: HOUR })],
      { kind: 'typicalDay', lowMs: 5 * HOUR, highMs: 5 * HOUR, days: 8 },
    ],
    ['leaves out a day under half an hour', [...days(times(7, 5)), ...days([0.49])], null],
    [
      'looks at the last twenty alone',
      days([...times(20, 1), ...times(20, 6)]),
      { kind: 'typicalDay', lowMs: 6 * HOUR, highMs: 6 * HOUR, days: 20 },
    ],
  ])('%s', (_, totals, expected) => {
    expect(findTypicalDay(totals)).toEqual(expected);
  });
});

describe('the last work of a day', () => {
  it('is a band from the start of the day on, so that midnight is no edge', () => {
    const late = daysBefore(8).map((day, index) =>
      total(day, '20:00', index % 2 ? '23:30' : '24:30', { workMs: 3 * HOUR }),
    );
    expect(findLastWork(late, calendar)).toEqual({
      kind: 'lastWork',
      lowMs: 19.5 * HOUR,
      highMs: 20.5 * HOUR,
      days: 8,
    });
  });

  it.each([
    ['of seven days', days(times(7, 5))],
    [
      'of eight, one of which has no spell of three minutes',
      [...days(times(7, 5)), ...days([5], { lastAt: null })],
    ],
    ['of eight, one of them partial', [...days(times(7, 5)), ...days([5], partial)]],
  ])('is not said %s', (_, totals) => {
    expect(findLastWork(totals, calendar)).toBeNull();
  });
});

describe('today against its kind', () => {
  const weekdays = days([...times(10, 4), ...times(3, 9)]);
  const none = { restDays: null };

  it.each([
    ['is said past the middle half', weekdays, 9.1, none, { kind: 'longerToday', days: 13 }],
    ['is not said within it', days(times(13, 4)), 4, none, null],
    ['is not said below it: the day is not over', weekdays, 1, none, null],
    ['is not said of nine days', days(times(9, 4)), 9, none, null],
    ['is said of ten', days(times(10, 4)), 9, none, { kind: 'longerToday', days: 10 }],
    [
      'is not said of ten with a partial one',
      [...days(times(9, 4)), ...days([4], partial)],
      9,
      none,
      null,
    ],
    ['compares a work day with no rest day', days(times(10, 4)), 9, { restDays: [6, 7] }, null],
  ] as const)('%s', (_, totals, hours, settings, expected) => {
    expect(findLongerToday(totals, TODAY, hours * HOUR, settings)).toEqual(expected);
  });
});

describe('long breaks', () => {
  const some = (count: number, of: number) =>
    daysBefore(of).map((day, index) =>
      total(day, '09:00', '17:00', { longBreaks: index < count ? 2 : 0 }),
    );

  it.each([
    ['are not said of nine days', some(6, 9), null],
    ['are said from ten on', some(6, 10), { kind: 'longBreaks', count: 6, days: 10 }],
    ['are said where there was none', some(0, 10), { kind: 'longBreaks', count: 0, days: 10 }],
    [
      'are counted in the last twenty days',
      some(5, 25),
      { kind: 'longBreaks', count: 0, days: 20 },
    ],
  ] as const)('%s', (_, totals, expected) => {
    expect(findLongBreaks(totals)).toEqual(expected);
  });
});

describe('late evenings', () => {
  const late = (count: number, ms = 10 * MINUTE) =>
    daysBefore(count).map((day) => total(day, '09:00', '22:00', { eveningMs: ms }));
  const evening = { eveningStart: '21:00' };

  it.each([
    ['are not said of thirteen days', late(4), daysBefore(13), evening, null],
    [
      'are said from fourteen on',
      late(4),
      daysBefore(14),
      evening,
      { kind: 'lateEvenings', count: 4, days: 14 },
    ],
    ['are not said where there was none', late(14, 10 * MINUTE - 1), daysBefore(14), evening, null],
    [
      'are not said to people who work nights',
      late(4),
      daysBefore(14),
      { eveningStart: null },
      null,
    ],
    [
      'are those of the last fourteen',
      late(20),
      daysBefore(28),
      evening,
      { kind: 'lateEvenings', count: 14, days: 14 },
    ],
  ] as const)('%s', (_, totals, known, settings, expected) => {
    expect(findLateEvenings(totals, known, settings)).toEqual(expected);
  });

  it('leave out a partial day', () => {
    const totals = [...late(4), total(addDays(TODAY, -9), '09:00', '17:00', partial)];
    expect(findLateEvenings(totals, daysBefore(14), evening)).toBeNull();
    expect(findLateEvenings(totals, daysBefore(15), evening)).toMatchObject({ days: 14 });
  });
});

describe('work on rest days', () => {
  const weekend = { restDays: [6, 7] };
  const worked = (count: number, ms = 30 * MINUTE) =>
    daysBefore(28)
      .filter((day) => new Date(day).getUTCDay() % 6 === 0)
      .slice(-count)
      .map((day) => total(day, '10:00', '12:00', { workMs: ms }));

  it.each([
    [
      'is counted over four weeks',
      worked(3),
      daysBefore(28),
      weekend,
      { kind: 'restDayWork', count: 3, days: 8 },
    ],
    [
      'is said from fourteen days on',
      worked(3),
      daysBefore(14),
      weekend,
      { kind: 'restDayWork', count: 3, days: 4 },
    ],
    ['is not said of thirteen', worked(3), daysBefore(13), weekend, null],
    ['is not said of three rest days', worked(3), daysBefore(14), { restDays: [6] }, null],
    ['is not said where there was none', worked(3, 30 * MINUTE - 1), daysBefore(28), weekend, null],
    [
      'is not said to people who named no rest days',
      worked(3),
      daysBefore(28),
      { restDays: null },
      null,
    ],
  ] as const)('%s', (_, totals, known, settings, expected) => {
    expect(findRestDaysWorked(totals, known, settings)).toEqual(expected);
  });
});

describe('the last week among the eight before', () => {
  /** Whole weeks of five days, `hours` a day, the oldest first. */
  const weeks = (hours: readonly number[], over: Partial<DayTotal> = {}) =>
    hours.flatMap((each, index) =>
      Array.from({ length: 5 }, (_, weekday) =>
        total(addDays(TODAY, -7 * (hours.length - index) + weekday), '09:00', '17:00', {
          workMs: each * HOUR,
          ...over,
        }),
      ),
    );
  const among = (totals: readonly DayTotal[], since: DayKey | null = null) =>
    findWeekAmongOthers(totals, since, TODAY, 1);

  it.each([
    ['is not said of seven before', weeks([5, 5, 5, 5, 5, 5, 5, 6]), null],
    ['is longer than all', weeks([5, 5, 5, 5, 5, 5, 5, 5, 6]), 8],
    ['is longer than some', weeks([5, 5, 7, 5, 5, 7, 5, 5, 6]), 6],
    ['is not longer than its like', weeks([5, 5, 5, 5, 5, 5, 5, 5, 5]), 0],
    ['is said of the eight nearest', weeks([9, 9, 5, 5, 5, 5, 5, 5, 5, 5, 6]), 8],
    ['passes over a week of leave before it', weeks([5, 5, 5, 5, 0.1, 5, 5, 5, 5, 6]), 8],
    ['passes over no week that is its own', weeks([5, 5, 5, 5, 5, 5, 5, 5, 5, 0.1]), null],
    [
      'is not said if a day of it is partial',
      [...weeks([5, 5, 5, 5, 5, 5, 5, 5]), ...weeks([5], partial)],
      null,
    ],
  ])('%s', (_, totals, longerThan) => {
    expect(among(totals)).toEqual(longerThan === null ? null : { kind: 'week', longerThan, of: 8 });
  });

  it('starts over where the list of sites was changed', () => {
    const nine = weeks([5, 5, 5, 5, 5, 5, 5, 5, 6]);
    expect(among(nine, addDays(TODAY, -63))).not.toBeNull();
    expect(among(nine, addDays(TODAY, -62))).toBeNull();
  });
});

describe('parts of the day', () => {
  const hours = (morning: number, afternoon: number) => {
    const all = new Array<number>(24).fill(0);
    all[9] = morning * HOUR;
    all[14] = afternoon * HOUR;
    return all;
  };
  const lived = (count: number, morning: (index: number) => number) =>
    daysBefore(count).map((day, index) =>
      total(day, '09:00', '17:00', { workMs: 5 * HOUR, hours: hours(morning(index), 1) }),
    );
  const varies = (index: number) => [0.2, 0.5, 1][index % 3] ?? 0;

  it.each([
    ['are not said of fourteen days', lived(14, varies), null],
    ['are told apart from fifteen on', lived(15, varies), 15],
    ['are not told apart where both are steady', lived(15, () => 1), null],
    [
      'are not told apart where one hardly varies',
      lived(15, (index) => (index % 3 ? 0.8 : 0.5)),
      null,
    ],
    ['are not said where one is hardly there', lived(15, (index) => varies(index) / 2), null],
  ] as const)('%s', (_, totals, count) => {
    expect(findDayParts(totals)).toEqual(
      count && { kind: 'dayParts', vary: 'mornings', steady: 'afternoons', days: count },
    );
  });

  it('are not known of days that were rolled up before hours were kept', () => {
    const old = lived(15, varies).map((each) => ({ ...each, hours: [] }));
    expect([findDayParts(old), hourShares(old)]).toEqual([null, null]);
  });

  it('are shaded by how much of each hour is worked', () => {
    const shares = hourShares(lived(15, () => 0.5));
    expect([shares?.[9], shares?.[14], shares?.[3]]).toEqual([0.5, 1, 0]);
  });
});

describe('the words for amounts', () => {
  it.each([
    [17, 20, 'nearlyAll'],
    [16, 20, 'most'],
    [12, 20, 'most'],
    [11, 20, 'half'],
    [8, 20, 'half'],
    [7, 20, 'some'],
    [3, 20, 'some'],
    [2, 20, 'few'],
  ] as const)('%i of %i', (count, all, amount) => {
    const days: Pick<DaysWith, 'count' | 'days'> = { count, days: all };
    expect(amountOf(days)).toBe(amount);
  });
});

describe('what may be said', () => {
  const at = Date.parse(`${TODAY}T15:00Z`);
  const facts: InsightFacts = {
    totals: days(times(12, 5)),
    todayMs: 2 * HOUR,
    state: { firstCountedAt: at - 12 * 24 * HOUR, siteList: null },
    settings: DEFAULT_SETTINGS,
    calendar,
    firstWeekday: 1,
    at,
  };
  const kinds = (over: Partial<InsightFacts>) =>
    insightsOf({ ...facts, ...over }).all.map(({ kind }) => kind);

  it('is what has its minimum, and nothing else', () => {
    expect(kinds({})).toEqual(['typicalDay', 'lastWork', 'longBreaks']);
  });

  it('is nothing on the first days, but how many more it takes', () => {
    const { all, daysToGo } = insightsOf({ ...facts, totals: days(times(3, 5)) });
    expect([all, daysToGo]).toEqual([[], 5]);
    expect(insightsOf({ ...facts, totals: days(times(8, 5)) }).daysToGo).toBe(0);
  });

  it('starts over on the day after the list of sites was changed, and tells so', () => {
    const changedAt = Date.parse(`${addDays(TODAY, -8)}T12:00Z`);
    const changed = { names: ['docs.test'], changedAt };
    const told = insightsOf({ ...facts, state: { ...facts.state, siteList: changed } });
    expect(told).toMatchObject({ all: [], daysToGo: 1, listChangedAt: changedAt });
  });

  it('does not tell of a change that nothing lies before', () => {
    const changedAt = Date.parse(`${addDays(TODAY, -13)}T12:00Z`);
    const changed = { names: ['docs.test'], changedAt };
    const told = insightsOf({ ...facts, state: { ...facts.state, siteList: changed } });
    expect([told.listChangedAt, told.all.length]).toEqual([null, 3]);
  });
});
