import { describe, expect, it, vi } from 'vitest';

vi.mock('../../../../utils/core/base/calendar', async (original) => {
  const { remembered } = await import('../../../simulation/memoizedDays');
  return remembered(await original());
});

import type { NudgeAnswer } from '../../../../utils/core/nudging/nudge';
import type { Settings } from '../../../../utils/core/settings/settings';
import {
  answerNudge,
  closeDay,
  endPause,
  setCall,
  setSnooze,
  startPause,
} from '../../../../utils/core/state/actions';
import type { Action } from '../../../../utils/core/state/change';
import { INITIAL_STATE } from '../../../../utils/core/state/state';
import { World } from '../world';

const MONTH_MS = 30 * 24 * 60 * 60_000;
const LUNCH = { at: '12:30', weekdays: [1, 2, 3, 4, 5], name: 'lunch' };
/** A window that never opens in these hours, so that what speaks is the planned pause. */
const LONG = [180, 180] as const;

/** A month into using Enough, on a Monday, at work since `time`. */
function since(time: string, settings: Partial<Settings> = {}): World {
  const world = new World();
  world.state = { ...INITIAL_STATE, firstCountedAt: world.start - MONTH_MS };
  const planned = { plannedPauses: [LUNCH], stretchWindowMinutes: LONG };
  world.settings = { ...world.settings, ...planned, ...settings };
  world.minute = minuteOf(time);
  world.look();
  return world;
}

/** A clock time of that Monday in minutes of the world, which begin at 09:00. */
const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) - 9 * 60;
const until = (world: World, time: string) => world.pass(minuteOf(time) - world.minute);
const state = ({ state: { nudge, noNudgeReason } }: World) => nudge?.pattern ?? noNudgeReason;
function answer(world: World, end: NudgeAnswer): World {
  expect(world.lull()).toBe(true);
  world.look(answerNudge(world.state.nudge?.id ?? '', end));
  return world;
}

describe('the note of a planned pause', () => {
  it('waits for a lull from its time on, for twenty minutes', () => {
    const world = until(since('11:00'), '12:29');
    expect(state(world)).toBe('nothingDue');
    expect(state(until(world, '12:30'))).toBe('plannedPause');
    expect(world.waiting).toBe(true);
    expect(state(until(world, '12:50'))).toBe('plannedPause');
    expect(state(world.pass(0.5))).toBe('nothingDue');
    expect(world.lull()).toBe(false);
    expect(world.nudges).toEqual([]);
  });

  it('stays for its time on the page, though its twenty minutes end meanwhile', () => {
    const world = until(since('11:00'), '12:50');
    expect(world.lull()).toBe(true);
    world.pass(0.5);
    expect(world.shown?.pattern).toBe('plannedPause');
  });

  it('comes once', () => {
    const world = answer(until(since('11:00'), '12:35'), 'continued');
    expect(state(until(world, '12:49'))).toBe('alreadyShown');
    expect(state(until(world, '13:30'))).toBe('nothingDue');
    expect(world.nudges).toHaveLength(1);
  });

  it('comes in a stretch that had its note, and is that of a stretch that had none', () => {
    const often = { stretchWindowMinutes: [60, 90] as const };
    const world = answer(until(since('10:00', often), '11:05'), 'continued');
    expect(state(until(world, '11:10'))).toBe('alreadyShown');
    expect(state(until(world, '12:31'))).toBe('plannedPause');
    answer(world, 'later');
    expect(state(world.pass(1))).toBe('later');
    expect(world.outlook.laterFrom).toBe(world.start + minuteOf('12:46') * 60_000);
    const first = answer(until(since('12:00', often), '12:31'), 'continued');
    expect(state(until(first, '13:29'))).toBe('alreadyShown');
    expect(first.nudges.map(({ pattern }) => pattern)).toEqual(['plannedPause']);
  });

  it('comes once more fifteen minutes after "Later", past its twenty minutes too', () => {
    const world = answer(until(since('11:00'), '12:45'), 'later');
    expect(state(until(world, '12:59'))).toBe('later');
    expect(world.outlook.laterFrom).toBe(world.start + minuteOf('13:00') * 60_000);
    answer(until(world, '13:00'), 'later');
    expect(state(until(world, '13:30'))).toBe('alreadyShown');
    expect(state(until(world, '13:40'))).toBe('nothingDue');
    expect(world.nudges).toHaveLength(2);
  });

  it('looks for a lull for half an hour then, and no longer', () => {
    const world = until(answer(until(since('11:00'), '12:30'), 'later'), '13:15');
    expect(state(world)).toBe('plannedPause');
    expect(state(world.pass(0.5))).toBe('noLull');
  });

  it('is not what "Later" brings of another note, once its time is over', () => {
    const often = { stretchWindowMinutes: [60, 90] as const };
    const world = until(since('11:52', often), '12:52');
    expect(state(world)).toBe('longStretch');
    answer(world, 'later');
    expect(state(until(world, '13:07'))).toBe('longStretch');
  });

  it('is left to chance in no trial', () => {
    const world = since('11:00', { trial: true });
    world.drawn = 0.99;
    expect(until(world, '12:31').state.nudge?.randomized).toBe(false);
    expect(world.lull()).toBe(true);
  });
});

