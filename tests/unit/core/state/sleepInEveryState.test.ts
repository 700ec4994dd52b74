import { describe, expect, it } from 'vitest';
import type { OtherPrograms } from '../../../../utils/core/settings/otherPrograms';
import { closeDay, endPause, startPause } from '../../../../utils/core/state/actions';
import { World } from '../world';

/**
 * Every sleep against every state. A state is reached after 10 minutes of work (a nudge after 60), with
 * a sample just taken; then the thing happens, and one sample is taken with the person back.
 *
 * A sleep of 40 s cannot be told from a slow timer: a step of up to 60 s counts, and all goes on.
 */
const STATES = {
  'nothing open': () => {
    const world = new World().pass(10);
    world.front = { ...world.front, site: null };
    world.look();
    return world;
  },
  'a span open': () => new World().pass(10),
  'a nudge waiting': () => new World().pass(60),
  'a nudge shown': () => {
    const world = new World().pass(60);
    world.lull();
    return world;
  },
  'a pause running': () => {
    const world = new World().pass(10);
    world.look(startPause());
    world.front = { ...world.front, site: null };
    world.look();
    return world;
  },
  'done for today': () => {
    const world = new World().pass(10);
    world.look(closeDay(true));
    return world;
  },
  'another program, as rest': () => inProgram('rest'),
  'another program, as work': () => inProgram('work'),
  'another program, undecided': () => inProgram('ask'),
} as const;

/** Four minutes in another program, after the work. */
function inProgram(otherPrograms: OtherPrograms): World {
  const world = new World();
  world.settings = { ...world.settings, otherPrograms };
  world.pass(10);
  world.front = { ...world.front, site: null, tab: null };
  world.look();
  return world.pass(4);
}

const MINUTES = 1;
const HOURS = 60;

const EVENTS = {
  'a sleep of 40 s': (world: World) => wake(world, (40 / 60) * MINUTES),
  'a sleep of 2 h': (world: World) => wake(world, 2 * HOURS),
  'a lock, and back after 2 h': (world: World) => {
    const { presence } = world.front;
    world.minute += 0.1;
    world.front = { ...world.front, presence: 'locked' };
    world.look();
    world.front = { ...world.front, presence };
    wake(world, 2 * HOURS);
  },
  'the clock back 1 h': (world: World) => wake(world, -1 * HOURS),
  'the clock forward 1 h': (world: World) => wake(world, 1 * HOURS),
  'the death of the worker': (world: World) => {
    // Nothing is left but what was stored.
    world.state = JSON.parse(JSON.stringify(world.state));
    wake(world, 0.5 * MINUTES);
  },
  'the death of the browser': (world: World) => {
    world.front = { ...world.front, session: 'two' };
    wake(world, (20 / 60) * MINUTES);
  },
} as const;

function wake(world: World, minutes: number): void {
  world.minute += minutes;
  world.look();
}

/** The state after the first sample: minutes since the start where a time is meant. */
interface After {
  /** Since when the open span runs; `null` if none is open. */
  readonly open: number | null;
  /** The finished spans. */
  readonly spans: readonly (readonly [number, number])[];
  readonly nudge?: 'waiting' | 'shown';
  /** How the shown nudge ended. */
  readonly end?: 'expired' | 'withdrawn' | null;
  readonly pause?: true;
  readonly done?: true;
  /** Whether the time away counts as a real break: there is no current stretch, or a new one. */
  readonly rested: boolean;
}

/** To the hundredth of a minute. */
const round = (minutes: number) => Math.round(minutes * 100) / 100;

function after(world: World): After {
  const { openSpan: open, nudge, pause, closedDays } = world.state;
  const done = closedDays.length > 0;
  const minute = (at: number) => round((at - world.start) / 60_000);
  const { sinceBreakMs } = world.now;
  const began = sinceBreakMs === null ? null : world.at - sinceBreakMs;
  const shown = world.nudges.at(-1);
  return {
    open: open && minute(open.from),
    spans: world.spans.map(({ from, to }) => [minute(from), minute(to)] as const),
    ...(nudge && { nudge: nudge.phase }),
    ...(shown && { end: shown.end as 'expired' | 'withdrawn' | null }),
    ...(pause && { pause: true as const }),
    ...(done && { done: true as const }),
    rested: began === null || minute(began) !== 0,
  };
}

