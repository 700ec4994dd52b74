import { describe, expect, it } from 'vitest';
import { NUDGE_SECONDS } from '../../../../utils/core/base/defaults';
import {
  answerNudge,
  closeDay,
  endPause,
  noop,
  setSnooze,
  startPause,
} from '../../../../utils/core/state/actions';
import { World } from '../world';

/** A world in which a nudge is on screen, after an hour of work. */
function nudged(): World {
  const world = new World().pass(60);
  expect(world.lull()).toBe(true);
  return world;
}

const id = (world: World) => world.state.nudge?.id ?? '';
const silence = (world: World) => world.state.noNudgeReason;

describe('a long stretch (P1, M1)', () => {
  it('says nothing at 59.5 active minutes and looks for a lull at 60', () => {
    const world = new World().pass(59.5);
    expect([world.waiting, silence(world)]).toEqual([false, 'nothingDue']);
    world.pass(0.5);
    expect([world.waiting, silence(world)]).toEqual([true, null]);
  });

  it('counts a glance away of two minutes, and starts over after a real break', () => {
    const world = new World().pass(50).away(2).pass(8);
    expect(world.waiting).toBe(true);
    expect(new World().pass(59).away(5).pass(30).waiting).toBe(false);
  });

  it('asks the page in front, and only that, at every sample while it waits', () => {
    const world = new World().pass(60);
    expect(world.look()).toContainEqual({ do: 'injectNudge', tab: 1 });
    world.front = { ...world.front, tab: 2 };
    const before = world.state.nudge;
    expect(world.look()).toEqual([
      expect.objectContaining({ do: 'heartbeat', mode: 'inFront' }),
      { do: 'withdrawNudge', tab: 1 },
      { do: 'injectNudge', tab: 2 },
    ]);
    expect(world.state.nudge?.textId).toBe(before?.textId);
    expect([world.lull(1), world.lull(2)]).toEqual([false, true]);
  });

  it('gives up for this stretch 15 minutes after the window', () => {
    const world = new World().pass(105);
    expect(world.waiting).toBe(true);
    world.pass(0.5);
    expect([world.waiting, silence(world)]).toEqual([false, 'noLull']);
    expect(world.effects.at(-1)).toMatchObject({ do: 'withdrawNudge' });
  });

  it('shows the small form once one was ignored', () => {
    const world = nudged();
    expect(world.state.nudge?.form).toBe('card');
    world.look(answerNudge(id(world), 'expired'));
    world.away(6).pass(75);
    expect(world.state.nudge?.form).toBe('dot');
  });
});

describe('what is watched', () => {
  it.each([
    ['at a work site', {}, 'inFront'],
    ['away from every one, nothing', { site: null }, null],
    [
      'in another program, with a work site behind it',
      { site: null, behindOtherApp: true },
      'behindOtherApp',
    ],
    ['where nobody is, nothing', { site: null, behindOtherApp: true, presence: 'idle' }, null],
  ] as const)('%s', (_, front, mode) => {
    const world = new World();
    world.front = { ...world.front, ...front };
    expect(world.look()).toContainEqual(expect.objectContaining({ do: 'heartbeat', mode }));
  });

  it('not while counting is off', () => {
    const world = new World();
    world.settings = { ...world.settings, tracking: false };
    world.front = { ...world.front, site: null, behindOtherApp: true };
    expect(world.look()).toContainEqual(expect.objectContaining({ do: 'heartbeat', mode: null }));
  });
});

