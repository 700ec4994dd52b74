import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../../../utils/core/base/calendar';
import { mergeIntervals, totalMs } from '../../../../utils/core/base/intervals';
import { workIntervals } from '../../../../utils/core/counting/stretches';
import { insightsOf } from '../../../../utils/core/history/insights';
import { isReady } from '../../../../utils/core/nudging/patterns';
import { isFindingResting } from '../../../../utils/core/nudging/patterns/shownFindings';
import {
  addSuggestion,
  HIDE_NUMBERS_MS,
  maySuggest,
  NO_USAGE_SIGNALS,
  offersHideNumbers,
} from '../../../../utils/core/nudging/usageSignals';
import { questionNow } from '../../../../utils/core/reflection/chooseQuestions';
import {
  isLengthOver,
  NO_PAUSE_PAGE,
  withLength,
} from '../../../../utils/core/reflection/pausePage';
import { isPatternOn, markNotHelpful } from '../../../../utils/core/settings/patternSettings';
import { DEFAULT_QUESTION_SETTINGS } from '../../../../utils/core/settings/questionSettings';
import {
  closeDay,
  endPause,
  noop,
  setCall,
  setSnooze,
  startPause,
} from '../../../../utils/core/state/actions';
import type { Action } from '../../../../utils/core/state/change';
import { emptyTotal } from '../../store/emptyDayTotal';
import { World } from '../world';

const DAY = 24 * 60;
const MINUTE_MS = 60_000;

/** Someone does something while the clock is three days ahead; then it is put right. */
function afterClockWasAhead(...doing: readonly Action[]): World {
  const world = new World().pass(5);
  world.minute += 3 * DAY;
  for (const action of doing) {
    world.look(action);
    world.minute += 1;
  }
  world.minute -= 3 * DAY;
  world.look();
  return world;
}

