import { describe, expect, it } from 'vitest';
import type { Exclusion } from '../../../../utils/core/counting/exclusions';
import {
  gapToAskAbout,
  NOTHING_ASKED,
  type OtherProgramsPrompt,
  undecidedIn,
} from '../../../../utils/core/counting/otherPrograms';

const calendar = { zone: 'UTC', dayStart: '04:00' };
const M = 60_000;
const NINE = Date.UTC(2026, 10, 23, 9);
/** Minutes since Monday 09:00. */
const run = (from: number, to: number) => ({ from: NINE + from * M, to: NINE + to * M });
const inProgram = (from: number, to: number): Exclusion => ({
  ...run(from, to),
  kind: 'otherProgram',
});
const DAY = 24 * 60;
const unanswered = { otherPrograms: null, realBreakMinutes: 5 };

/** Two days, on each of which a gap of 20 minutes lay between two spans. */
const twoDays = {
  work: [run(0, 60), run(80, 120), run(DAY, DAY + 60), run(DAY + 80, DAY + 120)],
  exclusions: [inProgram(60, 80), inProgram(DAY + 60, DAY + 80)],
};
const ask = (
  over: Partial<typeof twoDays> = {},
  prompt: OtherProgramsPrompt = NOTHING_ASKED,
  settings: Parameters<typeof gapToAskAbout>[1] = unanswered,
) =>
  gapToAskAbout({ ...twoDays, ...over }, settings, prompt, calendar, NINE + (DAY + 130) * M)?.ms ??
  null;

describe('the question what time in other programs is', () => {
  it('comes when such time was as long as a real break on two days, and names the latest', () => {
    expect(ask()).toBe(20 * M);
    expect(ask({ exclusions: [inProgram(60, 80), inProgram(DAY + 62, DAY + 80)] })).toBe(18 * M);
  });

  it('goes by whole seconds on the one side, and by less on the other', () => {
    const open = { from: NINE + (DAY + 80) * M - 400, to: NINE + (DAY + 120) * M };
    expect(ask({ work: [...twoDays.work.slice(0, 3), open] })).toBe(20 * M);
  });

  it.each<[string, Partial<typeof twoDays>]>([
    ['it was so on one day alone', { exclusions: [inProgram(60, 80), inProgram(85, 100)] }],
    [
      'one was shorter than a real break',
      { exclusions: [inProgram(60, 80), inProgram(DAY + 60, DAY + 64)] },
    ],
    ['no work came after it', { work: twoDays.work.slice(0, 3) }],
    [
      'no work came before it in that half day',
      { work: [run(-400, -300), ...twoDays.work.slice(1)] },
    ],
    [
      'work came after it, half a day later',
      { work: [...twoDays.work.slice(0, 3), run(DAY + 330, DAY + 400)] },
    ],
    [
      'it was half a day: a device that was shut',
      { exclusions: [inProgram(60, 80), inProgram(DAY - 241, DAY)] },
    ],
    [
      'it was another site',
      { exclusions: twoDays.exclusions.map((gap) => ({ ...gap, kind: 'otherSite' as const })) },
    ],
  ])('does not where %s', (_, over) => {
    expect(ask(over)).toBeNull();
  });

  it('comes once: on the day when it was first asked, until it is closed or answered', () => {
    const asked = (at: number) => ask({}, { askedAt: NINE + at * M, closedAt: null });
    expect(asked(DAY + 125)).toBe(20 * M);
    expect(asked(100)).toBeNull();
    expect(
      ask({}, { askedAt: NINE + (DAY + 125) * M, closedAt: NINE + (DAY + 126) * M }),
    ).toBeNull();
    for (const otherPrograms of ['rest', 'work', 'ask'] as const)
      expect(ask({}, NOTHING_ASKED, { ...unanswered, otherPrograms })).toBeNull();
  });
});

describe('time in other programs to decide on', () => {
  const settings = { otherPrograms: 'ask', realBreakMinutes: 5 } as const;
  const stretch = { ...run(0, 120), activeMs: 100 * M };
  const undecided = [run(-60, -50), run(20, 23), run(40, 50)];
  const found = (prompt = NOTHING_ASKED, runs = undecided) =>
    undecidedIn(stretch, runs, settings, prompt, NINE + 130 * M);

  it('is that of the stretch, all of it together, once it is as long as a real break', () => {
    expect(found()).toEqual({ ...run(20, 50), ms: 13 * M });
    expect(found(NOTHING_ASKED, undecided.slice(0, 2))).toBeNull();
    expect(undecidedIn(null, undecided, settings, NOTHING_ASKED, NINE)).toBeNull();
  });

  it('is what came since the question was closed', () => {
    expect(found({ askedAt: null, closedAt: NINE + 30 * M })).toEqual({
      ...run(40, 50),
      ms: 10 * M,
    });
    expect(found({ askedAt: null, closedAt: NINE + 55 * M })).toBeNull();
    // A clock that was ahead.
    expect(found({ askedAt: null, closedAt: NINE + 9_999 * M })?.ms).toBe(13 * M);
  });
});
