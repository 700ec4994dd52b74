import { describe, expect, it, vi } from 'vitest';

vi.mock('../../../../utils/core/base/calendar', async (original) => {
  const { remembered } = await import('../../../simulation/memoizedDays');
  return remembered(await original());
});

import type { NudgeEnd } from '../../../../utils/core/nudging/nudge';
import { isVarietyDue } from '../../../../utils/core/nudging/patterns/shownFindings';
import type { Settings } from '../../../../utils/core/settings/settings';
import {
  answerFrequency,
  answerNudge,
  closeDay,
  endPause,
  startPause,
} from '../../../../utils/core/state/actions';
import { INITIAL_STATE } from '../../../../utils/core/state/state';
import { World } from '../world';

const DAY = 24 * 60;
const MONTH_MS = 30 * DAY * 60_000;

/** A month into using Enough. `clock`: hours of the first day, a Monday. */
function from(clock: number, settings: Partial<Settings> = {}): World {
  const world = new World();
  world.state = { ...INITIAL_STATE, firstCountedAt: world.start - MONTH_MS };
  world.settings = { ...world.settings, ...settings };
  world.minute = (clock - 9) * 60;
  return world;
}

/** The nudge that waits is shown and ends so, after `seconds`. */
function ends(world: World, end: Exclude<NudgeEnd, 'withdrawn' | 'withheld'>, seconds = 0): World {
  expect([world.state.noNudgeReason, world.lull()]).toEqual([null, true]);
  world.minute += seconds / 60;
  world.look(answerNudge(world.state.nudge?.id ?? '', end));
  return world;
}

/** Nobody is at work until `minute`. */
function until(world: World, minute: number): World {
  const { site } = world.front;
  world.front = { ...world.front, site: null };
  world.look();
  world.minute = minute;
  world.front = { ...world.front, site };
  world.look();
  return world;
}

const quick = { stretchWindowMinutes: [25, 90] } as const;
const state = ({ state: { nudge, noNudgeReason: silence } }: World) => nudge?.pattern ?? silence;
/** A stretch after a real break, long enough for a nudge. */
const stretch = (world: World, minutes = 25) => world.away(5).pass(minutes);

describe('M4: the first minutes', () => {
  it('of a day: nothing before 20 active minutes', () => {
    const world = from(21.5);
    expect(state(world.pass(19.5))).toBe('early');
    expect(state(world.pass(0.5))).toBe('lateHours');
  });

  it('after a real break: the same', () => {
    const world = from(20).pass(30).away(60);
    expect(state(world.pass(19.5))).toBe('afterBreak');
    expect(state(world.pass(0.5))).toBe('lateHours');
  });

  it('45 minutes lie between two', () => {
    const world = ends(from(10, { ...quick, realBreakMinutes: 3 }).pass(25), 'continued').away(3);
    expect(state(world.pass(41.5))).toBe('spacing');
    expect(state(world.pass(0.5))).toBe('longStretch');
  });
});

describe('M6 and 4.2: said once', () => {
  it('a rest day: once, after 30 active minutes', () => {
    const world = from(10, { restDays: [1] });
    expect(state(world.pass(29.5))).toBe('nothingDue');
    expect(state(world.pass(0.5))).toBe('restDayWork');
    ends(world, 'continued');
    expect(state(stretch(world, 55))).toBe('alreadyShown');
    expect(state(world.pass(5))).toBe('longStretch');
  });

  it('an evening: once, and the next evening again', () => {
    const world = from(21.5).pass(20);
    ends(world, 'continued');
    expect(state(stretch(world, 50))).toBe('alreadyShown');
    expect(state(until(world, DAY + 12.5 * 60).pass(20))).toBe('lateHours');
  });

  it('a line: once a day, and what else is due may speak then', () => {
    const enoughLine = { words: 'The letter.', end: '12:00', amountMinutes: null };
    const world = from(11.5, { enoughLine }).pass(44.5);
    expect(state(world)).toBe('nothingDue');
    expect(state(world.pass(0.5))).toBe('movingLine');
    ends(world, 'continued');
    expect(state(stretch(world, 60))).toBe('longStretch');
  });

  it('a full day without a break takes the place of a long stretch', () => {
    const world = from(9, { nudgesPerDay: 4 });
    ends(world.pass(60), 'pause').look(endPause);
    for (let part = 0; part < 3; part += 1) stretch(world, 55);
    expect(state(stretch(world, 60))).toBe('longStretch');
    stretch(world.away(14), 60);
    expect(state(world)).toBe('noBreak');
  });
});