const TABLE: Record<keyof typeof STATES, Record<keyof typeof EVENTS, After>> = {
  'nothing open': {
    'a sleep of 40 s': { open: null, spans: [[0, 10]], rested: false },
    'a sleep of 2 h': { open: null, spans: [[0, 10]], rested: true },
    'a lock, and back after 2 h': { open: null, spans: [[0, 10]], rested: true },
    'the clock back 1 h': { open: null, spans: [[0, 10]], rested: true },
    'the clock forward 1 h': { open: null, spans: [[0, 10]], rested: true },
    'the death of the worker': { open: null, spans: [[0, 10]], rested: false },
    'the death of the browser': { open: null, spans: [[0, 10]], rested: false },
  },
  'a span open': {
    'a sleep of 40 s': { open: 0, spans: [], rested: false },
    'a sleep of 2 h': { open: 130, spans: [[0, 10]], rested: true },
    'a lock, and back after 2 h': { open: 130.1, spans: [[0, 10.1]], rested: true },
    'the clock back 1 h': { open: -50, spans: [[0, 10]], rested: true },
    'the clock forward 1 h': { open: 70, spans: [[0, 10]], rested: true },
    'the death of the worker': { open: 0, spans: [], rested: false },
    'the death of the browser': { open: 10.33, spans: [[0, 10]], rested: false },
  },
  // It is offered again with the next sample, if it is still due then.
  'a nudge waiting': {
    'a sleep of 40 s': { open: 0, spans: [], nudge: 'waiting', rested: false },
    'a sleep of 2 h': { open: 180, spans: [[0, 60]], rested: true },
    'a lock, and back after 2 h': { open: 180.1, spans: [[0, 60.1]], rested: true },
    'the clock back 1 h': { open: 0, spans: [[0, 60]], rested: true },
    'the clock forward 1 h': { open: 120, spans: [[0, 60]], rested: true },
    'the death of the worker': { open: 0, spans: [], nudge: 'waiting', rested: false },
    'the death of the browser': { open: 60.33, spans: [[0, 60]], rested: false },
  },
  // One that is taken away is no answer and no refusal.
  'a nudge shown': {
    'a sleep of 40 s': { open: 0, spans: [], nudge: 'shown', end: null, rested: false },
    'a sleep of 2 h': { open: 180, spans: [[0, 60]], end: 'withdrawn', rested: true },
    'a lock, and back after 2 h': {
      open: 180.1,
      spans: [[0, 60.1]],
      end: 'withdrawn',
      rested: true,
    },
    'the clock back 1 h': { open: 0, spans: [[0, 60]], end: 'withdrawn', rested: true },
    'the clock forward 1 h': { open: 120, spans: [[0, 60]], end: 'withdrawn', rested: true },
    'the death of the worker': { open: 0, spans: [], nudge: 'shown', end: null, rested: false },
    'the death of the browser': { open: 60.33, spans: [[0, 60]], end: 'withdrawn', rested: false },
  },
  'a pause running': {
    'a sleep of 40 s': { open: null, spans: [[0, 10]], pause: true, rested: false },
    'a sleep of 2 h': { open: null, spans: [[0, 10]], pause: true, rested: true },
    'a lock, and back after 2 h': { open: null, spans: [[0, 10]], pause: true, rested: true },
    'the clock back 1 h': { open: null, spans: [[0, 10]], pause: true, rested: true },
    'the clock forward 1 h': { open: null, spans: [[0, 10]], pause: true, rested: true },
    'the death of the worker': { open: null, spans: [[0, 10]], pause: true, rested: false },
    'the death of the browser': { open: null, spans: [[0, 10]], pause: true, rested: false },
  },
  'done for today': {
    'a sleep of 40 s': { open: 0, spans: [], done: true, rested: false },
    'a sleep of 2 h': { open: 130, spans: [[0, 10]], done: true, rested: true },
    'a lock, and back after 2 h': { open: 130.1, spans: [[0, 10.1]], done: true, rested: true },
    'the clock back 1 h': { open: -50, spans: [[0, 10]], done: true, rested: true },
    'the clock forward 1 h': { open: 70, spans: [[0, 10]], done: true, rested: true },
    'the death of the worker': { open: 0, spans: [], done: true, rested: false },
    'the death of the browser': { open: 10.33, spans: [[0, 10]], done: true, rested: false },
  },
  'another program, as rest': {
    'a sleep of 40 s': { open: null, spans: [[0, 10]], rested: false },
    'a sleep of 2 h': { open: null, spans: [[0, 10]], rested: true },
    'a lock, and back after 2 h': { open: null, spans: [[0, 10]], rested: true },
    'the clock back 1 h': { open: null, spans: [[0, 10]], rested: true },
    'the clock forward 1 h': { open: null, spans: [[0, 10]], rested: true },
    'the death of the worker': { open: null, spans: [[0, 10]], rested: false },
    'the death of the browser': { open: null, spans: [[0, 10]], rested: false },
  },
  'another program, as work': {
    'a sleep of 40 s': { open: 10, spans: [[0, 10]], rested: false },
    'a sleep of 2 h': {
      open: 134,
      spans: [
        [0, 10],
        [10, 14],
      ],
      rested: true,
    },
    'a lock, and back after 2 h': {
      open: 134.1,
      spans: [
        [0, 10],
        [10, 14.1],
      ],
      rested: true,
    },
    'the clock back 1 h': {
      open: -46,
      spans: [
        [0, 10],
        [10, 14],
      ],
      rested: true,
    },
    'the clock forward 1 h': {
      open: 74,
      spans: [
        [0, 10],
        [10, 14],
      ],
      rested: true,
    },
    'the death of the worker': { open: 10, spans: [[0, 10]], rested: false },
    'the death of the browser': {
      open: 14.33,
      spans: [
        [0, 10],
        [10, 14],
      ],
      rested: false,
    },
  },
  'another program, undecided': {
    'a sleep of 40 s': { open: null, spans: [[0, 10]], rested: false },
    'a sleep of 2 h': { open: null, spans: [[0, 10]], rested: true },
    'a lock, and back after 2 h': { open: null, spans: [[0, 10]], rested: true },
    'the clock back 1 h': { open: null, spans: [[0, 10]], rested: true },
    'the clock forward 1 h': { open: null, spans: [[0, 10]], rested: true },
    'the death of the worker': { open: null, spans: [[0, 10]], rested: false },
    'the death of the browser': { open: null, spans: [[0, 10]], rested: false },
  },
};

