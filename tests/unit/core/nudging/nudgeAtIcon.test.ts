import { describe, expect, it } from 'vitest';
import { notificationChangeOf } from '../../../../utils/core/nudging/notification';
import { answerNudge, markInjectionFailed, setCall } from '../../../../utils/core/state/actions';
import { World } from '../world';

const due = (over: Partial<World['settings']> = {}) => {
  const world = new World();
  world.settings = { ...world.settings, ...over };
  return world.pass(60);
};

/** Half an hour of work, and then another program, for who counts those and wants notifications. */
const elsewhere = (over: Partial<World['settings']> = {}) => {
  const world = new World();
  world.settings = { ...world.settings, otherPrograms: 'work', notifications: true, ...over };
  world.pass(30);
  world.front = { ...world.front, site: null, tab: null };
  world.look();
  return world;
};

/** The patterns that notifications tell of while time passes, each with its minute. */
const toldWithin = (world: World, minutes: number) => {
  const told: [pattern: string | undefined, minute: number][] = [];
  for (const end = world.minute + minutes; world.minute < end; ) {
    const before = world.state;
    world.pass(0.5);
    if (notificationChangeOf(before, world.state).show !== null)
      told.push([world.state.nudge?.pattern, world.minute]);
  }
  return told;
};

/** On this Monday, at a clock time. */
const plannedAt = (...times: string[]) => ({
  plannedPauses: times.map((at) => ({ at, weekdays: [1], name: '' })),
});

describe('a nudge at the icon', () => {
  it('by choice it never comes to a page, and the popup says it', () => {
    const world = due({ nudgeForm: 'icon' });
    expect([world.state.nudge?.atIcon, world.state.noNudgeReason, world.lull()]).toEqual([
      true,
      null,
      false,
    ]);
    expect(world.effects.some((effect) => effect.do === 'injectNudge')).toBe(false);
    world.openPopup();
    expect(world.nudges).toMatchObject([{ pattern: 'longStretch', end: null }]);
    world.look(answerNudge(world.state.nudge?.id ?? '', 'continued'));
    expect([world.state.nudge, world.state.noNudgeReason]).toEqual([null, 'alreadyShown']);
  });

  it('what was not seen there was not said', () => {
    const world = due({ nudgeForm: 'icon' });
    world.pass(46);
    expect([world.state.nudge, world.nudges]).toEqual([null, []]);
  });

  it.each([
    ['sound', { audible: true }],
    ['notAtWork', { site: null }],
  ] as const)(
    'in doubt (%s) it waits there, and comes to the page with the same line',
    (reason, doubt) => {
      const world = due();
      const { front, state } = world;
      world.front = { ...front, ...doubt };
      expect(world.look()).toContainEqual({ do: 'withdrawNudge', tab: 1 });
      expect([world.state.nudge?.atIcon, world.state.noNudgeReason, world.lull()]).toEqual([
        true,
        reason,
        false,
      ]);
      world.front = front;
      expect(world.look()).toContainEqual({ do: 'injectNudge', tab: 1 });
      expect([world.state.nudge?.textId, world.lull()]).toEqual([state.nudge?.textId, true]);
    },
  );

  it('in another program that counts it is told by a notification, and comes to the next work page', () => {
    const world = elsewhere();
    const { front } = new World();
    const before = world.state;
    world.pass(30);
    expect([world.state.nudge?.atIcon, world.state.noNudgeReason]).toEqual([true, 'otherProgram']);
    const { textId } = world.state.nudge ?? {};
    expect(notificationChangeOf(before, world.state)).toEqual({ show: textId, clear: null });
    expect(world.effects.some((effect) => effect.do === 'injectNudge')).toBe(false);
    const waiting = world.state;
    world.front = front;
    expect(world.look()).toContainEqual({ do: 'injectNudge', tab: 1 });
    expect(notificationChangeOf(waiting, world.state)).toEqual({ show: null, clear: textId });
    // Once is enough, however often the person goes to and fro.
    const inPage = world.state;
    world.front = { ...front, site: null, tab: null };
    world.look();
    expect(world.state.nudge?.atIcon).toBe(true);
    expect(notificationChangeOf(inPage, world.state)).toEqual({ show: null, clear: null });
    world.front = front;
    world.look();
    expect([world.state.nudge?.textId, world.lull()]).toEqual([textId, true]);
  });

  it('at the icon by choice it is told once, in whichever work page', () => {
    const world = due({ nudgeForm: 'icon', notifications: true });
    const before = world.state;
    world.front = { ...world.front, tab: 2 };
    world.look();
    expect(world.state.nudge?.tab).toBe(2);
    expect(notificationChangeOf(before, world.state)).toEqual({ show: null, clear: null });
  });

  describe('in another program, beside one that was told there', () => {
    it('another one is told itself, once', () => {
      const world = elsewhere({ stretchWindowMinutes: [60, 150], ...plannedAt('11:00') });
      expect(toldWithin(world, 120)).toEqual([
        ['longStretch', 60],
        ['plannedPause', 120],
      ]);
    });

    it('another one is told once the time between two has passed, while its own time lasts', () => {
      expect(toldWithin(elsewhere(plannedAt('10:30')), 90)).toEqual([
        ['longStretch', 60],
        ['plannedPause', 105],
      ]);
      expect(toldWithin(elsewhere(plannedAt('10:20')), 90)).toEqual([['longStretch', 60]]);
    });

    it('no second one of the stretch is told, but for a planned pause', () => {
      const world = elsewhere({ eveningStart: '10:50', stretchWindowMinutes: [60, 150] });
      expect(toldWithin(world, 120)).toEqual([['longStretch', 60]]);
      expect(world.state.nudge?.pattern).toBe('lateHours');
    });

    it('the same one is not told anew once somebody is there again', () => {
      const world = elsewhere();
      expect(toldWithin(world, 35)).toEqual([['longStretch', 60]]);
      world.front = { ...world.front, presence: 'idle' };
      world.pass(2);
      expect(world.state.nudge).toBeNull();
      world.front = { ...world.front, presence: 'active' };
      expect(toldWithin(world, 20)).toEqual([]);
      expect(world.state.nudge?.atIcon).toBe(true);
    });

    it('what was asked for later is told once more', () => {
      const world = elsewhere();
      world.pass(31);
      world.openPopup();
      world.look(answerNudge(world.state.nudge?.id ?? '', 'later'));
      expect(toldWithin(world, 25)).toEqual([['longStretch', 76]]);
    });

    it('those of the day are no more than its nudges may be', () => {
      const world = elsewhere({ nudgesPerDay: 2 });
      const told = [];
      for (let stretch = 0; stretch < 4; stretch += 1) {
        told.push(...toldWithin(world, 100));
        world.front = { ...world.front, presence: 'idle' };
        world.pass(10);
        world.front = { ...world.front, presence: 'active' };
      }
      expect(told.map(([pattern]) => pattern)).toEqual(['longStretch', 'longStretch']);
      expect(world.nudges).toEqual([]);
    });

    it('none is told to who wants no notifications', () => {
      const world = elsewhere({ notifications: false });
      expect(toldWithin(world, 60)).toEqual([]);
      expect(world.state.nudge?.atIcon).toBe(true);
    });
  });

  it('in another program that does not count, nothing falls due', () => {
    for (const otherPrograms of ['rest', 'ask'] as const) {
      const world = new World();
      world.settings = { ...world.settings, otherPrograms };
      world.pass(30);
      world.front = { ...world.front, site: null, tab: null };
      world.look();
      world.pass(45);
      expect(world.state.nudge).toBeNull();
    }
  });

  it('comes to the page in a window that fills the screen, since that page knows what it shows', () => {
    const world = due();
    world.front = { ...world.front, fullScreen: true };
    world.look();
    expect([world.state.nudge?.atIcon, world.state.noNudgeReason]).toEqual([false, null]);
    expect(world.lull()).toBe(true);
  });

  it('in a window that fills the screen says why it waits there where no page is asked', () => {
    const chosen = due({ nudgeForm: 'icon' });
    const refused = due();
    for (const world of [chosen, refused]) world.front = { ...world.front, fullScreen: true };
    chosen.look();
    refused.look(markInjectionFailed(1));
    refused.look();
    for (const { state } of [chosen, refused])
      expect([state.nudge?.atIcon, state.noNudgeReason]).toEqual([true, 'fullScreen']);
  });

  it('waits there where the page takes no script, asks at each sample, and speaks once it may', () => {
    const world = due();
    world.look(markInjectionFailed(1));
    expect([world.state.nudge?.atIcon, world.state.noNudgeReason]).toEqual([true, 'noScript']);
    expect(world.look()).toContainEqual({ do: 'injectNudge', tab: 1 });
    world.front = { ...world.front, tab: 2 };
    expect(world.look()).toContainEqual({ do: 'injectNudge', tab: 2 });
    expect([world.state.nudge?.atIcon, world.lull(2)]).toEqual([false, true]);
  });

  it('a dot by choice stays a dot', () => {
    expect(due({ nudgeForm: 'dot' }).state.nudge?.form).toBe('dot');
  });
});

