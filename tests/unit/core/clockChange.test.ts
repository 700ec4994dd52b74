import { describe, expect, it } from 'vitest';
import { addDays, dayBounds, dayOf, instantOnDay } from '../../../utils/core/base/calendar';
import { totalMs } from '../../../utils/core/base/intervals';
import { timelineOf } from '../../../utils/core/history/dayTimeline';
import { clockMarks, daysOfWeek } from '../../../utils/core/history/week';
import { DEFAULT_SETTINGS } from '../../../utils/core/settings/settings';
import { INITIAL_STATE } from '../../../utils/core/state/state';
import { isEvening } from '../../../utils/core/state/status';
import { clockChange, HERE } from './clockChange';

const M = 60_000;
const HOUR = 60 * M;
/** `HH:MM`, some minutes after another. */
const later = (time: string, minutes: number) =>
  Temporal.PlainTime.from(time).add({ minutes }).toString({ smallestUnit: 'minute' });

describe.each(['missing', 'doubled'] as const)(`the ${'%s'} hour of ${HERE}`, (kind) => {
  const change = clockChange(kind);
  /** Day starts before, at, within and after it, and the usual one. */
  const starts = [later(change.from, -30), change.from, later(change.from, 30), change.to, '04:00'];
  /** Every quarter of an hour from a day before to a day after. */
  const around = Array.from(
    { length: 4 * 4 * 24 },
    (_, index) => change.at + (index - 192) * 15 * M,
  );

  it.each(starts)('with days from %s every instant lies in its day', (dayStart) => {
    const calendar = { zone: HERE, dayStart };
    for (const at of around) {
      const { from, to } = dayBounds(dayOf(at, calendar), calendar);
      expect([from <= at, at < to]).toEqual([true, true]);
    }
  });

  it.each(starts)('with days from %s each day begins where the one before ends', (dayStart) => {
    const calendar = { zone: HERE, dayStart };
    const days = [...new Set(around.map((at) => dayOf(at, calendar)))];
    days.forEach((day, index) => {
      expect(days[index + 1] ?? addDays(day, 1)).toBe(addDays(day, 1));
      expect(dayBounds(day, calendar).to).toBe(dayBounds(addDays(day, 1), calendar).from);
    });
    const lengths = days.map((day) => {
      const { from, to } = dayBounds(day, calendar);
      return to - from;
    });
    expect(lengths.reduce((sum, length) => sum + length - 24 * HOUR, 0)).toBe(-change.forwardMs);
  });

  it.each(starts)('with days from %s every clock time of a day lies within it', (dayStart) => {
    const calendar = { zone: HERE, dayStart };
    const day = dayOf(change.at, calendar);
    for (const each of [addDays(day, -1), day, addDays(day, 1)]) {
      const { from, to } = dayBounds(each, calendar);
      for (let minutes = 0; minutes < 24 * 60; minutes += 15) {
        const at = instantOnDay(each, later('00:00', minutes), calendar);
        expect([at >= from, at <= to]).toEqual([true, true]);
      }
      for (const mark of clockMarks(each, calendar)) {
        expect([mark >= from, mark <= to]).toEqual([true, true]);
      }
    }
  });

  it('counts real hours in the account of the day, and in its week', () => {
    const calendar = { zone: HERE, dayStart: '12:00' };
    const day = dayOf(change.at, calendar);
    const span = { site: 'docs.test', from: change.at - 2 * HOUR, to: change.at + 2 * HOUR };
    const recorded = { spans: [span], exclusions: [], pauses: [], state: INITIAL_STATE };
    const { from, to } = dayBounds(day, calendar);
    const { parts } = timelineOf(day, recorded, DEFAULT_SETTINGS, calendar, to);
    expect(parts.map((part) => [part.from, part.to, part.reason])).toEqual([
      [from, span.from, 'away'],
      [span.from, span.to, 'counted'],
      [span.to, to, 'away'],
    ]);
    expect(totalMs(parts)).toBe(24 * HOUR - change.forwardMs);
    const week = daysOfWeek(recorded, DEFAULT_SETTINGS, calendar, to - 1);
    expect(week.map(({ workMs }) => workMs)).toEqual([0, 0, 0, 0, 0, 0, 4 * HOUR]);
    expect(week.map(({ clockMoved }) => clockMoved)).toEqual([...Array(6).fill(false), true]);
  });

  it('has an evening that begins once, even at a time that is missing or there twice', () => {
    const calendar = { zone: HERE, dayStart: '12:00' };
    const settings = { eveningStart: later(change.from, 30) };
    const day = dayOf(change.at, calendar);
    const evening = instantOnDay(day, settings.eveningStart, calendar);
    const { from, to } = dayBounds(day, calendar);
    for (let at = from; at < to; at += 5 * M) {
      expect(isEvening(settings, calendar, at)).toBe(at >= evening);
    }
    expect(Math.abs(evening - change.at)).toBeLessThanOrEqual(HOUR);
  });
});

describe(`a journey from ${HERE} in the middle of a day`, () => {
  const before = { zone: HERE, dayStart: '04:00' };
  const noon = instantOnDay('2026-11-23', '12:00', before);
  const spans = [
    { site: 'docs.test', from: noon - 3 * HOUR, to: noon },
    { site: 'docs.test', from: noon + 9 * HOUR, to: noon + 11 * HOUR },
  ];
  const recorded = { spans, exclusions: [], pauses: [], state: INITIAL_STATE };
  const now = noon + 11 * HOUR;

  it.each(['Asia/Kolkata', 'Pacific/Auckland', 'America/Los_Angeles', 'Pacific/Apia'])(
    'to %s re-cuts the days and loses nothing',
    (zone) => {
      const after = { zone, dayStart: '04:00' };
      const today = dayOf(now, after);
      const week = daysOfWeek(recorded, DEFAULT_SETTINGS, after, now);
      expect(week.reduce((sum, { workMs }) => sum + workMs, 0)).toBe(5 * HOUR);
      const counted = [addDays(today, -1), today].map((day) => {
        const { parts } = timelineOf(day, recorded, DEFAULT_SETTINGS, after, now);
        const bounds = dayBounds(day, after);
        expect(totalMs(parts)).toBe(Math.min(now, bounds.to) - bounds.from);
        return totalMs(parts.filter(({ kind }) => kind === 'counted'));
      });
      expect(counted.reduce((sum, each) => sum + each, 0)).toBe(5 * HOUR);
    },
  );
});
