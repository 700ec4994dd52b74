import { describe, expect, it } from 'vitest';
import type { Pause } from '../../../../utils/core/counting/pauses';
import { hasExactPauses } from '../../../../utils/core/nudging/exactPauses';
import type { NudgeEnd, NudgeRecord } from '../../../../utils/core/nudging/nudge';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const calendar = { zone: 'UTC', dayStart: '04:00' };
/** A Friday afternoon. */
const NOW = Date.UTC(2026, 10, 27, 15);
/** Two weeks of five working days, by how many days ago. */
const WORK_DAYS = [11, 10, 9, 8, 7, 4, 3, 2, 1, 0];

const nudge = (ago: number, end: NudgeEnd | null = 'pause'): NudgeRecord => {
  const at = NOW - ago * DAY - 60 * MINUTE;
  return {
    id: `${at} ${end}`,
    at,
    pattern: 'longStretch',
    textId: 'nd03',
    end,
    endedAt: at + 5_000,
  };
};
/** `planned`: minutes; `seconds`: how much longer it was. */
const pause = (ago: number, seconds = 0, planned: number | null = 5): Pause => {
  const from = NOW - ago * DAY - 55 * MINUTE;
  const to = from + (planned ?? 5) * MINUTE + seconds * 1_000;
  return planned === null ? { from, to } : { from, to, plannedMs: planned * MINUTE };
};
const nudges = WORK_DAYS.map((ago) => nudge(ago));
const pauses = WORK_DAYS.map((ago) => pause(ago));
const holds = (said: readonly NudgeRecord[], taken: readonly Pause[]) =>
  hasExactPauses(said, taken, NOW, calendar);

describe('pauses to the minute', () => {
  it.each<[string, readonly NudgeRecord[], readonly Pause[]]>([
    ['ten days of yes, each pause as long as was chosen', nudges, pauses],
    ['a few seconds more or less', nudges, WORK_DAYS.map((ago) => pause(ago, ago % 2 ? 59 : -59))],
    ['what chance withheld is no nudge', [...nudges, nudge(2.1, 'withheld')], pauses],
    ['nor is what Enough took away', [...nudges, nudge(2.1, 'withdrawn')], pauses],
    [
      'what is more than two weeks ago',
      [nudge(14.1, 'continued'), ...nudges],
      [pause(15, 90), ...pauses],
    ],
  ])('are seen in %s', (_, said, taken) => {
    expect(holds(said, taken)).toBe(true);
  });

  it.each<[string, readonly NudgeRecord[], readonly Pause[]]>([
    ['nine days', nudges.slice(1), pauses],
    ['one "Keep going"', [...nudges, nudge(2.1, 'continued')], pauses],
    ['one "Later"', [...nudges, nudge(2.1, 'later')], pauses],
    ['one that went by', [...nudges, nudge(2.1, 'expired')], pauses],
    ['one on screen', [...nudges, nudge(0.01, null)], pauses],
    ['one pause that was a minute longer', nudges, [...pauses.slice(1), pause(11, 60)]],
    ['one pause that was a minute shorter', nudges, [...pauses.slice(1), pause(11, -60)]],
    ['one pause without a length', nudges, [...pauses, pause(2.1, 0, null)]],
    ['pauses that are not there', nudges, pauses.slice(1)],
    ['nothing', [], []],
  ])('are not seen in %s', (_, said, taken) => {
    expect(holds(said, taken)).toBe(false);
  });
});