describe('D1 and D8: a day has an end', () => {
  it.each([0, 1, 2, 3, 4])('%i a day, as the person chose', (nudgesPerDay) => {
    const world = from(5, { ...quick, nudgesPerDay });
    for (let shown = 0; shown < nudgesPerDay; shown += 1)
      ends(stretch(world, 60), 'pause').look(endPause);
    expect(state(stretch(world, 60))).toBe(nudgesPerDay === 0 ? 'nudgesOff' : 'cap');
  });

  it('75 seconds on screen: after three that left by themselves there is no fourth', () => {
    const world = from(5, { ...quick, nudgesPerDay: 4 });
    for (const [end, seconds] of [
      ['expired', 25],
      ['expired', 25],
      ['pause', 25],
    ] as const) {
      ends(stretch(world, 100), end, seconds).look(endPause);
    }
    expect(state(stretch(world, 60))).toBe('cap');
  });

  it('a card that a hand was on counts as 25 seconds', () => {
    const world = from(5, quick);
    ends(stretch(world, 60), 'pause', 60).look(endPause);
    ends(stretch(world, 60), 'pause', 25).look(endPause);
    expect(state(stretch(world, 60))).toBe('longStretch');
  });

  it('"Later" brings no fifth', () => {
    const world = from(5, { ...quick, nudgesPerDay: 4 });
    for (let shown = 0; shown < 4; shown += 1) ends(stretch(world, 60), 'later');
    expect(state(world.pass(20))).toBe('cap');
  });

  it('48 in four weeks', () => {
    const world = from(5, quick);
    const at = (ago: number) => world.at - ago * DAY * 60_000;
    world.nudges = Array.from({ length: 48 }, (_, index) => ({
      ...{
        id: `${index}`,
        at: at(27) + index,
        pattern: 'longStretch',
        textId: 'nd01',
        end: 'pause',
        endedAt: at(27),
      },
    }));
    expect(state(world.pass(60))).toBe('cap');
    world.nudges = world.nudges.slice(1);
    world.look();
    expect(state(world)).toBe('longStretch');
  });
});

describe('D5: quieter when ignored', () => {
  it.each([
    [1, 67.5],
    [2, 101.25],
    [3, 151.875],
    [4, 180],
    [20, 180],
  ])('after %i in a row: %f minutes, and a dot', (ignored, minutes) => {
    const world = from(9, { ...quick, realBreakMinutes: 30 });
    world.state = { ...world.state, sinceAccepted: { ignored, unanswered: 0 } };
    const last = world.at - (minutes - 40) * 60_000;
    world.nudges = [
      { id: 'a', at: last, pattern: 'longStretch', textId: 'nd01', end: 'expired', endedAt: last },
    ];
    expect(state(world.pass(39.5))).toBe('spacing');
    expect([state(world.pass(0.5)), world.state.nudge?.form]).toEqual(['longStretch', 'dot']);
  });

  it('a month of silence does not make it forget: what was ignored stays ignored until a yes', () => {
    const world = from(9, quick);
    ends(world.pass(25), 'dismissed', 5);
    until(world, 40 * DAY).nudges = [];
    expect([state(world.pass(25)), world.state.nudge?.form]).toEqual(['longStretch', 'dot']);
    ends(world, 'pause').look(endPause);
    expect([state(stretch(world, 60)), world.state.nudge?.form]).toEqual(['longStretch', 'card']);
  });
});

