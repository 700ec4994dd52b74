import { describe, expect, it } from 'vitest';
import {
  clockMarks,
  daysOfWeek,
  type WeekRecord,
  weekBounds,
  weekDays,
  weekEnd,
  withTotals,
} from '../../../../utils/core/history/week';
import { DEFAULT_SETTINGS } from '../../../../utils/core/settings/settings';

const calendar = { zone: 'Europe/Berlin', dayStart: '04:00' };
const at = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(calendar.zone).epochMilliseconds;
const span = (from: string, to: string, site = 'docs.test') => ({
  site,
  from: at(from),
  to: at(to),
});
const nothing: WeekRecord = {
  spans: [],
  pauses: [],
  exclusions: [],
  state: { openSpan: null, openGap: null, firstCountedAt: null, pause: null, closedDays: [] },
};
const M = 60_000;
const HOUR = 60 * M;

/** The week that ends on Sunday, 22 November, seen at 23:00. */
function week(recorded: Partial<WeekRecord>, settings = {}, now = '2026-11-22T23:00') {
  return daysOfWeek(
    { ...nothing, ...recorded },
    { ...DEFAULT_SETTINGS, ...settings },
    calendar,
    at(now),
  );
}
const dayOfWeek = (days: ReturnType<typeof week>, day: string) => {
  const found = days.find((each) => each.day === day);
  if (!found) throw new Error(`${day} is not in the week.`);
  return found;
};

describe('weekAt', () => {
  it('is today and the six days before it, oldest first', () => {
    const days = week({});
    expect(days.map(({ day }) => day)).toEqual([
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ]);
    expect(days.map(({ today }) => today)).toEqual([...Array(6).fill(false), true]);
    expect(days.every(({ workMs, longestMs }) => workMs === 0 && longestMs === 0)).toBe(true);
  });

  it('at two in the night is the week of the day before', () => {
    expect(week({}, {}, '2026-11-23T02:00').at(-1)?.day).toBe('2026-11-22');
  });

  it('gives a span over the day boundary to both days, each its part', () => {
    const days = week({ spans: [span('2026-11-18T03:30', '2026-11-18T04:20')] });
    expect(dayOfWeek(days, '2026-11-17').workMs).toBe(30 * M);
    expect(dayOfWeek(days, '2026-11-18').workMs).toBe(20 * M);
    expect(dayOfWeek(days, '2026-11-17').longestMs).toBe(30 * M);
  });

  it('counts a private window like any other, and overlaps once', () => {
    const days = week({
      spans: [
        span('2026-11-18T10:00', '2026-11-18T11:00', ''),
        span('2026-11-18T10:30', '2026-11-18T11:30'),
      ],
    });
    expect(dayOfWeek(days, '2026-11-18').workMs).toBe(90 * M);
  });

  it('holds the open span as far as it is known', () => {
    const open = {
      site: 'docs.test',
      from: at('2026-11-22T22:00'),
      lastSeenAt: at('2026-11-22T22:40'),
      lastAudibleAt: 0,
      session: 'one',
    };
    const days = week({ state: { ...nothing.state, openSpan: open } });
    expect(days.at(-1)?.workMs).toBe(40 * M);
  });

  it('joins glances away, and finds the longest stretch between real breaks', () => {
    const day = dayOfWeek(
      week({
        spans: [
          span('2026-11-18T09:00', '2026-11-18T10:00'),
          span('2026-11-18T10:02', '2026-11-18T10:30'),
          span('2026-11-18T10:34', '2026-11-18T11:00'),
          span('2026-11-18T12:00', '2026-11-18T12:45'),
        ],
      }),
      '2026-11-18',
    );
    expect(day.work).toHaveLength(3);
    expect(day.workMs).toBe((90 + 26 + 45) * M);
    expect(day.longestMs).toBe((90 + 26) * M);
  });

  it.each([
    ['2026-03-29T20:00', '2026-03-28', 23],
    ['2026-10-25T20:00', '2026-10-24', 25],
  ])('seen at %s, %s has its own %i hours', (now, day, hours) => {
    const found = dayOfWeek(week({}, {}, now), day);
    expect((found.to - found.from) / HOUR).toBe(hours);
    expect(found.clockMoved).toBe(true);
  });

  it('counts real hours through the night in which the clock moves', () => {
    const days = week(
      { spans: [span('2026-10-25T01:00', '2026-10-25T04:30')] },
      {},
      '2026-10-25T20:00',
    );
    expect(dayOfWeek(days, '2026-10-24').workMs).toBe(4 * HOUR);
    expect(dayOfWeek(days, '2026-10-25').workMs).toBe(30 * M);
  });

  it.each([
    ['none', '20:00', '21:03'],
    ['some', '20:00', '21:10'],
    ['all', '20:58', '23:00'],
  ] as const)('has %s of it in the evening from %s to %s', (share, from, to) => {
    const days = week({ spans: [span(`2026-11-18T${from}`, `2026-11-18T${to}`)] });
    expect(dayOfWeek(days, '2026-11-18').inEvening).toBe(share);
  });

  it('knows no evening for people who work nights', () => {
    const days = week(
      { spans: [span('2026-11-18T22:00', '2026-11-18T23:00')] },
      { eveningStart: null },
    );
    const { evening, inEvening } = dayOfWeek(days, '2026-11-18');
    expect([evening, inEvening]).toEqual([null, 'none']);
  });

  it('has an evening that begins after midnight', () => {
    const { evening, to } = dayOfWeek(week({}, { eveningStart: '00:30' }), '2026-11-18');
    expect(evening).toEqual({ from: at('2026-11-19T00:30'), to });
  });

  it.each([
    [null, []],
    [
      [5, 6],
      ['2026-11-20', '2026-11-21'],
    ],
  ])('with rest days %j marks %j', (restDays, marked) => {
    const days = week({}, { restDays });
    expect(days.filter(({ rest }) => rest).map(({ day }) => day)).toEqual(marked);
  });

  it('holds pauses, the current one included, and the closing of its own day alone', () => {
    const days = week({
      pauses: [{ from: at('2026-11-18T10:00'), to: at('2026-11-18T10:10') }],
      state: {
        openSpan: null,
        openGap: null,
        firstCountedAt: null,
        pause: { from: at('2026-11-22T22:50'), backTo: null },
        closedDays: [{ day: '2026-11-20', at: at('2026-11-20T15:15') }],
      },
    });
    expect(days.map(({ pauses }) => pauses.length)).toEqual([0, 0, 1, 0, 0, 0, 1]);
    expect(days.map(({ closedAt }) => closedAt !== null)).toEqual([
      ...Array(4).fill(false),
      true,
      false,
      false,
    ]);
  });

  it('tells the days before the first count from those on which nothing was counted', () => {
    const state = { ...nothing.state, firstCountedAt: at('2026-11-19T03:00') };
    const spans = [span('2026-11-17T10:00', '2026-11-17T11:00')];
    const days = week({ state, spans });
    // The night of the first count belongs to the day before, and what was imported was counted.
    const before = ['2026-11-16'];
    expect(days.filter((day) => day.before).map(({ day }) => day)).toEqual(before);
    expect(week({}).some((day) => day.before)).toBe(false);
    const later = { ...state, firstCountedAt: at('2026-11-22T10:00') };
    expect(week({ state: later }).map((day) => day.before)).toEqual([
      ...Array(6).fill(true),
      false,
    ]);
  });

  it('shows a pause that nobody ended on its own day alone', () => {
    const pause = { from: at('2026-11-20T17:00'), backTo: null };
    const days = week({ state: { ...nothing.state, pause } });
    expect(days.flatMap(({ pauses }) => pauses)).toEqual([
      { from: pause.from, to: at('2026-11-21T04:00') },
    ]);
  });
});

