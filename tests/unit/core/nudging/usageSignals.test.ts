import { describe, expect, it } from 'vitest';
import {
  addSuggestion,
  addUsage,
  NO_USAGE_SIGNALS,
  offersExportInWords,
  offersHideNumbers,
  offersLeavingSettings,
  type UsageSignal,
} from '../../../../utils/core/nudging/usageSignals';
import {
  recordHideNumbersAnswer,
  recordSuggestion,
  recordUsage,
} from '../../../../utils/core/state/actions';
import { World } from '../world';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const calendar = { zone: 'UTC', dayStart: '04:00' };
const NOW = Date.UTC(2026, 10, 23, 12);

/** So often on each of some days, oldest first, ten minutes apart; each is how many days ago. */
function signals(signal: UsageSignal, days: readonly (readonly [ago: number, times: number])[]) {
  const times = days.flatMap(([ago, count]) =>
    Array.from({ length: count }, (_, index) => NOW - ago * DAY + index * 10 * MINUTE),
  );
  return times.reduce((all, at) => addUsage(all, signal, at), NO_USAGE_SIGNALS);
}

describe('putting the numbers away', () => {
  it.each([
    [
      'is offered after they were opened five times on two days',
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
    expect(offersHideNumbers(signals('openedInsights', days), NOW + 50 * MINUTE, calendar)).toBe(
      offered,
    );
  });

  it('takes openings within five minutes for one', () => {
    const once = addUsage(NO_USAGE_SIGNALS, 'openedInsights', NOW);
    expect(addUsage(once, 'openedInsights', NOW + 5 * MINUTE - 1).openedInsights).toEqual([NOW]);
    expect(addUsage(once, 'openedInsights', NOW + 5 * MINUTE).openedInsights).toHaveLength(2);
  });

  it('counts on after a clock that was years ahead, and counts nothing of the days to come', () => {
    const ahead = addUsage(NO_USAGE_SIGNALS, 'openedInsights', NOW + 900 * DAY);
    expect(addUsage(ahead, 'openedInsights', NOW).openedInsights).toEqual([NOW]);
    const often = signals('openedInsights', [[1, 5]]);
    const toCome = [1, 2, 3, 4, 5].map((days) => NOW + days * 10 * MINUTE + DAY);
    const both = { ...often, openedInsights: [...often.openedInsights, ...toCome] };
    expect(offersHideNumbers(both, NOW, calendar)).toBe(false);
  });

  it('is offered once, and not again for 60 days', () => {
    const often = signals('openedInsights', [
      [1, 5],
      [0, 5],
    ]);
    const at = NOW + 50 * MINUTE;
    expect(
      offersHideNumbers({ ...often, hideNumbersOfferedAt: at - 60 * DAY + 1 }, at, calendar),
    ).toBe(false);
    expect(offersHideNumbers({ ...often, hideNumbersOfferedAt: at - 60 * DAY }, at, calendar)).toBe(
      true,
    );
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
  expect(offersLeavingSettings(signals('changedSettings', days), NOW + 90 * MINUTE, calendar)).toBe(
    said,
  );
});

describe('an export in words alone', () => {
  const HOUR = 60 * MINUTE;
  /** Everything was exported so many hours ago, the oldest first; and now. */
  const exported = (...hoursAgo: number[]) =>
    [...hoursAgo, 0].reduce(
      (all, ago) => addUsage(all, 'exportedAll', NOW - ago * HOUR),
      NO_USAGE_SIGNALS,
    );

  it.each([
    ['is offered with the second export of a week', exported(2 * 24), true],
    ['is where the first was six days ago, at another hour', exported(6 * 24 + 7), true],
    ['is not with the first', exported(), false],
    ['is not where the first was seven days ago, at a later hour', exported(7 * 24 - 7), false],
    ['is not for two on one day', exported(7), false],
    ['is for a day that ended at four in the morning', exported(9), true],
  ])('%s', (_, often, offered) => {
    expect(offersExportInWords(often, NOW, calendar)).toBe(offered);
  });

  it('is offered once in 60 days, and never more once it is not helpful', () => {
    const often = exported(24);
    const made = addSuggestion(often, 'wordsOnly', true, NOW - 60 * DAY + 1);
    expect(offersExportInWords(made, NOW, calendar)).toBe(false);
    expect(
      offersExportInWords(addSuggestion(often, 'wordsOnly', true, NOW - 60 * DAY), NOW, calendar),
    ).toBe(true);
    expect(offersExportInWords(addSuggestion(often, 'noTimer', false, NOW), NOW, calendar)).toBe(
      true,
    );
    const declined = addSuggestion(often, 'wordsOnly', false, NOW - 400 * DAY);
    expect(offersExportInWords(declined, NOW, calendar)).toBe(false);
    expect(addSuggestion(declined, 'wordsOnly', true, NOW).suggestions.wordsOnly?.notHelpful).toBe(
      true,
    );
  });
});

it('usage signals older than a week are dropped with the next one', () => {
  expect(
    signals('openedInsights', [
      [8, 3],
      [0, 1],
    ]).openedInsights,
  ).toEqual([NOW]);
});

it('usage signals and answers are part of the state', () => {
  const world = new World();
  world.look(recordUsage('openedInsights'));
  world.look(recordHideNumbersAnswer);
  world.look(recordSuggestion('noTimer', true));
  expect(world.state.usageSignals).toEqual({
    ...{
      openedInsights: [world.at],
      changedSettings: [],
      exportedAll: [],
      hideNumbersOfferedAt: world.at,
    },
    suggestions: { noTimer: { at: world.at, notHelpful: false } },
  });
});

it('numbers that were put away come back at their time, and not before', () => {
  const world = new World();
  world.settings = { ...world.settings, hideNumbers: true, showNumbersAt: world.at + MINUTE };
  expect(world.look()).not.toContainEqual({ do: 'showNumbers' });
  world.minute += 1;
  expect(world.look()).toContainEqual({ do: 'showNumbers' });
});
