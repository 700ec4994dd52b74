import { describe, expect, it } from 'vitest';
import { clip, type Interval, totalMs } from '../../utils/core/base/intervals';
import type { Sample } from '../../utils/core/counting/attention';
import { undecidedTime, withOpenGap } from '../../utils/core/counting/gaps';
import { breakRulesOf, stretchesIn, withOpenSpan } from '../../utils/core/counting/stretches';
import { timelineOf } from '../../utils/core/history/dayTimeline';
import { totalOf } from '../../utils/core/history/dayTotals';
import { findNoBreak } from '../../utils/core/nudging/patterns/noBreak';
import { outcomeAfter } from '../../utils/core/nudging/trial/outcome';
import type { OtherPrograms } from '../../utils/core/settings/otherPrograms';
import { OTHER_PROGRAMS } from '../../utils/core/settings/otherPrograms';
import * as fc from '../property';
import { World } from '../unit/core/world';

/** What somebody does for a while, with the machine or without it. */
const KINDS = [
  'work',
  'otherSite',
  'otherProgram',
  'away',
  'locked',
  'film',
  'call',
  'asleep',
] as const;
type Kind = (typeof KINDS)[number];
interface Piece extends Interval {
  readonly kind: Kind;
}

/** What the browser says meanwhile. A call is in a program of its own, with nobody's hands on anything for a while. */
const SAYS: Record<Exclude<Kind, 'asleep'>, Partial<Sample>> = {
  work: { site: 'docs.test', tab: 1, presence: 'active' },
  otherSite: { site: null, tab: 2, presence: 'active' },
  otherProgram: { site: null, tab: null, presence: 'active', behindOtherApp: true },
  away: { site: null, tab: 1, presence: 'idle' },
  locked: { site: null, tab: null, presence: 'locked' },
  film: { site: null, tab: 2, presence: 'active', audible: true },
  call: { site: null, tab: null, presence: 'active', behindOtherApp: false },
};
const SECOND = 1_000;
const MINUTE = 60_000;
/** A change that an event tells is in the sample at that instant; an alarm may be as late as this. */
const LATE_MS = 31 * SECOND;

/**
 * Lives the pieces as the background does: a sample with each event, and as often as it asked for. `after`: what
 * happens to it after each step.
 */
function live(
  world: World,
  kinds: readonly (readonly [Kind, minutes: number])[],
  after = () => {},
): Piece[] {
  const pieces: Piece[] = [];
  for (const [kind, minutes] of kinds) {
    const from = world.at;
    const end = world.minute + minutes;
    if (kind === 'asleep') world.minute = end;
    else {
      const idleAt = world.minute + 1;
      world.front = { ...world.front, audible: false, behindOtherApp: false, ...SAYS[kind] };
      // Hands rest first, and a minute later the browser says so.
      if (kind === 'away') world.front = { ...world.front, presence: 'active' };
      while (world.minute < end) {
        if (kind === 'away' && world.minute >= idleAt)
          world.front = { ...world.front, presence: 'idle' };
        const beats = world
          .look()
          .some((effect) => effect.do === 'heartbeat' && effect.mode !== null);
        after();
        const next = kind === 'away' && world.minute < idleAt ? idleAt : end;
        world.minute = Math.min(next, beats ? world.minute + 0.5 : next);
      }
    }
    pieces.push({ kind, from, to: world.at });
  }
  world.look();
  return pieces;
}

const choice = fc.constantFrom<OtherPrograms | null>('rest', 'work', 'ask', null);
const days = fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.integer({ min: 1, max: 40 })), {
  minLength: 2,
  maxLength: 30,
});

function worldOf(otherPrograms: OtherPrograms | null): World {
  const world = new World();
  world.settings = { ...world.settings, otherPrograms, nudgesPerDay: 0 };
  return world;
}

/** The time of some kinds, joined where they follow each other. */
const timeOf = (pieces: readonly Piece[], kinds: readonly Kind[]) =>
  pieces.filter(({ kind }) => kinds.includes(kind));