describe('an earlier week', () => {
  const now = at('2026-11-22T18:00');
  const before = weekEnd(now, calendar, 1);
  const recorded = { ...nothing, spans: [span('2026-11-15T09:00', '2026-11-15T10:00')] };
  const week = daysOfWeek(recorded, DEFAULT_SETTINGS, calendar, now, before);
  const sums = (day: string, eveningMs = 0) => ({
    day,
    workMs: 3 * HOUR,
    longestMs: HOUR,
    firstAt: null,
    lastAt: null,
    longBreaks: 1,
    eveningMs,
    unknownMs: 0,
    untrackedMs: 0,
    hours: [],
    sites: {},
  });

  it('ends where the one after it begins, and holds no today', () => {
    expect([before, weekEnd(now, calendar, 0)]).toEqual(['2026-11-15', '2026-11-22']);
    expect(week.map(({ day }) => day)).toEqual(weekDays(before));
    expect(weekBounds(before, calendar).to).toBe(weekBounds('2026-11-22', calendar).from);
    expect(week.some(({ today }) => today)).toBe(false);
    expect(week[6]?.workMs).toBe(HOUR);
  });

  it('shows the sums of days of which no more is kept, and of no other', () => {
    const shown = withTotals(week, [sums('2026-11-14', HOUR), sums('2026-11-15')]);
    expect(shown[5]).toMatchObject({
      rolledUp: true,
      workMs: 3 * HOUR,
      inEvening: 'some',
      work: [],
    });
    expect(shown[6]).toEqual(week[6]);
    expect(shown[0]).toEqual(week[0]);
    expect(withTotals(week, [sums('2026-11-14', 3 * HOUR)])[5]?.inEvening).toBe('all');
  });
});

describe('what to read, and what to mark', () => {
  it('covers the seven days from the first boundary to the last', () => {
    expect(weekBounds('2026-11-22', calendar)).toEqual({
      from: at('2026-11-16T04:00'),
      to: at('2026-11-23T04:00'),
    });
  });

  it('marks every four hours of the clock, on a day of 23 hours too', () => {
    expect(clockMarks('2026-03-28', calendar)).toEqual(
      ['T04:00', 'T08:00', 'T12:00', 'T16:00', 'T20:00']
        .map((time) => at(`2026-03-28${time}`))
        .concat(at('2026-03-29T00:00')),
    );
  });
});
