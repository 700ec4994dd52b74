import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../../utils/core/base/calendar';
import type { PageVisit } from '../../../../../utils/core/counting/pageVisits';
import type { NudgeEnd, NudgeRecord } from '../../../../../utils/core/nudging/nudge';
import { findIgnoredNudges } from '../../../../../utils/core/nudging/patterns/ignoredNudges';
import { findLongerWeeks } from '../../../../../utils/core/nudging/patterns/longerWeeks';
import { findRepolishing } from '../../../../../utils/core/nudging/patterns/repolishing';
import { findScatteredChecks } from '../../../../../utils/core/nudging/patterns/scatteredChecks';
import { findShortNights } from '../../../../../utils/core/nudging/patterns/shortNights';
import { findShortPauses } from '../../../../../utils/core/nudging/patterns/shortPauses';
import { isFindingResting } from '../../../../../utils/core/nudging/patterns/shownFindings';
import * as fc from '../../../../property';
import { calendar, clock, HOUR, MINUTE, runs, TODAY, total } from './factsFixture';

const DAY = 24 * HOUR;
const ago = (days: number) => addDays(TODAY, -days);

describe('P4, short nights', () => {
  /** Days with eight hours and more between; the last work of some is late. */
  const days = (late: readonly number[], last = '22:00:01', first = '09:00') =>
    Array.from({ length: 8 }, (_, index) => {
      const back = index + 1;
      return total(ago(back), first, late.includes(back) ? last : '18:00');
    });

  it.each([
    ['two nights', days([3, 5]), 2],
    ['one', days([3]), null],
    ['none', days([]), null],
    ['exactly eleven hours are not short', days([3, 5], '22:00'), null],
    ['every night', days([2, 3, 4, 5, 6, 7, 8]), 7],
    ['the last night before today is not whole', days([1, 3]), null],
    ['the eighth night back is too far', [...days([3]), total(ago(9), '09:00', '23:00')], null],
    ['a day without work has no night', days([3, 5]).filter(({ day }) => day !== ago(2)), null],
    [
      'a day of which an hour is not known',
      days([3, 5]).map((day) => (day.day === ago(2) ? { ...day, untrackedMs: HOUR + 1 } : day)),
      null,
    ],
    [
      'a day of which just an hour is not known',
      days([3, 5]).map((day) => ({ ...day, untrackedMs: HOUR })),
      2,
    ],
    [
      'visits under three minutes are no work',
      days([3, 5]).map((day) => (day.day === ago(3) ? { ...day, lastAt: null } : day)),
      null,
    ],
  ])('%s', (_, totals, nights) => {
    expect(findShortNights(totals, TODAY)?.nights ?? null).toBe(nights);
  });
});

describe('P8, one page', () => {
  const hour = clock('10:00');
  const visit = (
    day: number,
    from: number,
    minutes: number,
    over: Partial<PageVisit> = {},
  ): PageVisit => ({
    page: 'a',
    host: 'docs.test',
    root: false,
    from: hour - day * DAY + from * MINUTE,
    to: hour - day * DAY + (from + minutes) * MINUTE,
    ...over,
  });
  const active = Array.from({ length: 9 }, (_, index) => ago(8 - index));
  const many = (
    days: readonly number[],
    count: number,
    apart: number,
    over: Partial<PageVisit> = {},
  ) =>
    days.flatMap((day) =>
      Array.from({ length: count }, (_, index) => visit(day, index * (1 + apart), 1, over)),
    );
  /** So that no page holds most of its site's time. */
  const others = [1, 2, 3, 4].map((day) => visit(day, 300, 200, { page: `other ${day}` }));
  const find = (visits: readonly PageVisit[], days = active) =>
    findRepolishing(visits, days, calendar)?.days ?? null;

  it.each([
    ['eight visits, two minutes apart, on three days', many([1, 2, 3], 8, 2), 3],
    ['on two', many([1, 2], 8, 2), null],
    ['seven visits', many([1, 2, 3], 7, 2), null],
    ['nearer than two minutes they are one: a page that reloads', many([1, 2, 3], 8, 1.9), null],
    ['90 minutes on three days', [1, 2, 3].map((day) => visit(day, 0, 90)), 3],
    ['a second less', [1, 2, 3].map((day) => visit(day, 0, 90 - 1 / 60)), null],
    ['a front page is a hub', many([1, 2, 3], 8, 2, { root: true }), null],
    ['an inbox is one page', many([1, 2, 3], 8, 2, { host: 'mail.google.com' }), null],
    ['a board is one page', many([1, 2, 3], 8, 2, { host: 'acme.trello.com' }), null],
    ['a day that is not among the last seven active ones', many([1, 2, 8], 8, 2), null],
  ])('%s', (_, visits, days) => {
    expect(find([...visits, ...others])).toBe(days);
  });

  it('a page that holds more than 40 % of its site is an app that lives there', () => {
    const mine = [1, 2, 3].map((day) => visit(day, 0, 100));
    expect(find([...mine, visit(4, 0, 450, { page: 'b' })])).toBe(3);
    expect(find([...mine, visit(4, 0, 449, { page: 'b' })])).toBeNull();
  });

  it('needs seven active days', () => {
    const visits = [...many([1, 2, 3], 8, 2), ...others];
    expect([find(visits, active.slice(-7)), find(visits, active.slice(-6))]).toEqual([3, null]);
  });
});

