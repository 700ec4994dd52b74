import { describe, expect, it } from 'vitest';
import { type OpenSpan, observe, type Span } from '../../utils/core/counting/attention';
import { withOpenSpan } from '../../utils/core/counting/stretches';
import * as fc from '../property';
import { HERE } from '../unit/core/clockChange';
import {
  ALARM_MS,
  arrivals,
  type Death,
  type Disorder,
  runBackground,
  type TakeLook,
  TIMER_MS,
} from './background';
import { browserOf } from './browser';
import { errors, NO_ERRORS, totalSeconds } from './compareWithTruth';
import { attention, type Days } from './groundTruth';
import { seeded } from './random';
import { anyDays } from './randomDays';

/** How late an event is at most, ms. Our choice: far more than a busy browser was seen to take. */
const LATE_MS = 2_000;
/** Of each property, in each of the zones that the tests run in. */
const RUNS = 150;
const orderly: Disorder = { late: LATE_MS, dropped: 0, doubled: 0.2 };
const lossy: Disorder = { late: LATE_MS, dropped: 0.3, doubled: 0.2 };

interface Counted {
  readonly open: OpenSpan | null;
  readonly spans: readonly Span[];
}
const NOTHING: Counted = { open: null, spans: [] };

const look: TakeLook<Counted> = ({ open, spans }, sample, tracking) => {
  const observed = observe(open, tracking ? sample : { ...sample, site: null });
  return {
    stored: { open: observed.open, spans: [...spans, ...observed.finished] },
    watch: observed.open ? 'inFront' : sample.behindOtherApp ? 'behindOtherApp' : null,
  };
};

function count(days: Days, arriving: readonly number[], deaths?: ReadonlyMap<number, Death>) {
  const { stored, looks } = runBackground(
    browserOf(days),
    arriving,
    days.end,
    NOTHING,
    look,
    deaths,
  );
  return { counted: withOpenSpan(stored.spans, stored.open), looks };
}

const arrivalsOf = (days: Days, disorder: Disorder, seed: number) =>
  arrivals(browserOf(days).hints, disorder, seeded(seed));

/** The samples, by index, at which a span began or ended, and those before and after. */
function turns(days: Days, arriving: readonly number[]): Set<number> {
  const found = new Set<number>();
  let index = 0;
  runBackground(browserOf(days), arriving, days.end, NOTHING, (stored, ...seen) => {
    const next = look(stored, ...seen);
    if (next.stored.open?.from !== stored.open?.from) {
      for (const near of [index - 1, index, index + 1]) found.add(near);
    }
    index += 1;
    return next;
  });
  return found;
}

describe('what is counted of a simulated person', () => {
  it('is what docs/time.md promises, ms by ms, while events are late, doubled and out of order', () => {
    fc.assert(
      fc.property(anyDays(HERE), fc.nat(), (days, seed) => {
        const counting = count(days, arrivalsOf(days, orderly, seed));
        expect(errors(days, counting, { open: LATE_MS, begin: LATE_MS, step: TIMER_MS })).toEqual(
          NO_ERRORS,
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('is within 1 % or 5 s on days of an hour or more, and a sample for each end that nothing told of', () => {
    fc.assert(
      fc.property(anyDays(HERE, { least: 8 }), fc.nat(), (days, seed) => {
        const truth = attention(days);
        fc.pre(totalSeconds(truth) > 3_600_000);
        const untold = truth.filter((run) => run.untold).length;
        const error =
          totalSeconds(count(days, arrivalsOf(days, orderly, seed)).counted) - totalSeconds(truth);
        const allowed = Math.max(5_000, totalSeconds(truth) / 100);
        expect(error).toBeLessThanOrEqual(allowed);
        expect(error).toBeGreaterThanOrEqual(-allowed - untold * TIMER_MS);
      }),
      { numRuns: RUNS },
    );
  });

  it('is healed by the next sample where events are lost: an end after 10 s, a start with the next event', () => {
    fc.assert(
      fc.property(anyDays(HERE), fc.nat(), (days, seed) => {
        const counting = count(days, arrivalsOf(days, lossy, seed));
        expect(errors(days, counting, { open: TIMER_MS, step: TIMER_MS })).toEqual(NO_ERRORS);
      }),
      { numRuns: RUNS },
    );
  });

  it('loses at most 30 s more wherever the worker dies, in the middle of a write too', () => {
    fc.assert(
      fc.property(anyDays(HERE, { most: 4 }), fc.nat(), (days, seed) => {
        const arriving = arrivalsOf(days, orderly, seed);
        const slack = { open: LATE_MS + ALARM_MS, begin: LATE_MS + ALARM_MS, step: ALARM_MS };
        for (const index of turns(days, arriving)) {
          for (const death of ['unwritten', 'written', 'done'] as const) {
            const counting = count(days, arriving, new Map([[index, death]]));
            expect(errors(days, counting, slack)).toEqual(NO_ERRORS);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is the same when every event comes twice, at once', () => {
    fc.assert(
      fc.property(anyDays(HERE), fc.nat(), (days, seed) => {
        const arriving = arrivalsOf(days, orderly, seed);
        const browser = browserOf(days);
        const twice: TakeLook<Counted> = (stored, ...seen) =>
          look(look(stored, ...seen).stored, ...seen);
        const once = runBackground(browser, arriving, days.end, NOTHING, look);
        expect(runBackground(browser, arriving, days.end, NOTHING, twice)).toEqual(once);
      }),
      { numRuns: RUNS },
    );
  });

  it('lies in spans that are ordered, disjoint and longer than nothing', () => {
    fc.assert(
      fc.property(anyDays(HERE), fc.nat(), (days, seed) => {
        const { counted } = count(days, arrivalsOf(days, lossy, seed));
        counted.forEach(({ from, to }, index) => {
          expect(to).toBeGreaterThan(from);
          expect(from).toBeGreaterThanOrEqual(counted[index - 1]?.to ?? 0);
        });
      }),
      { numRuns: RUNS },
    );
  });
});