describe('answers', () => {
  it('Keep going is silence for the stretch', () => {
    const world = nudged();
    world.look(answerNudge(id(world), 'continued'));
    expect(silence(world)).toBe('alreadyShown');
    expect(world.pass(120).nudges).toHaveLength(1);
  });

  it('Later comes again after 15 minutes, and not a third time', () => {
    const world = nudged();
    world.look(answerNudge(id(world), 'later'));
    expect([silence(world), world.pass(14.5).waiting]).toEqual(['later', false]);
    expect(world.pass(0.5).waiting).toBe(true);
    world.lull();
    world.look(answerNudge(id(world), 'later'));
    expect(world.pass(120).nudges).toHaveLength(2);
  });

  it('Later does not outlive its stretch', () => {
    const world = nudged();
    world.look(answerNudge(id(world), 'later'));
    expect(world.away(6).pass(20).waiting).toBe(false);
  });

  it('Pause begins a pause with the tab to come back to, and opens its page', () => {
    const world = nudged();
    const effects = world.look(answerNudge(id(world), 'pause'));
    expect(effects).toContainEqual({ do: 'openPause' });
    expect(world.state.pause).toMatchObject({ from: world.at, backTo: 1 });
  });

  it('one that comes twice, late, or for another nudge changes nothing', () => {
    const world = nudged();
    const which = id(world);
    world.look(answerNudge('another', 'pause'));
    expect(world.shown).not.toBeNull();
    world.look(answerNudge(which, 'continued'));
    const after = structuredClone(world.nudges);
    world.look(answerNudge(which, 'pause'));
    expect([world.nudges, world.state.pause]).toEqual([after, null]);
  });

  it('Pause that comes twice is one pause, and its page is opened if it was not', () => {
    const world = nudged();
    const which = id(world);
    world.look(answerNudge(which, 'pause'));
    const { pause } = world.state;
    world.minute += 0.5;
    expect(world.look(answerNudge(which, 'pause'))).toContainEqual({ do: 'openPause' });
    expect([world.state.pause, world.nudges.length]).toEqual([pause, 1]);
    expect(world.look(answerNudge(which, 'later'))).not.toContainEqual({ do: 'openPause' });
    world.look(endPause);
    expect(world.look(answerNudge(which, 'pause'))).not.toContainEqual({ do: 'openPause' });
    expect(world.state.pause).toBeNull();
  });

  it('counts from the tab that shows it alone, and for as long as it is shown at most', () => {
    const world = nudged();
    const which = id(world);
    world.look(answerNudge(which, 'pause', 2));
    expect(world.state.pause).toBeNull();
    expect(world.shown).not.toBeNull();
    const late = nudged();
    late.minute += (NUDGE_SECONDS.atMost + 11) / 60;
    late.look(answerNudge(id(late), 'pause', 1));
    expect(late.state.pause).toBeNull();
    expect(late.nudges.at(-1)?.end).not.toBe('pause');
    world.look(answerNudge(which, 'pause', 1));
    expect(world.state.pause).not.toBeNull();
  });

  it('Pause that is told again opens its page from that tab, for that nudge, and soon', () => {
    const world = nudged();
    const which = id(world);
    world.look(answerNudge(which, 'pause', 1));
    const opens = (...[name, tab]: [string, number]) =>
      world.look(answerNudge(name, 'pause', tab)).some((effect) => effect.do === 'openPause');
    expect([opens('another', 1), opens(which, 2), opens(which, 1)]).toEqual([false, false, true]);
    world.minute += 1;
    expect(opens(which, 1)).toBe(false);
  });

  it('one that leaves by itself is no answer and does not come back in this stretch', () => {
    const world = nudged();
    world.look(answerNudge(id(world), 'expired'));
    expect(world.nudges[0]?.end).toBe('expired');
    expect(world.pass(120).nudges).toHaveLength(1);
  });
});

describe('a nudge on screen', () => {
  it.each([
    ['quiet', (world: World) => world.look(setSnooze('hour'))],
    ['done for today', (world: World) => world.look(closeDay(true))],
    [
      'switched off',
      (world: World) => {
        world.settings = { ...world.settings, tracking: false };
        return world.look();
      },
    ],
    [
      'nudges off',
      (world: World) => {
        world.settings = { ...world.settings, nudgesPerDay: 0 };
        return world.look();
      },
    ],
    [
      'its site removed or its access withdrawn',
      (world: World) => {
        world.settings = { ...world.settings, sites: [{ host: 'mail.test' }] };
        world.front = { ...world.front, site: null };
        return world.look();
      },
    ],
  ])('goes at once: %s', (_, change) => {
    const world = nudged();
    expect(change(world)).toContainEqual({ do: 'withdrawNudge', tab: 1 });
    expect([world.state.nudge, world.nudges[0]?.end]).toEqual([null, 'withdrawn']);
  });

  it('does not survive a sleep', () => {
    const world = nudged();
    world.minute += 200;
    expect(world.look()).toContainEqual({ do: 'withdrawNudge', tab: 1 });
    expect([world.state.nudge, world.nudges[0]?.end]).toEqual([null, 'withdrawn']);
  });

  it('stays while the person looks at another tab for a moment', () => {
    const world = nudged();
    world.front = { ...world.front, tab: 9, site: null };
    world.look();
    expect(world.shown).not.toBeNull();
  });
});

describe('counting that is switched off', () => {
  it('ends the span at once, counts nothing more, and goes on when it is switched on', () => {
    const world = new World().pass(10);
    world.settings = { ...world.settings, tracking: false };
    world.look();
    world.pass(20);
    expect([world.state.openSpan, silence(world)]).toEqual([null, 'trackingOff']);
    world.settings = { ...world.settings, tracking: true };
    world.look();
    world.pass(1).away(0);
    const minutes = world.spans.map(({ from, to }) => (to - from) / 60_000);
    expect(minutes).toEqual([10, 1]);
  });
});