describe('P9, nudges passed by', () => {
  const history = (ends: readonly NudgeEnd[], perDay = 3): NudgeRecord[] =>
    ends.map((end, index) => {
      const at =
        clock('10:00') - 20 * DAY + Math.floor(index / perDay) * DAY + (index % perDay) * HOUR;
      return { id: `${index}`, at, pattern: 'longStretch', textId: 'nd01', end, endedAt: at + 5 };
    });
  const ends = (passed: number, yes: number, end: NudgeEnd = 'expired') => [
    ...Array.from({ length: passed }, () => end),
    ...Array.from({ length: yes }, (): NudgeEnd => 'pause'),
  ];
  it.each<[string, NudgeRecord[], boolean]>([
    ['eight of ten, over three days', history(ends(8, 2)), true],
    ['seven of ten', history(ends(7, 3)), false],
    ['nine in all', history(ends(8, 1)), false],
    ['over two days', history(ends(8, 2), 4), false],
    ['"Keep going" is no yes', history(ends(8, 2, 'continued')), true],
    ['the last ten alone', history([...ends(0, 5), ...ends(8, 2)]), true],
    ['an older run', history([...ends(8, 0), ...ends(0, 10)]), false],
    [
      'a nudge that was taken away says nothing: a call, a shared screen',
      history(ends(8, 2, 'withdrawn')),
      false,
    ],
  ])('%s', (_, nudges, found) => {
    expect(findIgnoredNudges(nudges, calendar) !== null).toBe(found);
  });
});

describe('P10, short pauses', () => {
  const begins = (index: number) => clock('10:00') + index * HOUR;
  const pause = (index: number, plannedMs?: number) => ({
    from: begins(index),
    to: begins(index) + MINUTE,
    plannedMs,
  });
  const backAfter = (index: number, seconds: number, workSeconds = 60) => ({
    from: begins(index) + seconds * 1_000,
    to: begins(index) + (seconds + workSeconds) * 1_000,
  });
  const find = (
    pauses: ReturnType<typeof pause>[],
    work: ReturnType<typeof backAfter>[],
    at = begins(5),
  ) => findShortPauses(pauses, work, at)?.short ?? null;
  const five = [0, 1, 2, 3, 4].map((index) => pause(index));

  it.each([
    [
      'three of five, within three minutes',
      find(
        five,
        [0, 2, 4].map((index) => backAfter(index, 179)),
      ),
      3,
    ],
    [
      'two',
      find(
        five,
        [0, 2].map((index) => backAfter(index, 179)),
      ),
      null,
    ],
    [
      'three minutes are no short pause',
      find(
        five,
        [0, 2, 4].map((index) => backAfter(index, 180)),
      ),
      null,
    ],
    [
      'one thing was checked: 59 seconds',
      find(
        five,
        [0, 2, 4].map((index) => backAfter(index, 90, 59)),
      ),
      null,
    ],
    [
      'half of a chosen minute',
      find(
        [0, 1, 2, 3, 4].map((index) => pause(index, MINUTE)),
        [0, 2, 4].map((index) => backAfter(index, 29)),
      ),
      3,
    ],
    [
      'more than half of a chosen minute',
      find(
        [0, 1, 2, 3, 4].map((index) => pause(index, MINUTE)),
        [0, 2, 4].map((index) => backAfter(index, 30)),
      ),
      null,
    ],
    [
      'a long length does not make three minutes more',
      find(
        [0, 1, 2, 3, 4].map((index) => pause(index, HOUR)),
        [0, 2, 4].map((index) => backAfter(index, 180)),
      ),
      null,
    ],
    [
      'four pauses',
      find(
        five.slice(1),
        [1, 2, 4].map((index) => backAfter(index, 90)),
      ),
      null,
    ],
    [
      'pauses of 14 days',
      find(
        five,
        [0, 2, 4].map((index) => backAfter(index, 90)),
        begins(0) + 14 * DAY,
      ),
      3,
    ],
    [
      'older ones',
      find(
        five,
        [0, 2, 4].map((index) => backAfter(index, 90)),
        begins(0) + 14 * DAY + 1,
      ),
      null,
    ],
    [
      'the last five alone',
      find(
        [...five, pause(5), pause(6)],
        [0, 1, 2].map((index) => backAfter(index, 90)),
        begins(8),
      ),
      null,
    ],
  ])('%s', (_, short, expected) => {
    expect(short).toBe(expected);
  });
});

