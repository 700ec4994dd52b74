import { describe, expect, it } from 'vitest';
import { findPatterns } from '../../../../../utils/core/nudging/patterns';
import { findLateHours } from '../../../../../utils/core/nudging/patterns/lateHours';
import { findLongStretch } from '../../../../../utils/core/nudging/patterns/longStretch';
import { findNoBreak } from '../../../../../utils/core/nudging/patterns/noBreak';
import { findOneMoreThing } from '../../../../../utils/core/nudging/patterns/oneMoreThing';
import { findRestDayWork } from '../../../../../utils/core/nudging/patterns/restDayWork';
import type { Settings } from '../../../../../utils/core/settings/settings';
import { clock, given, HOUR, TODAY } from './factsFixture';

type Case = [name: string, work: string, found: boolean, over?: Parameters<typeof given>[2]];

describe('P1, a long stretch', () => {
  it.each<Case>([
    ['a second before the window opens', '09:00-09:59:59', false],
    ['as the window opens', '09:00-10:00', true],
    ['reading without a touch is work', '09:00-09:30 09:32-10:00', true],
    ['a longer gap is none', '09:00-09:30 09:32:01-10:00', false],
    ['a gap one second short of a real break goes on', '09:00-09:30 09:34:59-10:05', true],
    ['a real break ends it: a film elsewhere, a walk', '09:00-09:30 09:35-10:34', false],
    ['another work site is no rest', '09:00-09:40 09:40-10:00', true],
    [
      'the person said that they rested',
      '09:00-10:00',
      false,
      { exclusions: [{ from: clock('09:00'), to: clock('09:20'), kind: 'rested' }] },
    ],
    [
      'someone else was at the keyboard: a new stretch was begun',
      '09:00-10:00',
      false,
      { exclusions: [{ from: clock('09:10'), to: clock('09:10'), kind: 'newStretch' }] },
    ],
  ])('%s', (_, work, found, over) => {
    expect(findLongStretch(given(work, {}, over)) !== null).toBe(found);
  });

  it.each([
    ['09:00-10:45', false],
    ['09:00-10:45:01', true],
  ])('has waited its time out 15 minutes after the window: %s %s', (work, over) => {
    expect(findLongStretch(given(work))?.expired).toBe(over);
  });

  it.each([
    [[25, 25], '09:00-09:24:59', false],
    [[25, 25], '09:00-09:25', true],
    [[180, 180], '09:00-11:59:59', false],
    [[180, 180], '09:00-12:00', true],
  ] as const)("keeps to the person's own window %s: %s", (stretchWindowMinutes, work, found) => {
    expect(findLongStretch(given(work, { stretchWindowMinutes })) !== null).toBe(found);
  });
});

describe('P2, a full day without a long break', () => {
  const find = ({ today, at }: ReturnType<typeof given>) => findNoBreak(today, at);
  it.each<Case>([
    ['six hours, most of them work', '09:00-12:00 12:15-15:00', true],
    ['a second short of six hours', '09:00-12:00 12:15-14:59:59', false],
    [
      'four and a half hours of work',
      '09:00-10:00 10:18-11:00 11:18-12:00 12:18-13:00 13:18-14:00 14:18-15:00',
      true,
    ],
    [
      'a second less',
      '09:00-10:00 10:18:01-11:00 11:18-12:00 12:18-13:00 13:18-14:00 14:18-15:00',
      false,
    ],
    ['lunch at the desk with a video elsewhere: 20 minutes away', '09:00-12:00 12:20-15:30', false],
    ['a second less than 20 minutes', '09:00-12:00 12:19:59-15:30', true],
    ['a stray click in the lunch break', '09:00-12:00 12:12-12:13 12:25-15:30', false],
    ['a long day in parts', '08:00-10:00 12:00-14:30 16:00-18:00', false],
    [
      'little work in a long day',
      '09:00-10:00 10:19-11:00 11:19-12:00 12:19-13:00 13:19-14:00 14:19-15:00',
      false,
    ],
    ['a long break has begun', '09:00-12:00 12:15-15:00', false, { at: '15:20' }],
    ['a break that is shorter so far', '09:00-12:00 12:15-15:00', true, { at: '15:19:59' }],
  ])('%s', (_, work, found, over) => {
    expect(find(given(work, {}, over)) !== null).toBe(found);
  });

  it('in a page it takes the place of a long stretch, and comes at no other time', () => {
    const patterns = (work: string) => findPatterns(given(work)).map(({ pattern }) => pattern);
    expect(patterns('09:00-12:00 12:15-15:00')).toEqual(['noBreak', 'longStretch']);
    expect(patterns('09:00-12:00 12:15-15:00 15:06-15:40')).toEqual([]);
  });
});