describe('silence', () => {
  it.each([
    ['sound', { audible: true }],
    ['notAtWork', { presence: 'idle' }],
  ] as const)('%s', (reason, over) => {
    const world = new World().pass(59);
    world.front = { ...world.front, ...over };
    world.minute += 1;
    // Idle alone would end the span; what is asked here is whether anything is said.
    world.look();
    if (reason === 'notAtWork') expect(world.waiting).toBe(false);
    else expect([world.waiting, silence(world)]).toEqual([false, reason]);
    world.front = { ...world.front, audible: false, presence: 'active' };
    world.minute += 0.5;
    expect(world.pass(1).waiting).toBe(true);
  });

  it('an hour of quiet ends by itself; a day of quiet ends with the day', () => {
    const world = new World().pass(5);
    world.look(setSnooze('hour'));
    expect(world.state.snooze?.until).toBe(world.at + 3_600_000);
    world.pass(61);
    expect(world.state.snooze).toBeNull();
    world.look(setSnooze('today'));
    expect(world.state.snooze?.until).toBe(Date.UTC(2026, 10, 24, 4));
    world.look(setSnooze('no'));
    expect(world.state.snooze).toBeNull();
  });

  it('done for today lasts until the next day begins', () => {
    const world = new World();
    world.look(closeDay(true));
    expect(world.now.doneAt).toBe(world.at);
    expect([world.pass(70).waiting, silence(world)]).toEqual([false, 'dayClosed']);
    world.minute = 20 * 60;
    world.look();
    expect([world.now.doneAt, silence(world)]).toEqual([null, 'nothingDue']);
  });

  it('every sample without a nudge has a reason', () => {
    const world = new World();
    for (let look = 0; look < 300; look += 1) {
      world.pass(0.5);
      expect(world.state.nudge === null).toBe(world.state.noNudgeReason !== null);
      if (look % 60 === 0) world.away(7);
    }
  });
});

describe('a pause', () => {
  it('is kept as it was, and returns to its tab', () => {
    const world = new World().pass(10);
    world.look(startPause());
    world.front = { ...world.front, site: null, tab: 7 };
    world.pass(4);
    expect(world.look(endPause)).toContainEqual({ do: 'returnToTab', tab: 1 });
    expect(world.pauses).toEqual([{ from: world.start + 600_000, to: world.at }]);
  });

  it('ends by itself when work went on for a minute', () => {
    const world = new World().pass(10);
    world.look(startPause());
    world.away(3).pass(0.5);
    expect(world.state.pause).not.toBeNull();
    world.pass(1.5);
    expect([world.state.pause, world.pauses?.length]).toEqual([null, 1]);
  });

  it('is nothing to keep when work never stopped', () => {
    const world = new World().pass(10);
    world.look(startPause());
    world.pass(1.5);
    expect([world.state.pause, world.pauses]).toEqual([null, []]);
  });

  /** A pause from this hour of Monday on, away from every site. */
  const pausedAt = (hour: number) => {
    const world = new World();
    world.minute = (hour - 9) * 60;
    world.look(startPause());
    world.front = { ...world.front, site: null };
    world.pass(1);
    return world;
  };
  const at = (hour: number) => Date.UTC(2026, 10, 23) + hour * 3_600_000;

  it.each([
    ['the person comes back to work', noop, 'docs.test'],
    ['the browser is opened', noop, null],
    ['the person says it', endPause, null],
  ])('that was forgotten ended with its day, when %s days later', (_, doing, site) => {
    const world = pausedAt(17);
    world.minute += 64 * 60;
    world.front = { ...world.front, site, session: 'two' };
    world.look(doing);
    expect(world.state.pause).toBeNull();
    expect(world.pauses).toEqual([{ from: at(17), to: at(28) }]);
    expect(world.state.pausedAt).toBe(at(28));
  });

  it('that goes on from one day into the next is one pause', () => {
    const world = pausedAt(27.75);
    world.pass(30);
    expect(world.state.pause).not.toBeNull();
    world.look(endPause);
    expect(world.pauses).toEqual([{ from: at(27.75), to: world.at }]);
  });

  it('as long as it is short of its day’s end is as long as it was', () => {
    const world = pausedAt(9);
    world.minute = (27.75 - 9) * 60;
    world.look(endPause);
    expect(world.pauses).toEqual([{ from: at(9), to: at(27.75) }]);
  });

  it('asked for twice is one pause', () => {
    const world = new World().pass(10);
    world.look(startPause());
    const { pause } = world.state;
    world.minute += 0.5;
    world.look(startPause());
    expect(world.state.pause).toEqual(pause);
  });
});