describe('P11, longer weeks', () => {
  /** Weeks of five days, hours a week, the latest last. Today is a Monday. */
  const weeks = (
    hours: readonly number[],
    activeDays = 5,
    site: (week: number) => string = () => 'docs.test',
  ) =>
    hours.flatMap((week, index) =>
      Array.from({ length: week === 0 ? 0 : activeDays }, (_, day) =>
        total(ago((hours.length - index) * 7 - day), '09:00', '17:00', {
          workMs: Math.round((week / activeDays) * HOUR),
          sites: { [site(index)]: HOUR },
        }),
      ),
    );
  const found = (totals: ReturnType<typeof weeks>) => findLongerWeeks(totals, TODAY, 1) !== null;
  const eight = [38, 40, 39, 41, 40, 40, 38, 40];

  it.each<[string, ReturnType<typeof weeks>, boolean]>([
    ['three weeks longer than each of eight, by 15 in 100', weeks([...eight, 46, 46, 46]), true],
    ['a little less than that', weeks([...eight, 46, 45.9, 46]), false],
    ['one that is as long as the longest', weeks([...eight, 41, 50, 50]), false],
    ['two longer weeks', weeks([...eight, 40, 50, 50]), false],
    ['ten weeks', weeks([...eight.slice(1), 46, 46, 46]), false],
    [
      'weeks of leave are left out, not counted as short',
      weeks([...eight.slice(0, 4), 0, 0, ...eight.slice(4), 46, 46, 46]),
      true,
    ],
    ['a week of leave among the last three', weeks([...eight, 46, 46, 46, 0]), false],
    ['two days of work a week', weeks([...eight, 46, 46, 46], 2), false],
    ['three days of work a week', weeks([...eight, 46, 46, 46], 3), true],
    [
      'a site that is new on the list',
      weeks([...eight, 46, 46, 46], 5, (week) => (week > 8 ? 'new.test' : 'docs.test')),
      false,
    ],
    ['nothing', [], false],
  ])('%s', (_, totals, expected) => {
    expect(found(totals)).toBe(expected);
  });

  it('this week is no whole one, wherever weeks begin', () => {
    const totals = weeks([...eight, 46, 46, 46, 46]);
    const shifted = totals.map((day) => ({ ...day, day: addDays(day.day, 7) }));
    expect(findLongerWeeks(shifted, addDays(TODAY, 2), 1)).not.toBeNull();
    expect(findLongerWeeks(weeks([...eight, 46, 46, 46]), addDays(TODAY, 6), 1)).not.toBeNull();
  });

  it('three rises in a row are not enough: weeks that vary by chance are seldom called longer', () => {
    const chance = fc.array(fc.integer({ min: 30, max: 50 }), { minLength: 11, maxLength: 11 });
    const named = fc
      .sample(chance, { numRuns: 300, seed: 11 })
      .filter((each) => found(weeks(each)));
    expect(named.length).toBeLessThan(6);
  });
});

describe('P12, scattered checks', () => {
  const evening = [{ from: clock('21:00'), to: clock('28:00') }];
  const day = (work: string, free = evening) => ({ work: runs(work), free });
  const four = '21:00-21:04:59 21:25-21:27 21:50-21:52 22:15-22:16';
  it.each([
    ['four short visits on two days', [day(four), day(four)], true],
    ['on one day', [day(four), day('')], false],
    ['three visits', [day('21:00-21:02 21:25-21:27 21:50-21:52'), day(four)], false],
    ['one of them five minutes long', [day(four.replace('21:04:59', '21:05')), day(four)], false],
    [
      'two of them nearer than 20 minutes',
      [day(four.replace('21:25-21:27', '21:24-21:27')), day(four)],
      false,
    ],
    ['in working hours', [day(four, []), day(four)], false],
    [
      'work that went on into the evening is no visit',
      [day(four.replace('21:00-', '20:59:59-')), day(four)],
      false,
    ],
  ])('%s', (_, week, found) => {
    expect(findScatteredChecks(week) !== null).toBe(found);
  });
});

describe('what was said rests', () => {
  const said = clock('10:00');
  it.each([
    ['noBreak', 0],
    ['lateHours', 0],
    ['shortNights', 7],
    ['movingLine', 14],
    ['repolishing', 14],
    ['ignoredNudges', 14],
    ['shortPauses', 14],
    ['longerWeeks', 42],
    ['scatteredChecks', 7],
  ] as const)('%s for %i days', (pattern, days) => {
    const at = (ms: number) => isFindingResting(pattern, { [pattern]: said }, said + ms, calendar);
    expect(at(17 * HOUR)).toBe(false);
    if (days > 0) expect([at(18 * HOUR), at(days * DAY - 1)]).toEqual([true, true]);
    expect([at(Math.max(1, days) * DAY), isFindingResting(pattern, {}, said, calendar)]).toEqual([
      false,
      false,
    ]);
  });
});
