import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../../utils/core/base/calendar';
import { updateLine } from '../../../../../utils/core/nudging/lineChanges';
import { findMovingLine } from '../../../../../utils/core/nudging/patterns/movingLine';
import { findPastLine } from '../../../../../utils/core/nudging/patterns/pastLine';
import type { EnoughLine } from '../../../../../utils/core/settings/enoughLine';
import type { State } from '../../../../../utils/core/state/state';
import { calendar, clock, given, HOUR, MINUTE, TODAY, total } from './factsFixture';

const DAY = 24 * HOUR;
const line = (over: Partial<EnoughLine>): EnoughLine => ({
  words: 'The letter, and then supper.',
  end: null,
  amountMinutes: null,
  ...over,
});
const at = clock('18:00');
const change = (daysAgo: number, raised = true, wasPast = true) => ({
  at: at - daysAgo * DAY,
  raised,
  wasPast,
});

describe('P7, past the line', () => {
  it.each<[string, EnoughLine | null, string, boolean]>([
    ['fifteen minutes past an end', line({ end: '17:00' }), '16:00-17:15', true],
    ['a second less', line({ end: '17:00' }), '16:00-17:14:59', false],
    ['fifteen minutes past an amount', line({ amountMinutes: 240 }), '09:00-13:15', true],
    ['a second less than that', line({ amountMinutes: 240 }), '09:00-13:14:59', false],
    ['an amount in parts', line({ amountMinutes: 60 }), '09:00-09:40 11:00-11:35', true],
    ['the first of both', line({ end: '12:00', amountMinutes: 480 }), '11:00-12:15', true],
    ['an end past midnight', line({ end: '01:00' }), '23:00-25:14', false],
    ['past it', line({ end: '01:00' }), '23:00-25:15', true],
    ['words alone are no limit', line({}), '06:00-23:00', false],
    ['no line', null, '06:00-23:00', false],
  ])('%s', (_, enoughLine, work, found) => {
    expect(findPastLine(given(work, { enoughLine })) !== null).toBe(found);
  });

  it('is not mirrored for a week after a fourth change in a week', () => {
    const mirrored = (lineChanges: State['lineChanges'], now: string) =>
      findPastLine(
        given(
          '16:00-18:00',
          { enoughLine: line({ end: '17:00' }) },
          { at: now, state: { lineChanges } },
        ),
      );
    const four = [change(6), change(5), change(4), change(3)];
    expect(mirrored(four.slice(1), '18:00')).not.toBeNull();
    expect(mirrored(four, '18:00')).toBeNull();
    const old = four.map((each) => ({ ...each, at: each.at - 4 * DAY }));
    expect(mirrored(old, '17:59:59')).toBeNull();
    expect(mirrored(old, '18:00')).not.toBeNull();
    expect(mirrored([change(8), change(5), change(4), change(1)], '18:00')).not.toBeNull();
  });
});

