import { describe, expect, it } from 'vitest';
import type { Counts } from '../../../../../utils/core/nudging/trial/confidenceInterval';
import { mayBeFading, verdictOf } from '../../../../../utils/core/nudging/trial/verdict';

const counts = (k1: number, n1: number, k0: number, n0: number): Counts => ({
  sent: { breaks: k1, points: n1 },
  withheld: { breaks: k0, points: n0 },
});

describe('the verdict', () => {
  it.each([
    ['as many on both sides of few decision points', counts(8, 30, 8, 30), 'cannotTell'],
    ['one step short of sure', counts(16, 30, 8, 30), 'cannotTell'],
    ['one step further', counts(17, 30, 8, 30), 'helps'],
    ['the same the other way round', counts(8, 30, 17, 30), 'getsInTheWay'],
    ['one step short of that', counts(8, 30, 16, 30), 'cannotTell'],
    ['a great difference with 19 on one side', counts(41, 41, 0, 19), 'cannotTell'],
    ['the same with 20', counts(40, 40, 0, 20), 'helps'],
    ['as many on both sides of many decision points', counts(60, 240, 60, 240), 'littleDifference'],
    ['an interval that reaches beyond ten in a hundred', counts(65, 240, 59, 240), 'cannotTell'],
    [
      'as many on both sides of half as many decision points',
      counts(30, 120, 30, 120),
      'cannotTell',
    ],
    ['a small difference that is sure', counts(90, 240, 60, 240), 'helps'],
  ] as const)('of %s', (_, seen, verdict) => {
    expect(verdictOf(seen)).toBe(verdict);
  });
});

describe('a fading effect', () => {
  const [at60, at120] = [counts(24, 30, 6, 30), counts(48, 60, 12, 60)];

  it.each([
    ['is not looked for before 240', [at60, at120], false],
    [
      'is one that was there in the first half alone',
      [at60, at120, counts(64, 120, 28, 120)],
      true,
    ],
    ['is none while it goes on', [at60, at120, counts(96, 120, 24, 120)], false],
    ['is none if it grew', [at60, counts(15, 60, 15, 60), counts(63, 120, 21, 120)], false],
    ['is none while the halves overlap', [at60, at120, counts(84, 120, 27, 120)], false],
    [
      'is none where a half has decision points of one kind only',
      [at60, at120, counts(60, 180, 12, 60)],
      false,
    ],
  ] as const)('%s', (_, looks, fades) => {
    expect(mayBeFading(looks)).toBe(fades);
  });
});
