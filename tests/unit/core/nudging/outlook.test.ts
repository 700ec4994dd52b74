import { describe, expect, it, vi } from 'vitest';
import * as fc from '../../../property';

vi.mock('../../../../utils/core/base/calendar', async (original) => {
  const { remembered } = await import('../../../simulation/memoizedDays');
  return remembered(await original());
});

import type { Settings } from '../../../../utils/core/settings/settings';
import { answerNudge, endPause, startPause } from '../../../../utils/core/state/actions';
import { INITIAL_STATE } from '../../../../utils/core/state/state';
import { World } from '../world';

const MINUTE = 60_000;
const MONTH_MS = 30 * 24 * 60 * MINUTE;

/** A month into using Enough, on a Monday. */
function from(clock: number, settings: Partial<Settings> = {}): World {
  const world = new World();
  world.state = { ...INITIAL_STATE, firstCountedAt: world.start - MONTH_MS };
  world.settings = { ...world.settings, ...settings };
  world.minute = (clock - 9) * 60;
  return world;
}

type Answer = 'pause' | 'later' | 'continued' | 'dismissed';
/** The nudge that waits is shown and answered; where none waits, nothing happens. */
function answer(world: World, end: Answer): World {
  if (!world.lull()) return world;
  world.look(answerNudge(world.state.nudge?.id ?? '', end));
  return end === 'pause' ? world.away(10) : world;
}

const clockTime = (world: World, at: number | null) =>
  at === null ? null : (at - world.start) / MINUTE / 60 + 9;

describe('what the popup may promise', () => {
  it('is a note, in the first minute of a day', () => {
    const world = from(9).pass(1);
    const nothing = { quietFrom: null, laterFrom: null, plannedFrom: null };
    expect(world.outlook).toEqual({ reason: null, ...nothing, windowFrom: world.at + 59 * MINUTE });
  });

  it('is none once the day has had its notes, from the first minute of the next stretch', () => {
    const world = answer(from(9, { nudgesPerDay: 1 }).pass(60), 'continued')
      .away(30)
      .pass(1);
    expect(world.state.noNudgeReason).toBe('nothingDue');
    expect(world.outlook.reason).toBe('cap');
    expect(world.away(24 * 60).pass(1).outlook.reason).toBeNull();
  });

  it('is none once three went by in a row', () => {
    const world = from(6, { nudgesPerDay: 4, stretchWindowMinutes: [25, 180] });
    for (let went = 0; went < 3; went += 1) answer(world.away(5).pass(150), 'dismissed');
    expect(world.nudges.length).toBe(3);
    expect(world.away(5).pass(1).outlook.reason).toBe('ignored');
  });

  it('is none where silent hours begin before it and last, and says when', () => {
    const quietHours = [{ weekdays: [1], from: '18:00', to: '23:00' }];
    const world = from(17.5, { quietHours }).pass(5);
    expect(world.state.noNudgeReason).toBe('nothingDue');
    expect(world.outlook.reason).toBe('quietHours');
    expect(clockTime(world, world.outlook.quietFrom)).toBe(18);
  });

  it('is none where they begin once the last note no longer keeps the next away', () => {
    const quietHours = [{ weekdays: [1], from: '13:30', to: '11:00' }];
    const chosen = { quietHours, realBreakMinutes: 3, stretchWindowMinutes: [25, 90] } as const;
    const world = from(12, { ...chosen, stretchWindowMinutes: [25, 90] });
    answer(world.pass(45), 'pause').pass(1);
    expect(world.outlook).toMatchObject({ reason: 'quietHours' });
    expect(clockTime(world, world.outlook.quietFrom)).toBe(13.5);
  });

  it('is none where one silence follows another for as long as the window is open', () => {
    const each = { weekdays: [1] };
    const quietHours = [
      { ...each, from: '18:00', to: '19:00' },
      { ...each, from: '19:00', to: '23:00' },
    ];
    expect(from(17.5, { quietHours }).pass(5).outlook.reason).toBe('quietHours');
  });

  it('is one where they are over in time', () => {
    const quietHours = [{ weekdays: [1], from: '18:00', to: '19:00' }];
    expect(from(17.5, { quietHours }).pass(5).outlook.reason).toBeNull();
  });

  it('is none where the last note keeps the next away for as long as the window is open', () => {
    const world = from(9, { stretchWindowMinutes: [25, 25], realBreakMinutes: 3 });
    world.state = { ...world.state, sinceAccepted: { ignored: 4, unanswered: 2 } };
    answer(world.pass(25), 'continued').away(3).pass(1);
    expect(world.outlook.reason).toBe('spacing');
  });

  it('is none after a pause that was taken unasked, for as long', () => {
    const world = from(9, { stretchWindowMinutes: [25, 25] }).pass(5);
    world.state = { ...world.state, sinceAccepted: { ignored: 4, unanswered: 2 } };
    world.look(startPause());
    world.away(6).look(endPause);
    expect(world.pass(1).outlook.reason).toBe('afterPause');
  });

  it('is none about a long stretch where the person turned that off', () => {
    const patterns = { longStretch: { on: false, restsUntil: null, notHelpful: 0 } };
    expect(from(9, { patterns }).pass(5).outlook.reason).toBe('nothingDue');
  });

  it('is one more after "Later", and says from when', () => {
    const world = answer(from(9).pass(60), 'later').pass(2);
    expect(world.state.noNudgeReason).toBe('later');
    expect(clockTime(world, world.outlook.laterFrom)).toBe(10.25);
  });
});