describe('P3, late hours', () => {
  it.each<Case>([
    ['ten minutes after the hour, in a stretch of fifteen', '20:55-21:10', true],
    ['a second less than ten', '20:50-21:09:59', false],
    ['a second less than fifteen', '20:55:01-21:10', false],
    ['in parts, the last one long enough', '21:00-21:02 21:20-21:35', true],
    ['one fact to look up', '21:30-21:35', false],
    ['the evening ends with the day, not at midnight', '25:00-25:20', true],
    ['before the evening', '18:00-20:59', false],
  ])('%s', (_, work, found, over) => {
    expect(findLateHours(given(work, {}, over)) !== null).toBe(found);
  });

  it.each<[string, Partial<Settings>, string, boolean]>([
    [
      'a chosen shift: people who work nights have no evening',
      { eveningStart: null },
      '22:00-23:00',
      false,
    ],
    ['another evening hour', { eveningStart: '23:00' }, '22:00-23:00', false],
    ['another evening hour, past it', { eveningStart: '23:00' }, '22:00-23:10', true],
    ['an evening that begins after midnight', { eveningStart: '00:30' }, '23:00-24:39', false],
    ['past midnight', { eveningStart: '00:30' }, '23:00-24:40', true],
  ])('%s', (_, settings, work, found) => {
    expect(findLateHours(given(work, settings)) !== null).toBe(found);
  });

  it('waits 45 minutes of work, from when it may speak', () => {
    expect(findLateHours(given('20:00-21:55'))?.expired).toBe(false);
    expect(findLateHours(given('20:00-21:55:01'))?.expired).toBe(true);
    expect(findLateHours(given('20:00-21:55 22:10-22:40'))?.expired).toBe(false);
    expect(findLateHours(given('20:00-21:55 22:10-23:15'))?.expired).toBe(false);
    expect(findLateHours(given('20:00-21:55 22:10-23:15:01'))?.expired).toBe(true);
  });
});

describe('P5, work on a rest day', () => {
  it.each<[string, Partial<Settings>, string, boolean]>([
    ['half an hour', { restDays: [1] }, '10:00-10:30', true],
    ['a second less', { restDays: [1] }, '10:00-10:29:59', false],
    ['in parts', { restDays: [1, 7] }, '10:00-10:20 14:00-14:10', true],
    ['a day that was swapped', { restDays: [7] }, '10:00-12:00', false],
    ['no rest days', { restDays: [] }, '10:00-12:00', false],
    ['never asked', { restDays: null }, '10:00-12:00', false],
    ['the night before belongs to the day before', { restDays: [2] }, '24:00-26:00', false],
  ])('%s', (_, settings, work, found) => {
    expect(findRestDayWork(given(work, settings)) !== null).toBe(found);
  });
});

describe('P6, one more thing', () => {
  const done = (at: string) => ({ state: { closedDays: [{ day: TODAY, at: clock(at) }] } });
  it.each<Case>([
    ['the second return', '09:00-17:00 18:00-18:05 19:00-19:03', true, done('17:00')],
    [
      'a second short of three minutes',
      '09:00-17:00 18:00-18:05 19:00-19:02:59',
      false,
      done('17:00'),
    ],
    ['the first return could be anything', '09:00-17:00 18:00-18:40', false, done('17:00')],
    ['looking up a fact is no return', '09:00-17:00 18:00-18:02 19:00-19:10', false, done('17:00')],
    [
      'the day closed early: what goes on is no return',
      '09:00-17:30 19:00-19:10',
      false,
      done('17:00'),
    ],
    [
      'the day closed early, and two returns',
      '09:00-17:30 19:00-19:10 20:00-20:10',
      true,
      done('17:00'),
    ],
    [
      'a gap that is no real break is no going away',
      '09:00-17:00 18:00-18:05 18:09-18:20',
      false,
      done('17:00'),
    ],
    ['the day was not closed', '09:00-17:00 18:00-18:05 19:00-19:10', false],
    [
      'another day was closed',
      '09:00-17:00 18:00-18:05 19:00-19:10',
      false,
      { state: { closedDays: [{ day: '2026-11-22', at: clock('08:00') }] } },
    ],
  ])('%s', (_, work, found, over) => {
    const facts = given(work, {}, over);
    expect(findOneMoreThing(facts)?.expired === false).toBe(found);
  });

  it('is for the second return alone: on the third it is over, and so it is between two', () => {
    const third = '09:00-17:00 18:00-18:05 19:00-19:05 20:00-20:05';
    expect(findOneMoreThing(given(third, {}, done('17:00')))).toMatchObject({
      returns: 3,
      expired: true,
    });
    const between = given('09:00-17:00 18:00-18:05 19:00-19:05 20:00-20:01', {}, done('17:00'));
    expect(findOneMoreThing(between)).toMatchObject({ returns: 2, expired: true });
  });
});

describe('their order (4.3)', () => {
  const line = { words: 'Enough.', end: '18:00', amountMinutes: null };
  const everything = { restDays: [1], enoughLine: line };
  const patterns = (facts: ReturnType<typeof given>) =>
    findPatterns(facts).map(({ pattern }) => pattern);
  const long = '12:00-15:00 15:10-21:30';

  it('late hours, rest day, line, full day, long stretch', () => {
    expect(patterns(given(long, everything))).toEqual([
      'lateHours',
      'restDayWork',
      'movingLine',
      'noBreak',
      'longStretch',
    ]);
  });

  it('in the first seven days only what rests on their own settings', () => {
    const begun = (ms: number | null) => given(long, everything, { state: { firstCountedAt: ms } });
    const now = clock('21:30');
    expect(patterns(begun(now - 7 * 24 * HOUR + 1))).toEqual([
      'lateHours',
      'movingLine',
      'longStretch',
    ]);
    expect(patterns(begun(now - 7 * 24 * HOUR))).toHaveLength(5);
    expect(patterns(begun(null))).toEqual(['lateHours', 'movingLine', 'longStretch']);
  });

  it('what is off or rests is not among them', () => {
    const off = { lateHours: { on: false, restsUntil: null, notHelpful: 0 } };
    const rests = { restDayWork: { on: true, restsUntil: clock('21:30') + 1, notHelpful: 1 } };
    const facts = given(long, { ...everything, patterns: { ...off, ...rests } });
    expect(patterns(facts)).toEqual(['movingLine', 'noBreak', 'longStretch']);
  });
});
