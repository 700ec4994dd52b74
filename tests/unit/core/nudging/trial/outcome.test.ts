import { describe, expect, it } from 'vitest';
import { outcomeAfter } from '../../../../../utils/core/nudging/trial/outcome';
import { AT, type Life, ms, recordedTime } from './recordFixture';

function outcome({ now, ...life }: Life & { readonly now: number }) {
  return outcomeAfter(AT, recordedTime(life), ms(now));
}

describe('the outcome of a decision point', () => {
  it.each<[string, Parameters<typeof outcome>[0], ReturnType<typeof outcome>]>([
    ['a break that begins at once', { work: [[-60, 0]], now: 25 }, 'break'],
    [
      'an idleness that began a minute before the lull was found',
      { work: [[-60, -1]], now: 25 },
      'break',
    ],
    ['a break that begins in the twentieth minute', { work: [[-60, 20]], now: 25 }, 'break'],
    ['a break that begins after it', { work: [[-60, 20.1]], now: 60 }, 'none'],
    [
      'a break of five minutes',
      {
        work: [
          [-60, 8],
          [13, 40],
        ],
        now: 40,
      },
      'break',
    ],
    [
      'a gap of less',
      {
        work: [
          [-60, 8],
          [12.9, 40],
        ],
        now: 40,
      },
      'none',
    ],
    ['no gap at all', { work: [[-60, 40]], now: 40 }, 'none'],
    ['a time too short to know', { work: [[-60, 0]], now: 24.9 }, null],
    [
      'a break long before the decision point',
      {
        work: [
          [-90, -40],
          [-20, 40],
        ],
        now: 40,
      },
      'none',
    ],
    [
      'a sleep of five minutes',
      {
        work: [
          [-60, 8],
          [13, 40],
        ],
        now: 40,
        exclusion: [8, 13, 'suspended'],
      },
      'break',
    ],
    [
      'a browser that was closed for so long',
      {
        work: [
          [-60, 8],
          [13, 40],
        ],
        now: 40,
        exclusion: [8, 13, 'browserClosed'],
      },
      'break',
    ],
    [
      'a rest that the person told of',
      {
        work: [
          [-60, 2],
          [15, 40],
        ],
        now: 40,
        exclusion: [2, 15, 'rested'],
      },
      'break',
    ],
    [
      'counting stopped in its twenty minutes',
      {
        work: [
          [-60, 8],
          [15, 40],
        ],
        now: 40,
        exclusion: [8, 15, 'trackingOff'],
      },
      'unknown',
    ],
    [
      'counting stopped after them',
      { work: [[-60, 25]], now: 40, exclusion: [25, 40, 'trackingOff'] },
      'none',
    ],
    ['counting that is stopped now', { work: [[-60, 8]], now: 10, stopped: 8 }, 'unknown'],
    [
      'a clock put back',
      { work: [[-60, 40]], now: 40, exclusion: [5, 5, 'clockSetBack'] },
      'unknown',
    ],
    ['a clock put back before the decision point', { work: [[-60, 40]], now: -5 }, 'unknown'],
    [
      'what the person said was no work',
      { work: [], now: 40, exclusion: [-60, 40, 'notWork'] },
      'unknown',
    ],
  ])('%s', (_, life, expected) => {
    expect(outcome(life)).toBe(expected);
  });
});
