import { describe, expect, it } from 'vitest';
import { addDays, type Calendar, dayBounds, dayOf } from '../../utils/core/base/calendar';
import { clip, type Interval } from '../../utils/core/base/intervals';
import { withOpenSpan } from '../../utils/core/counting/stretches';
import { type TimelineReason, timelineOf } from '../../utils/core/history/dayTimeline';
import { exclusionsOf, spansOf } from '../../utils/store/record/recordCodec';
import * as fc from '../property';
import { HERE } from '../unit/core/clockChange';
import { ALARM_MS, arrivals, type Death, runBackground, TIMER_MS } from './background';
import { browserOf } from './browser';
import { errors, NO_ERRORS, totalSeconds } from './compareWithTruth';
import type { Days, Period } from './groundTruth';
import { seeded } from './random';
import { anyDays } from './randomDays';
import { type Kept, keeping, keepingQuietly, NOTHING_KEPT } from './recording';

const LATE_MS = 2_000;
/** Of each property, in each of the zones that the tests run in: a day takes some hundred samples, a fifth of a ms each. */
const RUNS = 6;
/** Spans are stored in whole seconds. */
const ROUNDING_MS = 500;

const calendarIn = (zone = 'UTC'): Calendar => ({ zone, dayStart: '04:00' });
const calendarAt = (days: Days) => (at: number) =>
  calendarIn(days.zones.findLast(({ from }) => from <= at)?.zone);

function arrivalsOf(days: Days, seed: number): number[] {
  const disorder = { late: LATE_MS, dropped: 0, doubled: 0.2 };
  return arrivals(browserOf(days).hints, disorder, seeded(seed));
}

function keep(days: Days, arriving: readonly number[], deaths?: ReadonlyMap<number, Death>) {
  const look = keeping(calendarAt(days));
  return runBackground(browserOf(days), arriving, days.end, NOTHING_KEPT, look, deaths);
}

const countedIn = ({ record, state }: Kept) =>
  withOpenSpan(spansOf(record), state.openSpan).toSorted((a, b) => a.from - b.from);

const counts = ({ record, state }: Kept) => [record, state.openSpan, state.stoppedAt];

/** Each day of the record, part by part, for a person who looks at it in `zone`. */
function accounts({ record, state }: Kept, { periods, end }: Days, zone: string) {
  const calendar = calendarIn(zone);
  const recorded = { spans: spansOf(record), exclusions: exclusionsOf(record), state };
  const found = [];
  for (let day = dayOf(periods[0]?.from ?? end, calendar); ; day = addDays(day, 1)) {
    const bounds = dayBounds(day, calendar);
    if (bounds.from > end) return found;
    const { parts } = timelineOf(
      day,
      recorded,
      { realBreakMinutes: 5, otherPrograms: null },
      calendar,
      end,
    );
    found.push({ from: bounds.from, to: Math.min(bounds.to, end), parts });
  }
}

/** Where the parts end, if each begins where the one before ended. */
function joinedUp(parts: readonly Interval[], begin: number): number {
  return parts.reduce((at, { from, to }) => (from === at && to > from ? to : Number.NaN), begin);
}

/** The periods of one kind, `[from, to)`. */
function during({ periods, end }: Days, kind: (period: Period) => boolean): Interval[] {
  return periods.flatMap((period, index) =>
    kind(period) ? [{ from: period.from, to: periods[index + 1]?.from ?? end }] : [],
  );
}