describe('a call that was announced', () => {
  it.each([
    [30, 30],
    [60, 60],
  ] as const)('%i minutes of silence, and no more', (length, minutes) => {
    const world = due();
    world.look(setCall(length));
    expect([world.state.nudge, world.state.noNudgeReason]).toEqual([null, 'call']);
    world.front = { ...world.front, site: null };
    world.minute += minutes - 0.5;
    world.look();
    expect(world.state.call).not.toBeNull();
    world.minute += 0.5;
    world.look();
    expect(world.state.call).toBeNull();
  });

  it('until they say, or until the day ends', () => {
    const world = due();
    world.look(setCall('open'));
    world.minute = 18.99 * 60;
    world.look();
    expect(world.state.call).not.toBeNull();
    world.minute = 19 * 60;
    world.look();
    expect(world.state.call).toBeNull();
    world.look(setCall('open'));
    world.look(setCall('no'));
    expect(world.state.call).toBeNull();
  });

  it('takes a nudge off the screen', () => {
    const world = due();
    world.lull();
    expect(world.look(setCall(30))).toContainEqual({ do: 'withdrawNudge', tab: 1 });
  });
});

describe('silent hours', () => {
  it('nothing is offered in them', () => {
    const world = due({ quietHours: [{ weekdays: [1], from: '09:30', to: '10:30' }] });
    expect([world.state.nudge, world.state.noNudgeReason]).toEqual([null, 'quietHours']);
    expect(world.now.quietUntil).toBe(Date.UTC(2026, 10, 23, 10, 30));
    world.pass(30);
    expect(world.waiting).toBe(true);
  });
});