describe('D6: silent for the day, and then it asks', () => {
  it('three in a row without a yes: quiet until tomorrow', () => {
    const world = from(5, { ...quick, nudgesPerDay: 4 });
    for (const end of ['continued', 'dismissed', 'continued'] as const)
      ends(stretch(world, 100), end, 5);
    expect(state(stretch(world, 100))).toBe('ignored');
    expect(state(until(world, DAY).pass(25))).toBe('longStretch');
  });

  const ten = () => {
    const world = from(9, quick);
    world.state = { ...world.state, sinceAccepted: { ignored: 0, unanswered: 9 } };
    return ends(world.pass(25), 'continued').away(60);
  };

  it('ten in a row, over any days: it asks, and is silent until the person answers', () => {
    const world = ten();
    expect([state(world.pass(30)), world.now.asksFrequency]).toEqual(['frequencyQuestion', true]);
    world.look(answerFrequency);
    expect([world.now.asksFrequency, state(world)]).toEqual([false, 'longStretch']);
  });

  it('nine are not ten', () => {
    const world = from(9, quick);
    world.state = { ...world.state, sinceAccepted: { ignored: 0, unanswered: 8 } };
    expect(state(ends(world.pass(25), 'continued').away(60).pass(30))).toBe('longStretch');
  });

  it('without an answer, one a day after seven days, until the next yes', () => {
    const world = ten();
    const asked = ((world.state.frequencyQuestion?.askedAt ?? 0) - world.start) / 60_000;
    expect(state(until(world, asked + 7 * DAY - 30).pass(29.5))).toBe('frequencyQuestion');
    expect(state(world.pass(0.5))).toBe('longStretch');
    expect(state(ends(world, 'continued').away(60).pass(60))).toBe('cap');
    ends(until(world, 9 * DAY).pass(30), 'pause').look(endPause);
    expect(world.state.frequencyQuestion).toBeNull();
    expect(state(stretch(world, 60))).toBe('longStretch');
  });
});

describe('P6: after "Done for today"', () => {
  const closed = (settings: Partial<Settings> = {}) => {
    const world = from(15, settings).pass(30);
    world.look(closeDay(true));
    return world.away(30);
  };

  it('is silent but for one line, on the second return, five minutes into it', () => {
    const world = closed();
    expect(state(world.pass(90))).toBe('dayClosed');
    world.away(20);
    expect(state(world.pass(4.5))).toBe('dayClosed');
    expect(state(world.pass(0.5))).toBe('oneMoreThing');
    expect(world.lull()).toBe(true);
    expect([state(world.pass(0.5)), world.effects.at(-1)?.do]).toEqual([
      'oneMoreThing',
      'heartbeat',
    ]);
    world.look(answerNudge(world.state.nudge?.id ?? '', 'continued'));
    expect(state(world)).toBe('dayClosed');
    for (let back = 0; back < 3; back += 1) expect(state(stretch(world, 120))).toBe('dayClosed');
  });

  it('says nothing where nudges are off', () => {
    expect(state(closed({ nudgesPerDay: 0 }).pass(10).away(20).pass(10))).toBe('nudgesOff');
  });

  it('takes away what was on screen before, and what waited', () => {
    const world = from(10).pass(60);
    world.lull();
    world.look(closeDay(true));
    expect(state(world)).toBe('dayClosed');
  });
});

describe('rest that is rest', () => {
  it('another work site is none: the stretch goes on', () => {
    const world = from(10).pass(30);
    world.front = { ...world.front, site: 'mail.test', tab: 2 };
    expect(state(world.pass(30))).toBe('longStretch');
  });

  it('a pause that was taken unasked counts like one that was offered', () => {
    const world = from(10).pass(50);
    world.look(startPause());
    world.away(3).look(endPause);
    expect(state(world.pass(44.5))).toBe('afterPause');
    expect(state(world.pass(0.5))).toBe('longStretch');
  });
});

describe('L2: that words change is said once', () => {
  it.each([
    [{}, 1, false],
    [{}, 2, true],
    [{ variety: 5 }, 9, false],
  ])('%j after %i nudges: %s', (said, shown, says) => {
    expect(isVarietyDue(said, shown)).toBe(says);
  });
});