describe('what is kept of a simulated person', () => {
  it('is the truth, and every second of each day is counted, rest, held or unknown, in each zone', () => {
    fc.assert(
      fc.property(anyDays(HERE), fc.nat(), (days, seed) => {
        const { stored, looks } = keep(days, arrivalsOf(days, seed));
        const slack = { open: LATE_MS, begin: LATE_MS, step: TIMER_MS, rounding: ROUNDING_MS };
        expect(errors(days, { counted: countedIn(stored), looks }, slack)).toEqual(NO_ERRORS);

        for (const zone of new Set(days.zones.map((each) => each.zone))) {
          const all = accounts(stored, days, zone);
          for (const { from, to, parts } of all) {
            expect(joinedUp(parts, from)).toBe(to);
          }
          const lasted = (why: TimelineReason) =>
            totalSeconds(all.flatMap(({ parts }) => parts).filter((part) => part.reason === why));
          const asleep = during(days, ({ state }) => state === 'asleep');
          const counted = all.flatMap(({ parts }) =>
            parts.filter(({ reason }) => reason === 'counted'),
          );
          for (const sleep of asleep) {
            expect(totalSeconds(clip(counted, sleep))).toBeLessThanOrEqual(2 * ROUNDING_MS);
          }
          const held = during(days, ({ counting }) => !counting);
          const noticed = held.length * (LATE_MS + 2 * ROUNDING_MS);
          expect(Math.abs(lasted('trackingOff') - totalSeconds(held))).toBeLessThanOrEqual(noticed);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('is the same where most samples only move on what is open', () => {
    let looks = 0;
    let moved = 0;
    fc.assert(
      fc.property(anyDays(HERE), fc.nat(), (days, seed) => {
        const arriving = arrivalsOf(days, seed);
        const whole = keep(days, arriving);
        const quietly = keepingQuietly(calendarAt(days), () => {
          moved += 1;
        });
        const kept = runBackground(browserOf(days), arriving, days.end, NOTHING_KEPT, quietly);
        expect(kept).toEqual(whole);
        looks += kept.looks.length;
      }),
      { numRuns: RUNS },
    );
    expect(moved / looks).toBeGreaterThan(0.5);
  });

  it('loses at most 30 s more wherever the worker dies, in the middle of a write too', () => {
    const anyDeath = fc.constantFrom<Death>('unwritten', 'written', 'done');
    const anyPart = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(
        anyDays(HERE, { most: 6 }),
        fc.nat(),
        anyPart,
        anyDeath,
        (days, seed, part, death) => {
          const arriving = arrivalsOf(days, seed);
          const hit = Math.floor(part * arriving.length);
          const index = keep(days, arriving).looks.indexOf(arriving[hit] ?? 0);
          const { stored, looks } = keep(days, arriving, new Map([[index, death]]));
          const slack = {
            open: LATE_MS + ALARM_MS,
            begin: LATE_MS + ALARM_MS,
            step: ALARM_MS,
            rounding: ROUNDING_MS,
          };
          expect(errors(days, { counted: countedIn(stored), looks }, slack)).toEqual(NO_ERRORS);
          for (const { from, to, parts } of accounts(stored, days, 'UTC'))
            expect(joinedUp(parts, from)).toBe(to);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('adds up to the day, and has no length below zero, wherever the clock is put meanwhile', () => {
    const anyJump = fc.integer({ min: -5 * 3_600_000, max: 5 * 3_600_000 });
    fc.assert(
      fc.property(anyDays(HERE, { most: 8 }), fc.nat(), anyJump, (days, seed, jump) => {
        const half = ((days.periods[0]?.from ?? 0) + days.end) / 2;
        const onClock = (at: number) => at + (at > half ? jump : 0);
        const look = keeping(calendarAt(days));
        const { stored } = runBackground<Kept>(
          browserOf(days),
          arrivalsOf(days, seed),
          days.end,
          NOTHING_KEPT,
          (kept, sample, ...more) => look(kept, { ...sample, at: onClock(sample.at) }, ...more),
        );
        for (const { from, to } of countedIn(stored)) expect(to).toBeGreaterThan(from);
        const end = onClock(days.end);
        for (const { from, to, parts } of accounts(stored, { ...days, end }, 'UTC')) {
          expect(joinedUp(parts, from)).toBe(to);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('is counted the same when every sample is taken twice', () => {
    fc.assert(
      fc.property(anyDays(HERE, { most: 8 }), fc.nat(), (days, seed) => {
        const arriving = arrivalsOf(days, seed);
        const look = keeping(calendarAt(days));
        const once = keep(days, arriving);
        const twice = runBackground<Kept>(
          browserOf(days),
          arriving,
          days.end,
          NOTHING_KEPT,
          (stored, ...seen) => look(look(stored, ...seen).stored, ...seen),
        );
        // A second sample may offer a nudge that the first took away, as the next would. It counts nothing.
        expect(counts(twice.stored)).toEqual(counts(once.stored));
      }),
      { numRuns: RUNS },
    );
  });
});
