import { describe, expect, it } from 'vitest';
import {
  mayStay,
  NO_SIGNS,
  offersAway,
  offersWords,
  type Sign,
  withOffer,
  withSign,
} from '../../../utils/core/nudging/usageSignals';
import { awayAnswered, noticed, offered } from '../../../utils/core/state/actions';
import { World } from './world';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const calendar = { zone: 'UTC', dayStart: '04:00' };
const NOW = Date.UTC(2026, 10, 23, 12);

/** So often on each of some days, oldest first, ten minutes apart; each is how many days ago. */
function signs(sign: Sign, days: readonly (readonly [ago: number, times: number])[]) {
  const times = days.flatMap(([ago, count]) =>
    Array.from({ length: count }, (_, index) => NOW - ago * DAY + index * 10 * MINUTE),
  );
  return times.reduce((all, at) => withSign(all, sign, at), NO_SIGNS);
}

describe('putting the numbers away', () => {
  it.each([
    [
      'is offered after five looks on two days',
      [
        [1, 5],
        [0, 5],
      ],
      true,
    ],
    ['is not after five on one', [[0, 9]], false],
    [
      'is not after four on one of them',
      [
        [1, 5],
        [0, 4],
      ],
      false,
    ],
    [
      'is not once one of the days is a week ago',
      [
        [7, 5],
        [0, 5],
      ],
      false,
    ],
    [
      'is where it is six days ago',
      [
        [6, 5],
        [0, 5],
      ],
      true,
    ],
  ] as const)('%s', (_, days, offered) => {
    expect(offersAway(signs('looked', days), NOW + 50 * MINUTE, calendar)).toBe(offered);
  });

  it('takes looks within five minutes for one', () => {
    const once = withSign(NO_SIGNS, 'looked', NOW);
    expect(withSign(once, 'looked', NOW + 5 * MINUTE - 1).looked).toEqual([NOW]);
    expect(withSign(once, 'looked', NOW + 5 * MINUTE).looked).toHaveLength(2);
  });

  it('is offered once, and not again for 60 days', () => {
    const often = signs('looked', [
      [1, 5],
      [0, 5],
    ]);
    const at = NOW + 50 * MINUTE;
    expect(offersAway({ ...often, offeredAt: at - 60 * DAY + 1 }, at, calendar)).toBe(false);
    expect(offersAway({ ...often, offeredAt: at - 60 * DAY }, at, calendar)).toBe(true);
  });
});

it.each([
  [
    'four days of seven',
    [
      [6, 1],
      [4, 2],
      [2, 1],
      [0, 1],
    ],
    true,
  ],
  [
    'three',
    [
      [4, 9],
      [2, 9],
      [0, 9],
    ],
    false,
  ],
  [
    'four, one of them a week ago',
    [
      [7, 1],
      [4, 2],
      [2, 1],
      [0, 1],
    ],
    false,
  ],
] as const)('settings that were changed on %s', (_, days, said) => {
  expect(mayStay(signs('changed', days), NOW + 90 * MINUTE, calendar)).toBe(said);
});

describe('an export in words alone', () => {
  const HOUR = 60 * MINUTE;
  /** Everything was exported so many hours ago, the oldest first; and now. */
  const exported = (...hoursAgo: number[]) =>
    [...hoursAgo, 0].reduce((all, ago) => withSign(all, 'exported', NOW - ago * HOUR), NO_SIGNS);

  it.each([
    ['is offered with the second export of a week', exported(2 * 24), true],
    ['is where the first was six days ago, at another hour', exported(6 * 24 + 7), true],
    ['is not with the first', exported(), false],
    ['is not where the first was seven days ago, at a later hour', exported(7 * 24 - 7), false],
    ['is not for two on one day', exported(7), false],
    ['is for a day that ended at four in the morning', exported(9), true],
  ])('%s', (_, often, offered) => {
    expect(offersWords(often, NOW, calendar)).toBe(offered);
  });

  it('is offered once in 60 days, and never more once it is not helpful', () => {
    const often = exported(24);
    const made = withOffer(often, 'wordsOnly', true, NOW - 60 * DAY + 1);
    expect(offersWords(made, NOW, calendar)).toBe(false);
    expect(offersWords(withOffer(often, 'wordsOnly', true, NOW - 60 * DAY), NOW, calendar)).toBe(
      true,
    );
    expect(offersWords(withOffer(often, 'noTimer', false, NOW), NOW, calendar)).toBe(true);
    const declined = withOffer(often, 'wordsOnly', false, NOW - 400 * DAY);
    expect(offersWords(declined, NOW, calendar)).toBe(false);
    expect(withOffer(declined, 'wordsOnly', true, NOW).offers.wordsOnly?.notHelpful).toBe(true);
  });
});

it('signs older than a week are forgotten with the next one', () => {
  expect(
    signs('looked', [
      [8, 3],
      [0, 1],
    ]).looked,
  ).toEqual([NOW]);
});

it('signs and answers are part of what is under way', () => {
  const world = new World();
  world.look(noticed('looked'));
  world.look(awayAnswered);
  world.look(offered('noTimer', true));
  expect(world.live.signs).toEqual({
    ...{ looked: [world.at], changed: [], exported: [], offeredAt: world.at },
    offers: { noTimer: { at: world.at, notHelpful: false } },
  });
});

it('numbers that were put away come back at their time, and not before', () => {
  const world = new World();
  world.settings = { ...world.settings, hideNumbers: true, numbersBackAt: world.at + MINUTE };
  expect(world.look()).not.toContainEqual({ do: 'numbersBack' });
  world.minute += 1;
  expect(world.look()).toContainEqual({ do: 'numbersBack' });
});