describe('once a clock that was three days ahead is put right', () => {
  it('a pause of then keeps no note away', () => {
    const world = afterClockWasAhead(startPause(), endPause);
    expect(world.state.pausedAt).toBeGreaterThan(world.at);
    world.pass(60);
    expect([world.state.noNudgeReason, world.waiting]).toEqual([null, true]);
  });

  it('all that was worked since is counted, though a gap was recorded that reaches over it', () => {
    const world = afterClockWasAhead(noop);
    world.settings = { ...world.settings, tracking: false };
    world.look();
    world.minute += 3 * DAY;
    world.settings = { ...world.settings, tracking: true };
    world.look();
    world.minute -= 3 * DAY;
    world.look();
    world.pass(60);
    expect(world.exclusions.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['suspended', 'trackingOff', 'clockSetBack']),
    );
    expect(world.now.sinceBreakMs).toBeGreaterThanOrEqual(60 * MINUTE_MS);
    const work = workIntervals(world.spans, 0, world.exclusions);
    const open = world.state.openSpan;
    expect(totalMs(work)).toBe(totalMs(mergeIntervals(world.spans, 0)));
    expect(open && open.lastSeenAt - open.from).toBe(60 * MINUTE_MS);
  });

  it('quiet for an hour is an hour, and quiet for the day ends with the day', () => {
    const hour = afterClockWasAhead(setSnooze('hour'));
    expect(hour.state.snooze?.until).toBe(hour.at + 60 * MINUTE_MS);
    expect(hour.pass(60).state.snooze).toBeNull();
    const day = afterClockWasAhead(setSnooze('today'));
    expect(day.state.snooze?.until).toBe(Date.UTC(2026, 10, 24, 4));
  });

  it('a call of then is over', () => {
    expect(afterClockWasAhead(setCall('open')).state.call).toBeNull();
    expect(afterClockWasAhead(setCall(60)).state.call).toBeNull();
  });

  it('a day that was closed then is open once it comes', () => {
    const world = afterClockWasAhead(closeDay(true));
    for (let day = 0; day < 3; day += 1) {
      world.minute += DAY;
      world.look();
    }
    expect(world.now.doneAt).toBeNull();
    world.look(closeDay(true));
    world.minute += 1;
    world.look();
    expect(world.now.doneAt).not.toBeNull();
  });

  it('the question whether there are to be fewer notes, asked then, is open no more', () => {
    const world = new World();
    const askedAt = world.at + 3 * DAY * MINUTE_MS;
    world.state = {
      ...world.state,
      sinceAccepted: { ignored: 0, unanswered: 10 },
      frequencyQuestion: { askedAt, answered: false },
    };
    expect(world.pass(60).waiting).toBe(true);
  });

  it('numbers that were put away then come back, once no day of late is as late', () => {
    const world = new World();
    const showNumbersAt = world.at + 30 * DAY * MINUTE_MS + HIDE_NUMBERS_MS;
    world.settings = { ...world.settings, hideNumbers: true, showNumbersAt };
    const days = [-1, 30].map((days) => addDays(dayOf(world.at, world.calendar), days));
    world.state = { ...world.state, recentDays: days };
    expect(world.look()).not.toContainEqual({ do: 'showNumbers' });
    world.minute += DAY;
    expect(world.look()).not.toContainEqual({ do: 'showNumbers' });
    world.minute += DAY;
    expect(world.look()).toContainEqual({ do: 'showNumbers' });
  });

  it('what was recorded then as the first or the last time holds nothing back', () => {
    const world = new World();
    const { at, settings, calendar } = world;
    const then = at + 400 * DAY * MINUTE_MS;
    const known = { ...world.state, firstCountedAt: then };
    expect(isReady('noBreak', { state: known, settings, at })).toBe(true);
    expect(isFindingResting('longerWeeks', { longerWeeks: then }, at, calendar)).toBe(false);
    const patterns = markNotHelpful('lateHours', settings, then);
    expect(isPatternOn('lateHours', { patterns }, at)).toBe(true);
    expect(isPatternOn('lateHours', { patterns }, then)).toBe(false);
    const offered = addSuggestion(NO_USAGE_SIGNALS, 'noTimer', true, then);
    expect(maySuggest(offered, 'noTimer', at)).toBe(true);
    const opened = [0, 1].flatMap((day) =>
      Array.from({ length: 5 }, (_, n) => at - (day * DAY + n * 10) * MINUTE_MS),
    );
    const signals = { ...offered, openedInsights: opened, hideNumbersOfferedAt: then };
    expect(offersHideNumbers(signals, at, calendar)).toBe(true);
    const length = withLength(NO_PAUSE_PAGE, 5, then);
    expect(isLengthOver(length, at)).toBe(true);
    expect(isLengthOver(length, then)).toBe(false);
  });

  it('a question that was shown then may be asked, though it is the last one left', () => {
    const at = Date.UTC(2026, 11, 7, 9);
    const asking = {
      when: 'inStretch',
      asked: {},
      choices: DEFAULT_QUESTION_SETTINGS,
      at,
    } as const;
    const calendar = { zone: 'UTC', dayStart: '04:00' };
    const asked: Record<string, number> = {};
    for (let n = 0; n < 200; n += 1) {
      const next = questionNow({ ...asking, asked }, calendar, 0);
      if (!next || asked[next.id]) break;
      asked[next.id] = at + (n + 10) * DAY * MINUTE_MS;
    }
    expect(questionNow({ ...asking, asked }, calendar, 0)).not.toBeNull();
  });

  it('the insights know from which day on there are totals', () => {
    const { at, settings, calendar, state } = new World();
    const totals = Array.from({ length: 30 }, (_, index) => ({
      ...emptyTotal(addDays(dayOf(at, calendar), index - 30)),
      workMs: 120 * MINUTE_MS,
      eveningMs: 60 * MINUTE_MS,
    }));
    const facts = { totals, todayMs: 0, settings, calendar, firstWeekday: 1, at };
    const names = settings.sites.map(({ host }) => host);
    const then = at + 400 * DAY * MINUTE_MS;
    const seen = (since: number | null) =>
      insightsOf({
        ...facts,
        state: { ...state, firstCountedAt: since, siteList: { names, changedAt: since } },
      });
    expect(seen(then).all.length).toBeGreaterThan(0);
    expect(seen(then).listChangedAt).toBeNull();
    expect(seen(then)).toEqual(
      insightsOf({
        ...facts,
        state: { ...state, firstCountedAt: at - 30 * DAY * MINUTE_MS, siteList: null },
      }),
    );
  });
});
