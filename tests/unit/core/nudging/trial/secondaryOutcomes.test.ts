import { describe, expect, it } from 'vitest';
import {
  addLaterOutcomes,
  laterOutcomesAfter,
  meanOf,
  minutesLonger,
  NO_SECONDARY,
} from '../../../../../utils/core/nudging/trial/secondaryOutcomes';
import { AT, type Life, ms, recordedTime } from './recordFixture';

function followed({ now = 260, ...life }: Life & { readonly now?: number }) {
  return laterOutcomesAfter(AT, recordedTime(life), ms(now));
}

/** `[a long break, minutes of the stretch]`. */
const is = (longBreak: boolean, minutesLeft: number) => ({ longBreak, minutesLeft });

describe('the four hours after a decision point', () => {
  it.each<[string, Parameters<typeof followed>[0], ReturnType<typeof followed>]>([
    ['rest from the decision point on', { work: [[-60, 0]] }, is(true, 0)],
    ['a stretch that went on for half an hour', { work: [[-60, 30]] }, is(true, 30)],
    [
      'a glance away is part of the stretch',
      {
        work: [
          [-60, 10],
          [14.9, 30],
        ],
      },
      is(true, 25),
    ],
    [
      'five minutes end it',
      {
        work: [
          [-60, 10],
          [15, 255],
        ],
      },
      is(false, 10),
    ],
    [
      '19 minutes are no long break',
      {
        work: [
          [-60, 10],
          [29, 259],
        ],
      },
      is(false, 10),
    ],
    [
      '20 minutes are',
      {
        work: [
          [-60, 10],
          [30, 259],
        ],
      },
      is(true, 10),
    ],
    ['one that begins as the hours end', { work: [[-60, 240]] }, is(true, 240)],
    [
      'and one after them, which is none of theirs',
      { work: [[-60, 241]], now: 270 },
      is(false, 240),
    ],
    ['a stretch without an end', { work: [[-60, 260]] }, is(false, 240)],
    ['too early to know', { work: [[-60, 10]], now: 259 }, null],
    [
      'a time in which nothing was counted',
      { work: [[-60, 10]], exclusion: [50, 60, 'trackingOff'] },
      'unknown',
    ],
    [
      'the same, after the hours',
      { work: [[-60, 10]], exclusion: [241, 250, 'trackingOff'] },
      is(true, 10),
    ],
    [
      'a computer that sleeps rests',
      { work: [[-60, 10]], exclusion: [10, 90, 'suspended'] },
      is(true, 10),
    ],
    ['a clock that was put back', { work: [[-60, 10]], now: -1 }, 'unknown'],
  ])('%s', (_, life, expected) => {
    expect(followed(life)).toEqual(expected);
  });
});

describe('sums over decision points', () => {
  it('are kept by side, and give means and an interval', () => {
    const add =
      (sent: boolean, ...minutes: number[]) =>
      (before: typeof NO_SECONDARY) =>
        minutes.reduce(
          (also, left) =>
            addLaterOutcomes(also, { sent }, { longBreak: left < 15, minutesLeft: left }),
          before,
        );
    const also = add(false, 20, 40, 60)(add(true, 10, 20, 30, 20)(NO_SECONDARY));
    expect(also.sent).toEqual({ points: 4, longBreaks: 1, minutes: 80, squares: 1_800 });
    expect(meanOf(also.withheld)).toEqual({ mean: 40, error: 400 / 3 });
    // By hand: the variances are 200 / 3 and 400, so the half is 1.96 * sqrt(50 / 3 + 400 / 3).
    const { difference, low, high } = minutesLonger(also);
    expect([difference, low, high].map((each) => each.toFixed(2))).toEqual([
      '-20.00',
      '-44.00',
      '4.00',
    ]);
  });
});