describe('a day in which one is in other programs, at other sites and away', () => {
  it('counts other programs as far as the person says, and no second more', () => {
    fc.assert(
      fc.property(choice, days, (otherPrograms, kinds) => {
        const world = worldOf(otherPrograms);
        const pieces = live(world, kinds);
        const counted = withOpenSpan(world.spans, world.state.openSpan);
        const inPrograms = totalMs(counted.filter(({ site }) => site === OTHER_PROGRAMS));
        const truth =
          otherPrograms === 'work' ? totalMs(timeOf(pieces, ['otherProgram', 'call'])) : 0;
        // Hands rest for a minute before the browser says so, and a sleep takes what no sample saw.
        const slack = pieces.length * MINUTE;
        expect(Math.abs(inPrograms - truth)).toBeLessThanOrEqual(
          otherPrograms === 'work' ? slack : 0,
        );
        const atWork = totalMs(counted) - inPrograms;
        expect(Math.abs(atWork - totalMs(timeOf(pieces, ['work'])))).toBeLessThanOrEqual(slack);
      }),
      { numRuns: 150 },
    );
  });

  it('never calls a gap a real break with somebody in another program for all but less of it', () => {
    fc.assert(
      fc.property(fc.constantFrom<OtherPrograms>('work', 'ask'), days, (otherPrograms, kinds) => {
        const world = worldOf(otherPrograms);
        const pieces = live(world, kinds);
        const { settings, state } = world;
        const pace = breakRulesOf(settings);
        const stretches = stretchesIn(
          withOpenSpan(world.spans, state.openSpan),
          pace,
          withOpenGap(world.exclusions, state.openGap),
        );
        const there = timeOf(pieces, ['work', 'otherProgram', 'call']);
        for (const [index, { to }] of stretches.slice(0, -1).entries()) {
          const next = stretches[index + 1]?.from ?? to;
          const gap = { from: to, to: next };
          // The longest time without a break in which the person was neither at work nor in another program.
          const rests = pieces
            .filter(({ kind }) => !['work', 'otherProgram', 'call'].includes(kind))
            .reduce<{ from: number; to: number }[]>((runs, { from, to: end }) => {
              const last = runs.at(-1);
              if (last?.to === from) last.to = end;
              else runs.push({ from, to: end });
              return runs;
            }, []);
          const longest = Math.max(0, ...clip(rests, gap).map((run) => run.to - run.from));
          const slack = 2 * MINUTE + LATE_MS;
          expect(longest + slack, `of ${there.length}`).toBeGreaterThanOrEqual(pace.breakMs);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is told part by part as it was, under each answer', () => {
    fc.assert(
      fc.property(choice, days, (otherPrograms, kinds) => {
        const world = worldOf(otherPrograms);
        const pieces = live(world, kinds);
        const { settings, state, calendar, at } = world;
        const { parts } = timelineOf('2026-11-23', { ...world, state }, settings, calendar, at);
        const wanted: Record<Kind, readonly string[]> = {
          work: ['counted'],
          otherSite: ['otherSite'],
          film: ['otherSite'],
          otherProgram: otherPrograms === 'work' ? ['countedProgram'] : ['otherProgram'],
          call: otherPrograms === 'work' ? ['countedProgram'] : ['otherProgram'],
          // Of the time before anything was counted, less is known.
          away: ['away', 'before'],
          locked: ['away', 'before'],
          // A sleep that nobody told is what was there before it, where nobody watches.
          asleep: [
            'suspended',
            'away',
            'before',
            'otherSite',
            'otherProgram',
            'countedProgram',
            'counted',
          ],
        };
        pieces.forEach((piece, index) => {
          // What a sleep follows ends with the last sample.
          const beforeSleep = pieces[index + 1]?.kind === 'asleep';
          // Up to two minutes between two spans are bridged, and an end is known to the minute.
          if (
            piece.to - piece.from < 5 * MINUTE ||
            beforeSleep ||
            piece.from >= Date.UTC(2026, 10, 24, 4)
          )
            return;
          const middle = (piece.from + piece.to) / 2;
          const part = parts.find(({ from, to }) => from <= middle && middle < to);
          if (part) expect(wanted[piece.kind], piece.kind).toContain(part.reason);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('is the same when the background dies between any two steps', () => {
    fc.assert(
      fc.property(choice, days, (otherPrograms, kinds) => {
        const [whole, dying] = [worldOf(otherPrograms), worldOf(otherPrograms)];
        live(whole, kinds);
        // All that it knows is what it wrote.
        live(dying, kinds, () => {
          dying.state = JSON.parse(JSON.stringify(dying.state));
        });
        expect(dying.exclusions).toEqual(whole.exclusions);
        expect(dying.spans).toEqual(whole.spans);
      }),
      { numRuns: 80 },
    );
  });
});

describe('a long gap in another program, between two spells of work', () => {
  /** Seven hours, with half an hour in another program in the middle and no other break. */
  const dayOf = (otherPrograms: OtherPrograms | null) => {
    const world = worldOf(otherPrograms);
    live(world, [
      ['work', 200],
      ['otherProgram', 30],
      ['work', 200],
    ]);
    return world;
  };

  it.each([
    ['rest', false],
    [null, false],
    ['ask', true],
    ['work', true],
  ] as const)('leaves a day without a break, or is one: %s', (otherPrograms, isWithout) => {
    const { today, at } = dayOf(otherPrograms);
    expect(findNoBreak(today, at) !== null).toBe(isWithout);
  });

  it.each([
    ['rest', 1, 200],
    ['ask', 0, 400],
    ['work', 0, 430],
  ] as const)(
    'is in the totals of its day what the person calls it: %s',
    (otherPrograms, breaks, longest) => {
      const { spans, state, exclusions, settings, calendar } = dayOf(otherPrograms);
      const all = { spans: withOpenSpan(spans, state.openSpan), exclusions };
      const total = totalOf('2026-11-23', all, settings, calendar);
      expect([total?.longBreaks, total?.longestMs]).toEqual([breaks, longest * MINUTE]);
    },
  );

  it.each([
    ['rest', 'nothingDue'],
    ['ask', 'nothingDue'],
    ['work', null],
  ] as const)(
    'brings the day nearer to the amount of its line, if it counts: %s',
    (otherPrograms, reason) => {
      const world = worldOf(otherPrograms);
      const enoughLine = { words: 'Enough.', end: null, amountMinutes: 80 };
      const lineLimits = { end: null, amountMinutes: 80 };
      world.state = { ...world.state, lineLimits, lineSetAt: world.at - 7 * 24 * 60 * MINUTE };
      const stretchWindowMinutes = [120, 180] as const;
      world.settings = { ...world.settings, enoughLine, stretchWindowMinutes, nudgesPerDay: 3 };
      live(world, [
        ['work', 50],
        ['otherProgram', 45],
      ]);
      world.front = { ...world.front, ...SAYS.work, behindOtherApp: false };
      world.look();
      world.pass(8);
      expect(world.state.noNudgeReason).toBe(reason);
      if (reason === null) expect(world.state.nudge?.pattern).toBe('movingLine');
    },
  );

  it('is no break that a note brought, where it depends', () => {
    const noted = (otherPrograms: OtherPrograms) => {
      const { spans, state, exclusions, settings, start, at } = dayOf(otherPrograms);
      const known = { spans, exclusions, open: state.openSpan, stoppedAt: null };
      const undecided = undecidedTime(exclusions, settings);
      return outcomeAfter(start + 190 * MINUTE, { ...known, undecided }, at);
    };
    expect([noted('rest'), noted('ask'), noted('work')]).toEqual(['break', 'none', 'none']);
  });
});

describe('a day at a device that never says that nobody is there', () => {
  it.each(['rest', 'work', 'ask', null] as const)('counts no night: %s', (otherPrograms) => {
    const world = worldOf(otherPrograms);
    world.front = { ...world.front, ...SAYS.work };
    world.pass(60);
    // Left as it is, over the night.
    world.pass(13 * 60);
    expect(world.now.neverIdle).toBe(true);
    expect(world.now.sinceBreakMs).toBeNull();
    expect(totalMs(withOpenSpan(world.spans, world.state.openSpan))).toBe(0);
    world.front = { ...world.front, tab: 7 };
    world.look();
    world.pass(10);
    expect(world.now.neverIdle).toBe(false);
    expect(world.now.sinceBreakMs).toBe(10 * MINUTE);
    expect(world.exclusions.map(({ kind }) => kind)).toContain('neverIdle');
  });

  it('counts no night in another program either', () => {
    const world = worldOf('work');
    world.pass(30);
    world.front = { ...world.front, ...SAYS.otherProgram };
    world.look();
    world.pass(13 * 60);
    expect(world.now.neverIdle).toBe(true);
    expect(totalMs(withOpenSpan(world.spans, world.state.openSpan))).toBe(30 * MINUTE);
  });

  it('does not say that a night was spent in another program, nor makes a stretch of it', () => {
    const world = worldOf('ask');
    world.pass(30);
    world.front = { ...world.front, ...SAYS.otherProgram };
    world.look();
    world.pass(13 * 60);
    expect([world.now.sinceBreakMs, world.now.undecided]).toEqual([null, null]);
    world.front = { ...world.front, ...SAYS.work };
    world.look();
    expect(world.exclusions.map(({ kind }) => kind)).toEqual(['neverIdle']);
  });
});
