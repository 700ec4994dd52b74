import { describe, expect, it } from 'vitest';
import { addDays, type DayKey, daysUpTo } from '../../utils/core/base/calendar';
import type { DayTotal } from '../../utils/core/history/dayTotals';
import { findDayParts } from '../../utils/core/history/insights/dayParts';
import { findWeekAmongOthers } from '../../utils/core/history/insights/lastWeek';
import { findLongerToday } from '../../utils/core/history/insights/typicalDay';
import { findLongerWeeks } from '../../utils/core/nudging/patterns/longerWeeks';
import { total } from '../unit/core/nudging/patterns/factsFixture';
import { type Random, seeded } from './random';

const HOUR = 3_600_000;
/** A Monday. */
const TODAY = '2026-11-23';

/** About so much, by chance alone. `cv`: how much it varies, 0.2 for one fifth of it. */
function about(random: Random, mean: number, cv: number): number {
  const spread = Math.sqrt(Math.log(1 + cv ** 2));
  return mean * Math.exp(spread * normal(random) - spread ** 2 / 2);
}

/** Three days of work in each of so many weeks that vary by chance alone, the last just over. */
function weeksBefore(today: DayKey, lengths: readonly number[]): DayTotal[] {
  return lengths.flatMap((hours, index) =>
    [0, 1, 2].map((weekday) =>
      total(addDays(today, -7 * (lengths.length - index) + weekday), '09:00', '17:00', {
        workMs: Math.round((hours / 3) * HOUR),
      }),
    ),
  );
}

/** In 100 lives in which nothing but chance is at work, in how many something is said. */
function saidInHundred(lives: number, seed: number, says: (random: Random) => boolean): number {
  const random = seeded(seed);
  const said = Array.from({ length: lives }, () => says(random)).filter(Boolean).length;
  return (100 * said) / lives;
}

describe('weeks that vary by chance alone', () => {
  const weeks = (random: Random, count: number, cv = 0.2) =>
    Array.from({ length: count }, () => about(random, 30, cv));

  it('are called the longest of nine 1 time in 9, as chance has it', () => {
    const longest = saidInHundred(1_500, 1, (random) => {
      const totals = weeksBefore(TODAY, weeks(random, 9));
      return findWeekAmongOthers(totals, null, TODAY, 1)?.longerThan === 8;
    });
    expect(longest).toBeGreaterThan(100 / 9 - 3);
    expect(longest).toBeLessThan(100 / 9 + 3);
  });

  const mondays = Array.from({ length: 42 }, (_, week) => addDays(TODAY, 7 * (week - 41)));

  /** The first year, looked at each week from the eleventh on. */
  const everLonger = (lengths: readonly number[]) => {
    const totals = weeksBefore(TODAY, lengths);
    return mondays.some((today, week) =>
      findLongerWeeks(totals.slice(3 * week, 3 * (week + 11)), today, 1),
    );
  };

  it('are called longer in about 1 year of 5', () => {
    const years = saidInHundred(300, 2, (random) => everLonger(weeks(random, 52)));
    expect(years).toBeGreaterThan(13);
    expect(years).toBeLessThan(28);
  });

  it('are called longer as seldom when the weeks of a real change are shuffled', () => {
    const shuffled = (random: Random) => {
      const grown = weeks(random, 11, 0.1).map((hours, week) => (week < 8 ? hours : hours * 1.3));
      return grown
        .map((hours) => ({ hours, place: random() }))
        .sort((a, b) => a.place - b.place)
        .map(({ hours }) => hours);
    };
    const said = saidInHundred(1_000, 3, (random) => {
      return findLongerWeeks(weeksBefore(TODAY, shuffled(random)), TODAY, 1) !== null;
    });
    expect(said).toBeLessThan(2);
  });
});

describe('days that vary by chance alone', () => {
  const hours = (random: Random, count: number) =>
    Array.from({ length: count }, () => about(random, 5, 0.3));

  it('are called longer than most 1 time in 4, as chance has it', () => {
    const said = saidInHundred(2_000, 4, (random) => {
      const past = hours(random, 20);
      const totals = daysUpTo(addDays(TODAY, -1), 20).map((day, index) =>
        total(day, '09:00', '17:00', { workMs: Math.round((past[index] ?? 0) * HOUR) }),
      );
      return (
        findLongerToday(totals, TODAY, about(random, 5, 0.3) * HOUR, { restDays: null }) !== null
      );
    });
    expect(said).toBeLessThan(28);
  });

  it('have no steady part and no varying one, where chance alone tells them apart', () => {
    const part = (random: Random) => Math.round(about(random, 1, 0.6) * HOUR);
    const said = saidInHundred(1_000, 5, (random) => {
      const totals = daysUpTo(addDays(TODAY, -1), 20).map((day) => {
        const clock = new Array<number>(24).fill(0);
        for (const hour of [9, 14, 20]) clock[hour] = part(random);
        return total(day, '09:00', '21:00', { workMs: 5 * HOUR, hours: clock });
      });
      return findDayParts(totals) !== null;
    });
    expect(said).toBeLessThan(5);
  });
});

/** Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
