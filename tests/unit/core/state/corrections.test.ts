import { describe, expect, it } from 'vitest';
import { clip, totalMs } from '../../../../utils/core/base/intervals';
import { applyReplacement } from '../../../../utils/core/counting/replacement';
import { withOpenSpan, workIntervals } from '../../../../utils/core/counting/stretches';
import { timelineOf } from '../../../../utils/core/history/dayTimeline';
import { correctTime, undoCorrection } from '../../../../utils/core/state/corrections';
import * as fc from '../../../property';
import { World } from '../world';

const M = 60_000;
/** Minutes of work in the record of a world, the open span included. */
const minutes = (world: World) =>
  totalMs(workIntervals(withOpenSpan(world.spans, world.state.openSpan), 0, world.exclusions)) / M;
const stretch = (world: World) => (world.now.sinceBreakMs ?? -M) / M;

describe('"I was resting"', () => {
  it('makes rest of the time since then, and ends the stretch there', () => {
    const world = new World().pass(50);
    world.look(correctTime('a', { what: 'rested', minutes: 10 }));
    expect([minutes(world), stretch(world)]).toEqual([40, -1]);
    world.pass(20);
    expect([minutes(world), stretch(world)]).toEqual([60, 20]);
  });

  it('goes back over spans that are finished', () => {
    const world = new World().pass(20).away(1).pass(20);
    world.look(correctTime('a', { what: 'rested', minutes: 30 }));
    expect(minutes(world)).toBe(11);
  });

  it('is made once, though it is told twice', () => {
    const world = new World().pass(50);
    world.look(correctTime('a', { what: 'rested', minutes: 10 }));
    world.pass(1);
    world.look(correctTime('a', { what: 'rested', minutes: 10 }));
    expect(minutes(world)).toBe(41);
    world.look(undoCorrection());
    expect(minutes(world)).toBe(51);
  });

  it('takes a nudge away that has nothing to be about any more', () => {
    const world = new World().pass(60);
    world.lull();
    world.look(correctTime('a', { what: 'rested', minutes: 10 }));
    expect(world.shown).toBeNull();
    expect(world.nudges.at(-1)?.end).toBe('withdrawn');
  });
});

describe('"That was not work"', () => {
  it('leaves out the current stretch, and nothing before it', () => {
    const world = new World().pass(30).away(10).pass(25);
    world.look(correctTime('a', { what: 'notWork' }));
    expect([minutes(world), stretch(world)]).toEqual([30, -1]);
  });

  it('does nothing where there is no stretch', () => {
    const world = new World();
    world.front = { ...world.front, site: null };
    world.look();
    world.look(correctTime('a', { what: 'notWork' }));
    expect([world.state.correction, world.exclusions]).toEqual([null, []]);
  });
});

describe('"New stretch"', () => {
  it('begins a new stretch and keeps what was counted', () => {
    const world = new World().pass(59);
    world.look(correctTime('a', { what: 'newStretch' }));
    expect([minutes(world), stretch(world)]).toEqual([59, -1]);
    world.pass(30);
    expect([minutes(world), stretch(world), world.waiting]).toEqual([89, 30, false]);
  });

  it('can be taken back', () => {
    const world = new World().pass(59);
    world.look(correctTime('a', { what: 'newStretch' }));
    world.look(undoCorrection());
    expect([stretch(world), world.exclusions]).toEqual([59, []]);
  });
});

it('any correction and its undoing leave the record as it was', () => {
  const told = fc.oneof(
    fc.record({ what: fc.constant('rested' as const), minutes: fc.integer({ min: 1, max: 300 }) }),
    fc.record({ what: fc.constantFrom('notWork' as const, 'newStretch' as const) }),
  );
  const day = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(day, told, (blocks, what) => {
      const world = new World();
      for (const [work, rest] of blocks) world.pass(work).away(rest);
      world.pass(2);
      const before = [minutes(world), stretch(world), world.exclusions];
      world.look(correctTime('a', what));
      expect(minutes(world)).toBeLessThanOrEqual(Number(before[0]));
      world.look(undoCorrection());
      expect([minutes(world), stretch(world), world.exclusions]).toEqual(before);
      expect(world.state.correction).toBeNull();
    }),
    { numRuns: 60 },
  );
});

it('a replacement is the same when it is made twice', () => {
  const spans = [{ site: 'a', from: 0, to: 10_000 }];
  const change = {
    from: 2_000,
    to: 4_000,
    spans: [{ site: 'b', from: 2_000, to: 3_000 }],
    exclusions: [{ from: 2_000, to: 4_000, kind: 'rested' as const }],
  };
  const once = applyReplacement({ spans, exclusions: [] }, change);
  const total = (record: typeof once) => totalMs(workIntervals(record.spans, 0));
  expect(total(applyReplacement(once, change))).toBe(total(once));
  expect(applyReplacement(once, change).exclusions).toEqual(once.exclusions);
});

