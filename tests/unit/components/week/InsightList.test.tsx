// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  describeInsight,
  describeInsightWithoutNumbers,
} from '../../../../components/text/insightText';
import { InsightList } from '../../../../components/week/InsightList';
import type { Insight, Insights } from '../../../../utils/core/history/insights';
import { formatInstant, formatTime } from '../../../../utils/format';
import { t } from '../../../../utils/i18n';
import { show } from '../render';

const HOUR = 3_600_000;
const clock = { dayFrom: Date.UTC(2026, 10, 23, 4), zone: 'UTC' };
const time = (hours: number) => formatTime(clock.dayFrom + (hours - 4) * HOUR, 'UTC');

describe('an insight', () => {
  it.each<[string, Insight, string, string | null]>([
    [
      'a typical day',
      { kind: 'typicalDay', lowMs: 4 * HOUR, highMs: 6 * HOUR, days: 14 },
      'About half of your days last between about 4 hours and 6 hours. From 14 fully counted days.',
      null,
    ],
    [
      'days that are all alike',
      { kind: 'typicalDay', lowMs: 4 * HOUR, highMs: 4.1 * HOUR, days: 8 },
      'About half of your days last about 4 hours. From 8 fully counted days.',
      null,
    ],
    [
      'the end of a day, past midnight',
      { kind: 'lastWork', lowMs: 19.5 * HOUR, highMs: 20.55 * HOUR, days: 9 },
      `About half of your days end between ${time(23.5)} and ${time(24.5)}. From 9 fully counted days.`,
      null,
    ],
    [
      'a longer day',
      { kind: 'longerToday', days: 12 },
      'Today was longer than most of your days so far. From 12 fully counted days.',
      'Today was longer than most of your days so far.',
    ],
    [
      'a week',
      { kind: 'week', longerThan: 6, of: 8 },
      'Your last whole week was longer than 6 of the 8 before it.',
      'Your last whole week was longer than most of the weeks before it.',
    ],
    [
      'the longest week',
      { kind: 'week', longerThan: 8, of: 8 },
      'Your last whole week was longer than all 8 before it.',
      'Your last whole week was longer than nearly all of the weeks before it.',
    ],
    [
      'the shortest week',
      { kind: 'week', longerThan: 0, of: 8 },
      'None of the 8 weeks before your last whole one was shorter.',
      'Your last whole week was among the shorter ones so far.',
    ],
    [
      'long breaks',
      { kind: 'longBreaks', count: 6, days: 10 },
      'On 6 of your last 10 fully counted days there was a break of 20 minutes or more.',
      'On most of your fully counted days so far there was a long break.',
    ],
    [
      'late evenings',
      { kind: 'lateEvenings', count: 4, days: 14 },
      'On 4 of the last 14 evenings there was work after your evening hour.',
      'On some of your evenings so far there was work after your evening hour.',
    ],
    [
      'work on rest days',
      { kind: 'restDayWork', count: 1, days: 8 },
      'On 1 of your last 8 rest days there was some work.',
      'On a few of your rest days so far there was some work.',
    ],
    [
      'parts of the day',
      { kind: 'dayParts', vary: 'mornings', steady: 'afternoons', days: 15 },
      'Your mornings differ; your afternoons are much alike. From 15 fully counted days.',
      'Your mornings differ; your afternoons are much alike.',
    ],
  ])('%s is a fact, and from how much', (_, insight, figures, words) => {
    expect(describeInsight(insight, clock)).toBe(figures);
    expect(describeInsightWithoutNumbers(insight)).toBe(words);
    expect(words ?? '').not.toMatch(/\d/);
  });

  const parts = ['mornings', 'afternoons', 'evenings'] as const;
  const pairs = parts.flatMap((vary) => parts.map((steady) => [vary, steady] as const));
  it.each(pairs.filter(([vary, steady]) => vary !== steady))(
    'of varying %s and steady %s names both',
    (vary, steady) => {
      const words = describeInsightWithoutNumbers({ kind: 'dayParts', vary, steady, days: 15 });
      expect(words).toMatch(new RegExp(`^Your ${vary} differ; your ${steady} are much alike\\.`));
    },
  );
});

const none: Insights = {
  ...{ all: [], daysToGo: 5, listChangedAt: null, hours: null },
  countsOtherPrograms: false,
};
const text = (insights: Insights, numbers = true) =>
  show(<InsightList insights={insights} clock={clock} numbers={numbers} />).textContent;

describe('the list of insights', () => {
  it('says on the first days that it cannot say, and asks nothing', () => {
    expect(text(none)).toBe('It is early to say. About 5 more days.');
    expect(text(none, false)).toBe('It is early to say. A few more days.');
  });

  it.each([
    [true, 'On the sites you chose.'],
    [false, 'On the sites you chose. From your days so far.'],
  ])('says what was counted once, above all of them (figures: %s)', (numbers, limits) => {
    const all: Insight[] = [
      { kind: 'longBreaks', count: 6, days: 10 },
      { kind: 'lateEvenings', count: 4, days: 14 },
    ];
    const words = text({ ...none, all, daysToGo: 0 }, numbers);
    expect(words.startsWith(limits)).toBe(true);
    expect(words.split('On the sites you chose.')).toHaveLength(2);
  });

  it('asks, and leads to a place to answer', () => {
    const all: Insight[] = [{ kind: 'longBreaks', count: 6, days: 10 }];
    const page = show(
      <InsightList insights={{ ...none, all, daysToGo: 0 }} clock={clock} numbers />,
    );
    expect(page.querySelector('a')?.getAttribute('href')).toBe('journal.html#write');
  });

  it('ends with a question once there is something', () => {
    const all: Insight[] = [{ kind: 'longBreaks', count: 6, days: 10 }];
    expect(text({ ...none, all, daysToGo: 0 })).toMatch(/How does that feel to you\?Write$/);
  });

  it('says that nothing is left without figures, where that is so', () => {
    const all: Insight[] = [{ kind: 'typicalDay', lowMs: 4 * HOUR, highMs: 6 * HOUR, days: 14 }];
    expect(text({ ...none, all, daysToGo: 0 }, false)).toBe(
      'There is nothing here in words so far. Some things come in numbers alone.',
    );
  });

  it('says that weeks do not compare across a change of the list', () => {
    const listChangedAt = Date.UTC(2026, 10, 20, 12);
    expect(text({ ...none, listChangedAt })).toContain(
      `Your list changed on ${formatInstant(listChangedAt)}, so`,
    );
  });

  it.each([
    ['shades the hours where it tells of parts of the day', true, 1],
    ['and shows no picture without figures', false, 0],
  ] as const)('%s', (_, numbers, pictures) => {
    const all: Insight[] = [{ kind: 'dayParts', vary: 'mornings', steady: 'evenings', days: 15 }];
    const hours = Array.from({ length: 24 }, (_unused, hour) => (hour > 8 && hour < 18 ? 0.5 : 0));
    const page = show(
      <InsightList
        insights={{ ...none, all, daysToGo: 0, hours }}
        clock={clock}
        numbers={numbers}
      />,
    );
    expect(page.querySelectorAll('svg')).toHaveLength(pictures);
    const marks = [0, 6, 12, 18].map((hour) => formatTime(hour * HOUR, 'UTC'));
    const written = [...page.querySelectorAll('.clock span')].map(({ textContent }) => textContent);
    expect(written).toEqual(numbers ? marks : []);
    expect(page.textContent.includes(t('insight.colour'))).toBe(numbers);
    expect(page.textContent).toContain('Your mornings differ; your evenings are much alike.');
  });
});
