import { describe, expect, it, vi } from 'vitest';

vi.mock('../../utils/core/base/calendar', async (original) => {
  const { remembered } = await import('./memoizedDays');
  return remembered(await original());
});

import type { Pause } from '../../utils/core/counting/pauses';
import { EXACT_PAUSES_WINDOW_MS, hasExactPauses } from '../../utils/core/nudging/exactPauses';
import type { NudgeRecord } from '../../utils/core/nudging/nudge';
import {
  addSuggestion,
  addUsage,
  NO_USAGE_SIGNALS,
  offersExportInWords,
} from '../../utils/core/nudging/usageSignals';
import { type Random, seeded } from './random';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const YEAR = 365;
const LIVES = 400;
const calendar = { zone: 'UTC', dayStart: '04:00' };
/** A Monday. */
const START = Date.UTC(2026, 0, 5);

function atHour(day: number, hour: number): number {
  return Math.round(START + day * DAY + hour * 60 * MINUTE);
}

/** In 100 years of people, in how many something was offered. `lived`: how often, in one. */
function yearsWith(seed: number, lived: (random: Random) => number): number {
  const random = seeded(seed);
  const years = Array.from({ length: LIVES }, () => lived(random));
  return (100 * years.filter((times) => times > 0).length) / LIVES;
}

/** A year of exports; `exports`: whether there is one on this day. Returns how often words were offered. */
function exporting(exports: (day: number, random: Random) => boolean) {
  return (random: Random): number => {
    let signals = NO_USAGE_SIGNALS;
    let offers = 0;
    for (let day = 0; day < YEAR; day += 1) {
      if (!exports(day, random)) continue;
      const at = atHour(day, 8 + 10 * random());
      signals = addUsage(signals, 'exportedAll', at);
      if (!offersExportInWords(signals, at, calendar)) continue;
      signals = addSuggestion(signals, 'wordsOnly', true, at);
      offers += 1;
    }
    return offers;
  };
}

describe('an export in words, offered in a year', () => {
  it('never comes to who exports on one weekday, at whatever hour', () => {
    expect(
      yearsWith(
        1,
        exporting((day) => day % 7 === 4),
      ),
    ).toBe(0);
  });

  // The figures of care.md 1.2.
  it.each([
    ['four times a year', 4, 20],
    ['once a month', 12, 83],
  ])('comes as often as stated to who exports %s, on days of chance', (_, times, share) => {
    const offered = yearsWith(
      2,
      exporting((_day, random) => random() < times / YEAR),
    );
    expect(Math.abs(offered - share), `${offered}`).toBeLessThanOrEqual(6);
  });

  it('comes with the second export, and every 60 days at most, to who exports each day', () => {
    expect(exporting(() => true)(seeded(3))).toBe(Math.floor((YEAR - 2) / 60) + 1);
  });
});

interface Habit {
  /** The share of nudges that are answered with a pause. */
  readonly yes: number;
  /** How far pauses stray from the length that was chosen, minutes: at most so much to either side. */
  readonly strays: number;
}

/** A year of working days, one to three nudges on each. Returns on how many days the signal was there. */
function pacing({ yes, strays }: Habit) {
  return (random: Random): number => {
    let nudges: NudgeRecord[] = [];
    let pauses: Pause[] = [];
    let seen = 0;
    for (let day = 0; day < YEAR; day += 1) {
      if (day % 7 > 4) continue;
      const count = 1 + Math.floor(3 * random());
      for (let index = 0; index < count; index += 1) {
        const at = atHour(day, 9 + 2.5 * index + random());
        const end = random() < yes ? 'pause' : 'continued';
        nudges.push({ id: `${at}`, at, pattern: 'longStretch', textId: 'nd03', end, endedAt: at });
        if (end !== 'pause') continue;
        const ms = (5 + strays * (2 * random() - 1)) * MINUTE;
        pauses.push({ from: at, to: at + ms, plannedMs: 5 * MINUTE });
      }
      const evening = atHour(day, 18);
      nudges = nudges.filter(({ at }) => evening - at < EXACT_PAUSES_WINDOW_MS);
      pauses = pauses.filter(({ from }) => evening - from < EXACT_PAUSES_WINDOW_MS);
      if (hasExactPauses(nudges, pauses, evening, calendar)) seen += 1;
    }
    return seen;
  };
}

describe('pauses to the minute, in a year', () => {
  it('are seen from the tenth working day on in who takes each, to the minute', () => {
    const workDays = Math.ceil((YEAR / 7) * 5);
    expect(pacing({ yes: 1, strays: 0.9 })(seeded(4))).toBe(workDays - 9);
  });

  it.each([
    ['takes each, and comes back by feel, two minutes to either side', { yes: 1, strays: 2 }, 0],
    ['takes half of them, to the minute', { yes: 0.5, strays: 0.9 }, 0],
    ['takes three of four, to the minute', { yes: 0.75, strays: 0.9 }, 34],
  ])('are seen as seldom as stated in who %s', (_, habit, share) => {
    const seen = yearsWith(5, pacing(habit));
    expect(Math.abs(seen - share), `${seen}`).toBeLessThanOrEqual(share === 0 ? 0 : 6);
  });
});