describe('who hears nothing of it', () => {
  const act = (time: string, action: Action) => (world: World) =>
    void until(world, time).look(action);
  const closed = act('12:00', closeDay(true));

  it.each<[string, string, (world: World) => void, Partial<Settings>?]>([
    ['who closed the day', 'dayClosed', closed],
    ['who is in a call', 'call', act('12:25', setCall('open'))],
    ['who asked for quiet', 'snooze', act('12:00', setSnooze('hour'))],
    ['who has a pause', 'pause', act('12:41', startPause())],
    [
      'whose silent hours these are',
      'quietHours',
      () => {},
      { quietHours: [{ weekdays: [1], from: '12:00', to: '13:00' }] },
    ],
    ['who turned notes off', 'nudgesOff', () => {}, { nudgesPerDay: 0 }],
    ['who turned counting off', 'trackingOff', () => {}, { tracking: false }],
    [
      'who had the notes of the day',
      'cap',
      (world) => void answer(until(world, '11:05'), 'continued'),
      { nudgesPerDay: 1, stretchWindowMinutes: [60, 90] },
    ],
    [
      'who had a note a short time ago',
      'spacing',
      (world) => void answer(until(world, '12:10'), 'continued'),
      { stretchWindowMinutes: [120, 150] },
    ],
    [
      'who had a short pause unasked a short time ago',
      'afterPause',
      (world) => {
        until(world, '12:00').look(startPause());
        world.away(3).look(endPause);
      },
    ],
  ])('%s', (_, reason, prepare, settings) => {
    const world = since('10:00', settings);
    prepare(world);
    expect(state(until(world, '12:41'))).toBe(reason);
  });

  it('who has just had a break', () => {
    const world = until(until(since('10:00'), '12:05').away(6), '12:49');
    expect([state(world), world.nudges]).toEqual(['nothingDue', []]);
  });

  it('who is not at a work site: two minutes later they rest, and it is gone', () => {
    const world = until(since('10:00'), '12:29');
    world.front = { ...world.front, site: null };
    world.pass(1);
    expect([state(world), world.state.nudge?.atIcon]).toEqual(['plannedPause', true]);
    expect(state(world.pass(2))).toBe('nothingDue');
  });

  it('who works at a lull that never comes', () => {
    const world = until(since('10:00'), '12:55');
    expect([state(world), world.nudges]).toEqual(['nothingDue', []]);
  });

  it('whoever ignored three today', () => {
    const quick = { stretchWindowMinutes: [25, 180] as const, nudgesPerDay: 4 };
    const late = { ...LUNCH, at: '19:00' };
    const world = since('06:00', { ...quick, plannedPauses: [late] });
    for (let went = 0; went < 3; went += 1) answer(world.away(5).pass(150), 'dismissed');
    expect(state(until(world, '19:05'))).toBe('ignored');
  });
});

describe('a day with two planned pauses', () => {
  it('has these notes, and no other', () => {
    const tea = { at: '16:00', weekdays: [1], name: 'tea' };
    const world = since('09:00', {
      plannedPauses: [LUNCH, tea],
      stretchWindowMinutes: [60, 90],
      eveningStart: null,
    });
    const met: string[] = [];
    const lull = (end: NudgeAnswer) => {
      if (!world.lull()) return;
      const at = new Date(world.at).toISOString().slice(11, 16);
      met.push(`${at} ${world.state.nudge?.pattern} ${end}`);
      world.look(answerNudge(world.state.nudge?.id ?? '', end));
    };
    const work = (to: string, end: NudgeAnswer) => {
      while (world.minute < minuteOf(to)) {
        world.pass(Math.min(5, minuteOf(to) - world.minute));
        lull(end);
      }
    };
    // From nine without a break: the stretch has its note at ten, lunch comes all the same.
    work('12:30', 'continued');
    expect(met).toEqual(['10:00 longStretch continued', '12:30 plannedPause continued']);
    // They go at 12:55, and are back at 13:30. A break ends at 15:45: nothing is said of tea.
    work('12:55', 'continued');
    world.away(35);
    work('15:37', 'pause');
    world.away(8);
    work('18:00', 'continued');
    expect(met.slice(2)).toEqual(['14:30 longStretch pause']);
  });
});