const names = <T extends object>(table: T) => Object.keys(table) as (keyof T)[];

describe.each(names(STATES))('%s', (state) => {
  it.each(names(EVENTS))('and %s', (event) => {
    const world = STATES[state]();
    EVENTS[event](world);
    expect(after(world)).toEqual(TABLE[state][event]);
  });

  it.each(names(EVENTS))('and %s leave no length below zero, then or in the next hour', (event) => {
    const world = STATES[state]();
    EVENTS[event](world);
    for (let look = 0; look < 120; look += 1) {
      expect(world.now.sinceBreakMs ?? 0).toBeGreaterThanOrEqual(0);
      world.minute += 0.5;
      world.look();
    }
    for (const { from, to } of [...world.spans, ...(world.pauses ?? [])]) {
      expect(to).toBeGreaterThan(from);
    }
  });
});

describe('a nudge', () => {
  it.each([
    'a sleep of 2 h',
    'a lock, and back after 2 h',
    'the clock back 1 h',
    'the clock forward 1 h',
    'the death of the browser',
  ] as const)('is withdrawn from its page by %s', (event) => {
    for (const state of ['a nudge waiting', 'a nudge shown'] as const) {
      const world = STATES[state]();
      const { nudge } = world.state;
      world.effects = [];
      EVENTS[event](world);
      expect(world.effects).toContainEqual({ do: 'withdrawNudge', tab: nudge?.tab });
    }
  });

  it('that waited is offered again after a start of the browser, under another name', () => {
    const world = STATES['a nudge waiting']();
    const before = world.state.nudge?.id;
    EVENTS['the death of the browser'](world);
    wake(world, 0.5);
    expect(world.waiting).toBe(true);
    expect(world.state.nudge?.id).not.toBe(before);
  });

  it('that was shown is not shown again in the same stretch', () => {
    const world = STATES['a nudge shown']();
    EVENTS['the death of the browser'](world);
    expect(world.pass(60).nudges).toHaveLength(1);
  });
});

describe('a pause', () => {
  it.each([
    ['a sleep of 2 h', 120],
    ['a lock, and back after 2 h', 120.1],
    ['a sleep of 40 s', 0.67],
  ] as const)('slept through is kept whole: %s', (event, minutes) => {
    const world = STATES['a pause running']();
    EVENTS[event](world);
    world.look(endPause);
    expect(world.pauses?.map(({ from, to }) => round((to - from) / 60_000))).toEqual([minutes]);
  });

  it('whose begin lies ahead of a clock that was set back is not kept', () => {
    const world = STATES['a pause running']();
    EVENTS['the clock back 1 h'](world);
    world.look(endPause);
    expect([world.state.pause, world.pauses]).toEqual([null, []]);
  });

  it('ends after a minute of work even then', () => {
    const world = STATES['a pause running']();
    EVENTS['the clock back 1 h'](world);
    world.front = { ...world.front, site: 'docs.test' };
    world.look();
    world.pass(0.5);
    expect(world.state.pause).not.toBeNull();
    world.pass(0.5);
    expect([world.state.pause, world.pauses]).toEqual([null, []]);
  });
});