describe('a change of the line', () => {
  const facts = given('09:00-18:00');
  const none = { lineChanges: [], lineSetAt: at - DAY };
  const limits = (of: EnoughLine | null) => of && { end: of.end, amountMinutes: of.amountMinutes };
  const changed = (before: EnoughLine | null, after: EnoughLine | null, state = none) =>
    updateLine(after, { ...facts, state: { ...state, lineLimits: limits(before) } });

  it.each<[string, EnoughLine, EnoughLine, boolean, boolean]>([
    ['later, past it', line({ end: '17:00' }), line({ end: '19:00' }), true, true],
    ['later, as it is reached', line({ end: '18:00' }), line({ end: '19:00' }), true, true],
    ['later, before it', line({ end: '18:01' }), line({ end: '19:00' }), true, false],
    ['later, past midnight', line({ end: '23:00' }), line({ end: '01:00' }), true, false],
    ['earlier', line({ end: '17:00' }), line({ end: '16:00' }), false, true],
    ['larger, past it', line({ amountMinutes: 300 }), line({ amountMinutes: 360 }), true, true],
    ['smaller', line({ amountMinutes: 600 }), line({ amountMinutes: 300 }), false, false],
    ['an end that was taken away', line({ end: '17:00' }), line({}), true, true],
    [
      'an end that was added',
      line({ amountMinutes: 600 }),
      line({ end: '17:00', amountMinutes: 600 }),
      false,
      false,
    ],
  ])('%s', (_, before, after, raised, wasPast) => {
    expect(changed(before, after).lineChanges).toEqual([{ at, raised, wasPast }]);
  });

  it('other words are no change, and seen twice it is one change', () => {
    const before = line({ end: '17:00' });
    expect(changed(before, { ...before, words: 'Supper.' })).toEqual({
      ...none,
      lineLimits: limits(before),
    });
    const after = line({ end: '19:00' });
    const once = changed(before, after);
    expect(once.lineChanges).toHaveLength(1);
    expect(updateLine(after, { ...facts, state: once })).toEqual(once);
  });

  it('the first line begins its time, and one that is gone ends it', () => {
    const first = line({ end: '17:00' });
    const nothing = { lineLimits: null, lineChanges: [], lineSetAt: null };
    const begun = updateLine(first, { ...facts, state: nothing });
    expect(begun).toEqual({ lineLimits: limits(first), lineChanges: [], lineSetAt: at });
    expect(changed(first, null)).toEqual(nothing);
  });

  it('a line of before this was remembered is no change', () => {
    expect(changed(null, line({ end: '17:00' }))).toMatchObject(none);
  });
});

describe('P7, the moving line', () => {
  const end = line({ end: '17:00' });
  const days = (pastDays: number, of = 10) =>
    Array.from({ length: of }, (_, index) =>
      total(addDays(TODAY, index - of), '09:00', index < pastDays ? '17:15' : '17:14'),
    );
  const find = (
    totals: ReturnType<typeof days>,
    lineChanges: State['lineChanges'] = [],
    lineSetAt: number | null = at - 30 * DAY,
    enoughLine: EnoughLine | null = end,
  ) => findMovingLine(enoughLine, { lineChanges, lineSetAt }, totals, calendar, at);

  it.each<[string, ReturnType<typeof find>, boolean]>([
    ['past it on four of ten active days', find(days(4)), true],
    ['on three', find(days(3)), false],
    [
      'moved two times in 14 days, once past it',
      find(days(0), [change(13, true, false), change(1)]),
      true,
    ],
    ['moved once', find(days(0), [change(1)]), false],
    [
      'moved two times, never past it',
      find(days(0), [change(9, true, false), change(1, true, false)]),
      false,
    ],
    ['changed two times, once to earlier', find(days(0), [change(9, false), change(1)]), false],
    ['the older move is 14 days old', find(days(0), [change(14), change(1)]), false],
    [
      'a line that is a second short of seven days old',
      find(days(4), [], at - 7 * DAY + 1_000),
      false,
    ],
    [
      'seven days old',
      find(
        days(4)
          .slice(-7)
          .map((day) => ({ ...day, lastAt: (day.lastAt ?? 0) + HOUR })),
        [],
        at - 7 * DAY,
      ),
      true,
    ],
    ['days before the line do not count', find(days(4), [], at - 8 * DAY), false],
    ['no line', find(days(10), [], at - 30 * DAY, null), false],
    ['a line that was taken away', find(days(10), [], null), false],
    [
      'short visits are no active days',
      find(days(4).map((day) => ({ ...day, workMs: 29 * MINUTE }))),
      false,
    ],
    [
      'an amount',
      find(
        days(0).map((day) => ({ ...day, workMs: 4.25 * HOUR })),
        [],
        at - 30 * DAY,
        line({ amountMinutes: 240 }),
      ),
      true,
    ],
  ])('%s', (_, finding, found) => {
    expect(finding !== null).toBe(found);
  });
});