describe('what the popup may promise of a planned pause', () => {
  const planned = (at: string, over: Partial<Settings> = {}) => ({
    plannedPauses: [{ at, weekdays: [1], name: '' }],
    ...over,
  });
  const plannedFrom = (world: World) => clockTime(world, world.outlook.plannedFrom);

  it('is one at its time, for a stretch that began twenty minutes before', () => {
    expect(plannedFrom(from(9, planned('12:30')).pass(5))).toBe(12.5);
    expect(plannedFrom(from(12, planned('12:30')).pass(5))).toBe(12.5);
    expect(plannedFrom(from(12.25, planned('12:30')).pass(5))).toBeNull();
    expect(plannedFrom(from(9).pass(5))).toBeNull();
  });

  it('is one once the last note no longer keeps it away, if that is in time', () => {
    const late = answer(from(11.25, planned('12:30')).pass(60), 'continued').pass(1);
    expect([late.state.noNudgeReason, plannedFrom(late)]).toEqual(['alreadyShown', null]);
    const soon = answer(from(11, planned('12:30')).pass(60), 'continued').pass(1);
    expect(plannedFrom(soon)).toBe(12.75);
  });

  it('is none once it was said, and one at the next', () => {
    const two = planned('12:30').plannedPauses.concat(planned('16:00').plannedPauses);
    const world = answer(from(12, { plannedPauses: two }).pass(30), 'continued').pass(1);
    expect(plannedFrom(world)).toBe(16);
    const one = answer(from(12, planned('12:30')).pass(30), 'continued').pass(25);
    expect([one.state.noNudgeReason, one.outlook.reason]).toEqual(['nothingDue', 'alreadyShown']);
    expect(plannedFrom(one)).toBeNull();
  });

  it.each<[string, Partial<Settings>]>([
    ['off', { patterns: { plannedPause: { on: false, restsUntil: null, notHelpful: 0 } } }],
    ['silent', { quietHours: [{ weekdays: [1], from: '12:00', to: '13:00' }] }],
  ])('is none where it is %s', (_, chosen) => {
    expect(plannedFrom(from(9, planned('12:30', chosen)).pass(5))).toBeNull();
  });

  it('is none once the day has had its notes', () => {
    const world = from(9, planned('12:30', { nudgesPerDay: 1 })).pass(60);
    expect(plannedFrom(answer(world, 'continued').pass(1))).toBeNull();
  });
});

const quiet = fc.record({
  weekdays: fc.constant([1, 2]),
  from: fc.constantFrom('10:00', '13:30', '17:00', '22:00'),
  to: fc.constantFrom('11:00', '14:00', '19:30', '02:00'),
});
const settings = fc.record({
  nudgesPerDay: fc.integer({ min: 1, max: 4 }),
  stretchWindowMinutes: fc.constantFrom<[number, number]>([25, 25], [25, 90], [60, 90], [90, 120]),
  realBreakMinutes: fc.constantFrom(3, 5, 10),
  quietHours: fc.array(quiet, { maxLength: 2 }),
  eveningStart: fc.constant(null),
  plannedPauses: fc.array(
    fc.record({
      at: fc.constantFrom('10:30', '12:30', '15:00', '16:10', '19:00', '02:00'),
      weekdays: fc.constantFrom([1], [1, 2], [7]),
      name: fc.constant(''),
    }),
    { maxLength: 3 },
  ),
});
const acts = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('work' as const), minutes: fc.integer({ min: 5, max: 110 }) }),
    fc.record({ do: fc.constant('away' as const), minutes: fc.integer({ min: 3, max: 40 }) }),
    fc.record({
      do: fc.constant('answer' as const),
      end: fc.constantFrom<Answer>('pause', 'later', 'continued', 'dismissed'),
    }),
  ),
  { minLength: 2, maxLength: 9 },
);

/** Where the popup says when a planned pause may be said. */
const SAID_WITH: readonly unknown[] = ['nothingDue', 'alreadyShown', 'noLull'];

it('keeps what it promises: who works on without a break meets a note', () => {
  let [kept, planned] = [0, 0];
  fc.assert(
    fc.property(settings, acts, fc.integer({ min: 8, max: 18 }), (chosen, all, clock) => {
      const world = from(clock, chosen).pass(1);
      for (const act of all) {
        if (act.do === 'work') world.pass(act.minutes);
        else if (act.do === 'away') world.away(act.minutes);
        else answer(world, act.end);
      }
      world.pass(1);
      const { noNudgeReason, nudge } = world.state;
      if (nudge || world.today.stretch === null) return;
      const { reason, plannedFrom } = world.outlook;
      const isPlanned = SAID_WITH.includes(noNudgeReason) && plannedFrom !== null;
      if (!isPlanned && (noNudgeReason !== 'nothingDue' || reason !== null)) return;
      const left = isPlanned
        ? Math.ceil((plannedFrom - world.at) / MINUTE) + 1
        : world.settings.stretchWindowMinutes[1] + 15 + 1;
      for (let minute = 0; minute < left && !world.waiting; minute += 1) {
        // Nobody is at one tab for half a day: such a device is not believed.
        world.front = { ...world.front, tab: 1 + (Math.floor(minute / 60) % 2) };
        world.pass(1);
      }
      expect(world.waiting).toBe(true);
      if (isPlanned) planned += 1;
      else kept += 1;
    }),
    { numRuns: 200 },
  );
  expect(kept).toBeGreaterThan(20);
  expect(planned).toBeGreaterThan(10);
});