describe('a part of a day that is put right', () => {
  /** Work, ten minutes in another program, work. */
  const day = (otherPrograms: 'rest' | 'work' | 'ask') => {
    const world = new World();
    world.settings = { ...world.settings, otherPrograms };
    world.pass(20);
    world.front = { ...world.front, site: null, tab: null };
    world.look();
    world.pass(10);
    world.front = { ...world.front, site: 'docs.test', tab: 1 };
    world.look();
    return world.pass(20);
  };
  const at = (world: World, minute: number) => world.start + minute * M;
  const part = (world: World, from: number, to: number) => ({
    ...{ from: at(world, from), to: at(world, to) },
  });

  it('is no work any more, and nothing else changes', () => {
    const world = day('rest');
    world.look(correctTime('a', { what: 'part', as: 'notWork', ...part(world, 0, 20) }));
    expect(minutes(world)).toBe(20);
    expect(world.exclusions.map(({ kind }) => kind)).toEqual(['notWork', 'otherProgram']);
  });

  it('may be the one under way, which goes on after it', () => {
    const world = day('rest');
    world.look(correctTime('a', { what: 'part', as: 'rested', ...part(world, 30, 45) }));
    expect([minutes(world), stretch(world)]).toEqual([25, 5]);
    world.pass(10);
    expect(minutes(world)).toBe(35);
  });

  it.each(['rest', 'ask'] as const)('may be work in another program: %s', (otherPrograms) => {
    const world = day(otherPrograms);
    expect(stretch(world)).toBe(otherPrograms === 'ask' ? 50 : 20);
    world.look(correctTime('a', { what: 'otherPrograms', as: 'work', ...part(world, 0, 50) }));
    expect([minutes(world), stretch(world)]).toEqual([50, 50]);
    expect(world.spans.map(({ site }) => site)).toContain('*');
  });

  it('may be rest in another program, and ends the stretch then', () => {
    const world = day('ask');
    expect(world.now.undecided?.ms).toBe(10 * M);
    world.look(correctTime('a', { what: 'otherPrograms', as: 'rested', ...part(world, 20, 30) }));
    expect([minutes(world), stretch(world)]).toEqual([40, 20]);
    expect(world.now.undecided).toBeNull();
  });

  it.each(['work', 'rested'] as const)(
    'may begin within a longer time in another program: %s',
    (as) => {
      const world = day('ask');
      world.look(correctTime('a', { what: 'otherPrograms', as, ...part(world, 25, 30) }));
      expect(timeOf(world, 'otherProgram')).toBe(5 * M);
      expect(timeOf(world, 'counted')).toBe((as === 'work' ? 45 : 40) * M);
      world.look(undoCorrection());
      expect([timeOf(world, 'otherProgram'), timeOf(world, 'counted')]).toEqual([10 * M, 40 * M]);
    },
  );

  it('is found though it is told to the millisecond, and stored to the second', () => {
    const world = day('ask');
    const { from, to } = part(world, 20, 30);
    const told = { what: 'otherPrograms', as: 'work', from: from + 400, to: to - 400 } as const;
    world.look(correctTime('a', told));
    expect(timeOf(world, 'otherProgram')).toBe(0);
  });

  it('is undone by its own undoing alone', () => {
    const world = day('rest');
    world.look(correctTime('a', { what: 'part', as: 'notWork', ...part(world, 0, 20) }));
    world.look(undoCorrection('b'));
    expect(minutes(world)).toBe(20);
    world.look(undoCorrection('a'));
    expect(minutes(world)).toBe(40);
  });

  it('is nothing where there is nothing to put right', () => {
    const world = day('work');
    const before = JSON.stringify([world.spans, world.exclusions, world.state]);
    world.look(correctTime('a', { what: 'otherPrograms', as: 'rested', ...part(world, 0, 50) }));
    world.look(correctTime('b', { what: 'part', as: 'rested', ...part(world, -90, -60) }));
    world.look(correctTime('c', { what: 'part', as: 'rested', ...part(world, 60, 90) }));
    world.look(correctTime('d', { what: 'part', as: 'rested', ...part(world, -3_000, 50) }));
    expect(JSON.stringify([world.spans, world.exclusions, world.state])).toBe(before);
  });

  it('keeps of an exclusion what lies behind it, and all of it when it is undone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('rest', 'work', 'ask'),
        fc.constantFrom('part', 'otherPrograms'),
        fc.integer({ min: 0, max: 49 }),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        (otherPrograms, what, from, length, isWork) => {
          // What is left between two runs of work is a glance away, if it is short enough.
          const end = Math.min(50, from + length);
          fc.pre(end <= 27 || end >= 30);
          const world = day(otherPrograms);
          const account = () =>
            JSON.stringify([
              timeOf(world, 'otherProgram'),
              timeOf(world, 'counted'),
              stretch(world),
            ]);
          const before = account();
          const range = part(world, from, end);
          const told =
            what === 'part'
              ? ({ what, as: 'rested', ...range } as const)
              : ({ what: 'otherPrograms', as: isWork ? 'work' : 'rested', ...range } as const);
          const behind = () => [
            timeOf(world, 'otherProgram', range.to),
            timeOf(world, 'counted', range.to),
          ];
          const wasBehind = behind();
          world.look(correctTime('a', told));
          expect(behind()).toEqual(wasBehind);
          world.look(undoCorrection());
          expect(account()).toBe(before);
        },
      ),
    );
  });
});

/** How long, ms, one kind of part is in the account of a world, from `from` on. */
function timeOf(world: World, kind: 'otherProgram' | 'counted', from = 0): number {
  const { state, settings, calendar, at } = world;
  const { parts } = timelineOf('2026-11-23', { ...world, state }, settings, calendar, at);
  return totalMs(
    clip(
      parts.filter(({ reason }) => reason.startsWith(kind)),
      { from, to: at },
    ),
  );
}
