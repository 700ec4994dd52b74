import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../../utils/core/base/calendar';
import { daysOfWeek } from '../../../../../utils/core/history/week';
import type { NudgeRecord } from '../../../../../utils/core/nudging/nudge';
import { findForPopup, type PopupFacts } from '../../../../../utils/core/nudging/patterns/forPopup';
import { findForWeek } from '../../../../../utils/core/nudging/patterns/forWeek';
import { DEFAULT_SETTINGS, type Settings } from '../../../../../utils/core/settings/settings';
import { INITIAL_STATE, type State } from '../../../../../utils/core/state/state';
import { calendar, clock, given, HOUR, MINUTE, runs, TODAY, total } from './factsFixture';

const DAY = 24 * HOUR;
const ago = (days: number) => addDays(TODAY, -days);
const at = clock('21:30');
const begun = at - 30 * DAY;

describe('what the popup says', () => {
  /** All of it at once: a full day that ran late, short nights, many short pauses, notes passed by. */
  const shortNights = [1, 2, 3, 4, 5, 6, 7, 8].map((days) => total(ago(days), '09:00', '23:00'));
  const pauses = [1, 2, 3, 4, 5].map((days) => ({
    from: at - days * DAY,
    to: at - days * DAY + MINUTE,
  }));
  const work = pauses.map(({ to }) => ({ from: to, to: to + HOUR }));
  const history: NudgeRecord[] = Array.from({ length: 10 }, (_, index) => {
    const shown = at - (10 - index) * DAY;
    return {
      id: `${index}`,
      at: shown,
      pattern: 'longStretch',
      textId: 'nd01',
      end: 'expired',
      endedAt: shown + 5,
    };
  });
  const facts = (over: Partial<PopupFacts> = {}, settings: Partial<Settings> = {}): PopupFacts => ({
    ...given('14:00-17:00 17:10-21:30', settings),
    shownAt: {},
    history,
    totals: shortNights,
    work,
    pauses,
    pages: [],
    ...over,
  });
  const found = (...args: Parameters<typeof facts>) =>
    findForPopup(facts(...args)).map(({ pattern }) => pattern);

  it('today first, then the week, then the tool', () => {
    expect(found()).toEqual([
      'lateHours',
      'noBreak',
      'shortNights',
      'shortPauses',
      'ignoredNudges',
    ]);
  });

  it('nothing that was said in a page since the day, or the evening, began', () => {
    const shown = (hours: number): NudgeRecord[] => [
      ...history,
      {
        id: 'p',
        at: clock(`${hours}:01`),
        pattern: 'lateHours',
        textId: 'nd13',
        end: 'continued',
        endedAt: at,
      },
    ];
    expect(found({ history: shown(21) })).not.toContain('lateHours');
    expect(found({ history: shown(20) })).toContain('lateHours');
  });

  it('what was said today stays for today; what was said before rests', () => {
    expect(
      found({
        shownAt: {
          shortNights: clock('09:00'),
          ignoredNudges: at - 13 * DAY,
          shortPauses: at - 14 * DAY,
        },
      }),
    ).toEqual([...['lateHours', 'noBreak', 'shortNights', 'shortPauses']]);
  });

  it('nothing of what is off, and in the first week only what rests on their own settings', () => {
    const off = { on: false, restsUntil: null, notHelpful: 2 };
    expect(found({}, { patterns: { lateHours: off, ignoredNudges: off } })).toEqual([
      'noBreak',
      'shortNights',
      'shortPauses',
    ]);
    expect(found({ state: { ...INITIAL_STATE, firstCountedAt: at - 6 * DAY } })).toEqual([
      'lateHours',
    ]);
  });
});

describe('what the week says', () => {
  const weekOf = (
    work: readonly string[],
    over: Partial<State> = {},
    settings: Partial<Settings> = {},
  ) => {
    const chosen = { ...DEFAULT_SETTINGS, ...settings };
    const state = { ...INITIAL_STATE, firstCountedAt: begun, ...over };
    // The last of them is yesterday.
    const spans = work.flatMap((day, index) => runs(day, ago(work.length - index)));
    const week = daysOfWeek({ spans, pauses: [], exclusions: [], state }, chosen, calendar, at);
    const facts = {
      week,
      totals: [],
      state,
      settings: chosen,
      shownAt: {},
      calendar,
      firstWeekday: 1,
      at,
    };
    return findForWeek(facts);
  };
  const closed = (...days: readonly number[]) => ({
    closedDays: days.map((back) => ({ day: ago(back), at: clock('17:00', ago(back)) })),
  });
  const returned = '16:00-17:00 18:00-18:03';

  it.each([
    [
      'work on a rest day',
      weekOf(['10:00-10:30'], {}, { restDays: [7] }),
      [{ pattern: 'restDayWork' }],
    ],
    ['a little less of it', weekOf(['10:00-10:29:59'], {}, { restDays: [7] }), []],
    [
      'three evenings with work after the day was closed',
      weekOf([returned, returned, returned], closed(1, 2, 3)),
      [{ pattern: 'oneMoreThing', evenings: 3 }],
    ],
    ['two of them closed', weekOf([returned, returned, returned], closed(1, 3)), []],
    [
      'visits shorter than three minutes',
      weekOf(Array(3).fill('16:00-17:00 18:00-18:02:59'), closed(1, 2, 3)),
      [],
    ],
    [
      'short visits on free evenings',
      weekOf(Array(2).fill('21:00-21:02 21:30-21:32 22:00-22:02 22:30-22:32')),
      [{ pattern: 'scatteredChecks', days: 2 }],
    ],
    [
      'the same for people who work nights',
      weekOf(
        Array(2).fill('21:00-21:02 21:30-21:32 22:00-22:02 22:30-22:32'),
        {},
        { eveningStart: null },
      ),
      [],
    ],
    [
      'short visits after the day was closed',
      weekOf(Array(2).fill('17:30-17:32 18:00-18:02 18:30-18:32 19:00-19:02'), closed(1, 2)),
      [{ pattern: 'scatteredChecks', days: 2 }],
    ],
    [
      'short visits on rest days',
      weekOf(
        Array(2).fill('10:00-10:02 10:30-10:32 11:00-11:02 11:30-11:32'),
        {},
        { restDays: [6, 7] },
      ),
      [{ pattern: 'scatteredChecks', days: 2 }],
    ],
    [
      'the same on other days',
      weekOf(Array(2).fill('10:00-10:02 10:30-10:32 11:00-11:02 11:30-11:32')),
      [],
    ],
    [
      'nothing in the first seven days',
      weekOf(['10:00-10:30'], { firstCountedAt: at - 7 * DAY + 1 }, { restDays: [7] }),
      [],
    ],
  ])('%s', (_, findings, expected) => {
    expect(findings).toEqual(expected);
  });
});
