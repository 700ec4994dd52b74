import { describe, expect, it } from 'vitest';
import { addOutcome, beginTrial, type Trial } from '../../utils/core/nudging/trial/decisionPoint';
import {
  addLaterOutcomes,
  minutesLonger,
  NO_SECONDARY,
} from '../../utils/core/nudging/trial/secondaryOutcomes';
import { INTERIM_SIZES, verdictOf } from '../../utils/core/nudging/trial/verdict';
import { type Random, seeded } from './random';

/** Lives per row. The standard error of a share is then 1 in 100 at most. */
const LIVES = 2_000;
const PER_DAY = 2;
/** How much days differ, on the logit scale. */
const DAYS_DIFFER = 0.6;

/** What a person's breaks are like: how often one follows silence, and a nudge, on a day like any. */
interface Person {
  readonly silence: number;
  readonly nudge: number;
}

/** The interim analyses at which the trial gave each of its verdicts. */
function lived({ silence, nudge }: Person, random: Random): Trial {
  let trial = beginTrial(0);
  let day = 0;
  for (let index = 0; index < INTERIM_SIZES[3]; index += 1) {
    if (index % PER_DAY === 0) day = DAYS_DIFFER * normal(random);
    const sent = random() < 0.5;
    const chance = logistic(logit(sent ? nudge : silence) + day);
    const decisionPoint = { sent } as Parameters<typeof addOutcome>[1];
    trial = addOutcome(trial, decisionPoint, random() < chance ? 'break' : 'none');
  }
  return trial;
}

/** In 100 lives, how many heard this by each interim analysis. */
function heardBy(verdict: string, person: Person, seed: number): number[] {
  const random = seeded(seed);
  const lives = Array.from({ length: LIVES }, () => lived(person, random));
  return INTERIM_SIZES.map((_, last) => {
    const heard = lives.filter(({ interimAnalyses }) =>
      interimAnalyses.slice(0, last + 1).some((counts) => verdictOf(counts) === verdict),
    );
    return (100 * heard.length) / LIVES;
  });
}

const NO_EFFECT = { silence: 0.25, nudge: 0.25 };

// The figures of care.md 7.4.
describe.each([
  ['no effect', NO_EFFECT, [1, 2, 2, 3]],
  ['25 to 40 in 100', { silence: 0.25, nudge: 0.4 }, [13, 30, 56, 86]],
  ['25 to 50 in 100', { silence: 0.25, nudge: 0.5 }, [34, 67, 94, 100]],
] as const)('a trial of nudges with %s', (_, person, expected) => {
  it('says that they help as often as stated, analysis by analysis', () => {
    const heard = heardBy('helps', person, 7);
    for (const [index, share] of expected.entries()) {
      expect(Math.abs((heard[index] ?? 0) - share), `${heard} for ${expected}`).toBeLessThanOrEqual(
        3,
      );
    }
  });
});

describe('a trial of nudges that change nothing', () => {
  it('says as seldom that they get in the way', () => {
    expect(heardBy('getsInTheWay', NO_EFFECT, 8).at(-1)).toBeLessThanOrEqual(5);
  });

  it('cannot say that they make little difference before 480 decision points', () => {
    const heard = heardBy('littleDifference', NO_EFFECT, 9);
    expect(heard.slice(0, 3)).toEqual([0, 0, 0]);
    expect(heard[3]).toBeGreaterThan(25);
  });
});

describe('minutes of stretches, beside it', () => {
  it('lie in their interval in 95 of 100 lives, though they are skewed', () => {
    const random = seeded(10);
    const exponential = (mean: number) => Math.round(-mean * Math.log(1 - random()));
    const lives = Array.from({ length: LIVES }, () => {
      let also = NO_SECONDARY;
      for (let index = 0; index < INTERIM_SIZES[0]; index += 1) {
        const sent = random() < 0.5;
        const minutesLeft = exponential(sent ? 20 : 30);
        also = addLaterOutcomes(also, { sent }, { longBreak: false, minutesLeft });
      }
      const { low, high } = minutesLonger(also);
      return low <= -10 && -10 <= high;
    });
    const covered = (100 * lives.filter(Boolean).length) / LIVES;
    expect(Math.abs(covered - 95), `${covered}`).toBeLessThanOrEqual(2.5);
  });
});

function logit(share: number): number {
  return Math.log(share / (1 - share));
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
